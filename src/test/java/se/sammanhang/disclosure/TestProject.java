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
    private static final Map<Language, Wording> SWEDISH =
            Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH));

    private final List<EvaluationData.Person> persons = new ArrayList<>();
    private final EvaluationPlan plan;

    TestProject() {
        this(new SyntheticProject(1).plan());
    }

    private TestProject(EvaluationPlan plan) {
        this.plan = plan;
    }

    /** Change is from the start to whatever each person answered last. */
    static TestProject untilLast() {
        EvaluationPlan plan = new SyntheticProject(1).plan();
        return new TestProject(
                new EvaluationPlan(
                        plan.stamp(),
                        plan.title(),
                        plan.source(),
                        plan.rounds(),
                        plan.scales(),
                        List.of(new EvaluationPlan.Contrast(T0, EvaluationPlan.Contrast.LAST)),
                        plan.variables(),
                        plan.crossings(),
                        List.of(),
                        plan.families(),
                        plan.confidence(),
                        plan.seed(),
                        plan.disclosure(),
                        plan.conventions(),
                        plan.precision(),
                        plan.answers(),
                        List.of(TX),
                        plan.comparisons(),
                        plan.items()));
    }

    /** Opened the exit survey and passed every question by. */
    void skippedAll(String gender, int count) {
        add(
                gender,
                count,
                Map.of(
                        TX,
                        new RoundAnswers(Optional.empty(), Map.of(), Map.of(), Optional.empty())));
    }

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
        EvaluationResult result = Evaluation.of(plan, data, "test");
        return DisclosureControl.release(
                new DisclosureControl.Findings(
                        result,
                        Optional.of(
                                ResponseFlow.of(
                                        LastAnswered.in(plan, data), plan.contrasts().getFirst())),
                        Optional.empty()),
                new DisclosurePolicy.Threshold(5),
                SWEDISH,
                ReleaseHistory.NONE,
                PersonCells.of(plan, data));
    }
}
