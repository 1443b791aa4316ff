package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.attack.SyntheticProject;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.LastAnswered;
import se.sammanhang.evaluation.PersonCells;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.report.BundleWording;

/** A project with chosen answers, and its first release. */
final class TestProject {

    private static final RoundCode T0 = new RoundCode("T0");
    private static final RoundCode TX = new RoundCode("TX");
    private static final EvaluationPlan PLAN = new SyntheticProject(1).plan();
    private static final Map<Language, Wording> SWEDISH =
            Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH));

    private final List<EvaluationData.Person> persons = new ArrayList<>();

    void clear() {
        persons.clear();
    }

    void enrolled(String gender, int count) {
        add(gender, count, Map.of());
    }

    void answer(String gender, int count, Map<String, Integer> codes) {
        add(gender, count, Map.of(T0, scored(Map.of()), TX, scored(codes)));
    }

    void onlyAtExit(String gender, int count, Map<String, Integer> codes) {
        add(gender, count, Map.of(TX, scored(codes)));
    }

    private void add(String gender, int count, Map<RoundCode, RoundAnswers> rounds) {
        for (int i = 0; i < count; i++) {
            persons.add(
                    new EvaluationData.Person(
                            "person " + persons.size(),
                            Optional.empty(),
                            Map.of(Group.GENDER, gender, Group.SITE, "Norr"),
                            List.of(),
                            rounds));
        }
    }

    private RoundAnswers scored(Map<String, Integer> answers) {
        Map<ItemId, Integer> codes = new HashMap<>();
        Map<ItemId, Set<Integer>> choices = new HashMap<>();
        Map<ItemId, NonAnswer> without = new HashMap<>();
        answers.forEach(
                (item, code) -> {
                    if (code < 0) {
                        without.put(new ItemId(item), NonAnswer.DID_NOT_UNDERSTAND);
                    } else if (item.equals("H")) {
                        choices.put(new ItemId(item), Set.of(code));
                    } else {
                        codes.put(new ItemId(item), code);
                    }
                });
        return new RoundAnswers(
                Optional.empty(),
                codes,
                choices,
                without,
                Map.of(new ScaleId("sammanhang"), 50.0 + persons.size() % 7),
                Optional.empty());
    }

    Figure figure(String id) {
        return release().figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Release release() {
        EvaluationData data = new EvaluationData("0".repeat(64), persons);
        EvaluationResult result = Evaluation.of(PLAN, data, "test");
        return DisclosureControl.release(
                new DisclosureControl.Findings(
                        result,
                        Optional.of(
                                ResponseFlow.of(
                                        LastAnswered.in(PLAN, data), PLAN.contrasts().getFirst())),
                        Optional.empty()),
                new DisclosurePolicy.Threshold(5),
                SWEDISH,
                ReleaseHistory.NONE,
                PersonCells.of(PLAN, data));
    }
}
