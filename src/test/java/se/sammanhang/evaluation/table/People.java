package se.sammanhang.evaluation.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.exchange.ProjectPlanFile;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.SiteId;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** A handful of persons to make tables of, by the real surveys and the standard plan. */
final class People {

    static final RoundCode T0 = new RoundCode("T0");
    static final RoundCode TX = new RoundCode("TX");
    static final SurveyCatalogue CATALOGUE = SurveyConfiguration.builtIn();

    private final List<TablePerson> persons = new ArrayList<>();

    static EvaluationPlan plan() {
        ProjectPlanFile plans = new ProjectPlanFile(CATALOGUE);
        ProjectId project = new ProjectId("test");
        return plans.check(project, Optional.empty(), plans.standard(project)).plan().orElseThrow();
    }

    TableData data() {
        return new TableData(plan(), CATALOGUE, persons);
    }

    /** The same step for every item of Sammanhang, before mirroring, for example 4. */
    static Map<ItemId, Answer> sammanhang(int step) {
        Map<ItemId, Answer> answers = new HashMap<>();
        for (String item : List.of("K1", "K3", "K5")) {
            answers.put(new ItemId(item), new Answer.Given(step));
        }
        for (String item : List.of("K2", "K4", "K6")) {
            answers.put(new ItemId(item), new Answer.Given(6 - step));
        }
        return answers;
    }

    People add(Person person) {
        persons.add(person.built(persons.size() + 1));
        return this;
    }

    static Person woman(String site) {
        return new Person(GenderAtEnrolment.WOMAN, site);
    }

    static Person man(String site) {
        return new Person(GenderAtEnrolment.MAN, site);
    }

    static final class Person {
        private final GenderAtEnrolment gender;
        private final String site;
        private final Set<InterventionType> interventions = EnumSet.noneOf(InterventionType.class);
        private final Map<RoundCode, Map<ItemId, Answer>> rounds = new HashMap<>();
        private int daysToIntake = 1;
        private Optional<RegisterEntry.Exit> exit = Optional.empty();

        private Person(GenderAtEnrolment gender, String site) {
            this.gender = gender;
            this.site = site;
        }

        Person took(InterventionType... types) {
            interventions.addAll(List.of(types));
            return this;
        }

        Person answered(RoundCode round, Map<ItemId, Answer> answers) {
            rounds.put(round, answers);
            return this;
        }

        Person answeredOne(RoundCode round, String item, Answer answer) {
            return answered(round, Map.of(new ItemId(item), answer));
        }

        /** Leaves without a flag: where to is told by the reason alone. */
        Person left(ExitReason reason) {
            return left(reason, false, false);
        }

        Person left(ExitReason reason, boolean works, boolean studies) {
            exit = Optional.of(new RegisterEntry.Exit(reason, works, studies, false));
            return this;
        }

        Person startedLate() {
            daysToIntake = 45;
            return this;
        }

        private TablePerson built(int number) {
            Map<RoundCode, TablePerson.Response> responses = new HashMap<>();
            Map<RoundCode, EvaluationData.RoundAnswers> evaluated = new HashMap<>();
            rounds.forEach(
                    (round, answers) -> {
                        responses.put(
                                round, new TablePerson.Response(Mode.ALONE_ON_OWN_DEVICE, answers));
                        evaluated.put(round, codes(round, answers));
                    });
            return new TablePerson(
                    new EvaluationData.Person(
                            "person-" + number,
                            Optional.of(LocalDate.EPOCH),
                            Map.of(Group.GENDER, gender.name(), Group.SITE, site),
                            interventions.stream()
                                    .map(type -> EvaluationData.Intervention.named(type.name()))
                                    .toList(),
                            evaluated),
                    new TablePerson.Register(
                            new SiteId(site),
                            gender,
                            AgeBand.AGE_20_24,
                            InflowChannel.SCHOOL,
                            YearMonth.of(2026, 1),
                            interventions,
                            exit),
                    responses);
        }

        private EvaluationData.RoundAnswers codes(RoundCode round, Map<ItemId, Answer> answers) {
            Map<ItemId, Integer> codes = new HashMap<>();
            answers.forEach(
                    (item, answer) -> {
                        if (answer instanceof Answer.Given(int code)) {
                            codes.put(item, code);
                        }
                    });
            return new EvaluationData.RoundAnswers(
                    Optional.of(LocalDate.EPOCH.plusDays(round.equals(T0) ? daysToIntake : 200)),
                    codes,
                    Map.of(),
                    Optional.of("OWN SELF"));
        }
    }
}
