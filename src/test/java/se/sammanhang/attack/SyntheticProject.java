package se.sammanhang.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Variable;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.MeasurementPrecision;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.RegisterData;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ConfidenceLevel;

/**
 * A made-up project: sites, genders, overlapping interventions, people who do not answer, exits;
 * and its data at three moments, each with more than the one before: sometimes many more, sometimes
 * one or two.
 */
public final class SyntheticProject {

    private static final RoundCode T0 = new RoundCode("T0");
    private static final RoundCode TX = new RoundCode("TX");
    private static final List<String> SCALES = List.of("sammanhang", "health");
    private static final List<String> SITES = List.of("Norr", "Söder", "Öster");
    private static final LocalDate CUT_OFF = LocalDate.of(2022, 10, 1);

    private static final Map<GenderAtEnrolment, String> GENDERS =
            Map.of(
                    GenderAtEnrolment.WOMAN, "Kvinnor",
                    GenderAtEnrolment.MAN, "Män",
                    GenderAtEnrolment.OTHER, "Annat kön");

    private static final Map<String, String> INTERVENTIONS =
            Map.of("A", "Coachning", "B", "Praktik", "C", "Träning");

    private static final Map<ExitReason, String> EXITS =
            Map.of(
                    ExitReason.WORK, "Arbete, även med stöd",
                    ExitReason.STUDY, "Studier",
                    ExitReason.MUNICIPAL_SERVICE, "Annan insats i kommunen",
                    ExitReason.SOCIAL_INSURANCE_AGENCY, "Försäkringskassan",
                    ExitReason.NO_CONTACT, "Ingen kontakt",
                    ExitReason.MOVED, "Flyttat",
                    ExitReason.OTHER, "Övrigt");

    private static final String NOT_DISCHARGED = "Inte utskriven";

    private final Random random;
    private final List<Person> persons = new ArrayList<>();
    private final double womenShare;
    private final double answering;

    /** What is fixed about a person, and what comes with time. */
    private static final class Person {
        private final GenderAtEnrolment gender;
        private final String site;
        private final List<String> interventions = new ArrayList<>();
        private final Map<String, double[]> scores = new HashMap<>();
        private final Map<String, Integer> codes = new HashMap<>();
        private final Set<Integer> helped = new HashSet<>();
        private boolean first;
        private boolean last;
        private Optional<ExitReason> exit = Optional.empty();
        private boolean byCutOff;

        private Person(GenderAtEnrolment gender, String site) {
            this.gender = gender;
            this.site = site;
        }
    }

    public SyntheticProject(long seed) {
        random = new Random(seed);
        womenShare = 0.25 + 0.5 * random.nextDouble();
        answering = 0.5 + 0.4 * random.nextDouble();
        int size = 40 + random.nextInt(220);
        for (int i = 0; i < size; i++) {
            persons.add(enrolled());
        }
        for (Person person : persons) {
            lives(person, 0.8, true);
        }
    }

    /** Time passes: between one and many persons come, answer and leave. */
    public void grow() {
        boolean little = random.nextInt(3) == 0;
        int more = little ? random.nextInt(3) : random.nextInt(40);
        for (int i = 0; i < more; i++) {
            persons.add(enrolled());
        }
        double happens = little ? 0.01 : 0.3 * random.nextDouble();
        for (Person person : persons) {
            lives(person, happens, false);
        }
    }

    /** One person who answered the first round answers the last. */
    public void oneMoreAnswer() {
        Person person =
                persons.stream().filter(one -> one.first && !one.last).findFirst().orElseThrow();
        person.last = true;
        SyntheticAnswers.drawn(random, person.codes, person.helped);
    }

    private Person enrolled() {
        double draw = random.nextDouble();
        GenderAtEnrolment gender =
                draw < 0.03
                        ? GenderAtEnrolment.OTHER
                        : draw < 0.03 + womenShare
                                ? GenderAtEnrolment.WOMAN
                                : GenderAtEnrolment.MAN;
        int place = random.nextInt(10);
        Person person = new Person(gender, SITES.get(place < 6 ? 0 : place < 9 ? 1 : 2));
        if (random.nextDouble() < 0.7) {
            person.interventions.add("A");
        }
        if (random.nextDouble() < 0.3) {
            person.interventions.add("B");
        }
        if (random.nextDouble() < 0.1) {
            person.interventions.add("C");
        }
        return person;
    }

    private void lives(Person person, double happens, boolean start) {
        if (!person.first && random.nextDouble() < (start ? answering : happens)) {
            person.first = true;
        }
        if (random.nextDouble() < happens && person.exit.isEmpty()) {
            List<ExitReason> reasons = EXITS.keySet().stream().sorted().toList();
            int draw = random.nextInt(12);
            person.exit = Optional.of(reasons.get(draw < reasons.size() ? draw : draw % 2));
            person.byCutOff = start && random.nextInt(4) > 0;
        }
        if (person.exit.isPresent()
                && !person.last
                && random.nextDouble() < (start ? answering : happens)) {
            person.last = true;
        }
        if (person.last && person.codes.isEmpty()) {
            SyntheticAnswers.drawn(random, person.codes, person.helped);
        }
        for (String scale : SCALES) {
            person.scores.computeIfAbsent(
                    scale,
                    _ ->
                            new double[] {
                                random.nextInt(20) + 20,
                                random.nextInt(23) + 20,
                                // a few left too many items blank
                                random.nextInt(15) == 0 ? 0 : 1
                            });
        }
    }

    public EvaluationPlan plan() {
        return new EvaluationPlan(
                new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                LocalisedText.swedish("Prov"),
                new DataSource.Project(new ProjectId("prov")),
                List.of(T0, TX),
                SCALES.stream().<PlannedScale>map(SyntheticProject::scale).toList(),
                List.of(new Contrast(T0, TX)),
                List.of(
                        new Variable(Group.GENDER, Map.of()),
                        new Variable(Group.SITE, Map.of()),
                        new Variable(
                                Group.INTERVENTION,
                                INTERVENTIONS.entrySet().stream()
                                        .collect(
                                                java.util.stream.Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        one ->
                                                                LocalisedText.swedish(
                                                                        one.getValue()))))),
                List.of(List.of(Group.GENDER, Group.INTERVENTION)),
                SyntheticGoals.GOALS,
                List.of(),
                ConfidenceLevel.NINETY_FIVE,
                1,
                EvaluationPlan.DisclosurePolicyName.PROJECT,
                new EvaluationPlan.Conventions(
                        EvaluationPlan.EnrolmentRule.FIRST, Optional.empty(), Optional.empty()),
                MeasurementPrecision.UNKNOWN,
                SyntheticAnswers.QUESTIONS,
                List.of(),
                List.of(),
                List.of());
    }

    private static PlannedScale scale(String id) {
        return new PlannedScale.ReadyScore(
                new ScaleId(id),
                LocalisedText.swedish(id),
                Polarity.HIGHER_IS_BETTER,
                Optional.of(new PlannedScale.Range(0, 100)),
                Optional.empty());
    }

    /** The data of now. */
    public EvaluationData data() {
        List<EvaluationData.Person> rows = new ArrayList<>();
        List<RegisterEntry> register = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Person person = persons.get(i);
            Map<RoundCode, EvaluationData.RoundAnswers> rounds = new HashMap<>();
            if (person.first) {
                rounds.put(T0, answers(person, 0));
            }
            if (person.last) {
                rounds.put(TX, answers(person, 1));
            }
            rows.add(
                    new EvaluationData.Person(
                            "person " + i,
                            Optional.empty(),
                            Map.of(Group.GENDER, person.gender.name(), Group.SITE, person.site),
                            person.interventions.stream()
                                    .map(EvaluationData.Intervention::named)
                                    .toList(),
                            rounds));
            register.add(
                    new RegisterEntry(
                            person.gender,
                            Optional.of(person.site),
                            person.exit.map(
                                    reason ->
                                            new RegisterEntry.Exit(
                                                    reason,
                                                    reason == ExitReason.WORK,
                                                    reason == ExitReason.STUDY,
                                                    person.byCutOff))));
        }
        return new EvaluationData("0".repeat(64), rows)
                .with(
                        new RegisterData(
                                register,
                                Optional.of(CUT_OFF),
                                Map.of("WOMAN", 40, "MAN", 40, "OTHER", 2)));
    }

    private static EvaluationData.RoundAnswers answers(Person person, int round) {
        Map<ScaleId, Double> scores = new HashMap<>();
        person.scores.forEach(
                (scale, values) -> {
                    if (round == 0 || values[2] > 0) {
                        scores.put(new ScaleId(scale), values[round]);
                    }
                });
        return round == 0
                ? new EvaluationData.RoundAnswers(
                        Optional.empty(), Map.of(), scores, Optional.empty())
                : SyntheticAnswers.with(scores, person.codes, person.helped);
    }

    /** What everybody knows of such projects. */
    public static World world() {
        World world = new World();
        world.with(World.GENDER, List.of("Kvinnor", "Män", "Annat kön"));
        world.with(World.SITE, SITES);
        world.with(World.ROUNDS, World.ROUND_VALUES);
        SCALES.forEach(scale -> world.with(World.change(scale), World.CHANGE_VALUES));
        INTERVENTIONS
                .values()
                .forEach(label -> world.with(World.intervention(label), World.YES_NO));
        List<String> exits = new ArrayList<>(EXITS.values().stream().sorted().toList());
        exits.add(NOT_DISCHARGED);
        SyntheticAnswers.FEATURES.forEach(
                feature -> world.with(World.answer(feature), World.ANSWER_VALUES));
        world.with(World.EXIT, exits);
        world.with(World.CUT_OFF, World.YES_NO);
        return world;
    }

    /** Who there really is now. */
    public List<int[]> truth(World world) {
        return persons.stream().map(person -> world.person(features(person))).toList();
    }

    private static Map<String, String> features(Person person) {
        Map<String, String> features = new HashMap<>();
        features.put(World.GENDER, GENDERS.getOrDefault(person.gender, ""));
        features.put(World.SITE, person.site);
        features.put(
                World.ROUNDS,
                World.ROUND_VALUES.get((person.first ? 1 : 0) + (person.last ? 2 : 0)));
        for (String scale : SCALES) {
            features.put(World.change(scale), change(person, scale));
        }
        SyntheticAnswers.FEATURES.forEach(
                feature ->
                        features.put(
                                World.answer(feature),
                                !change(person, "sammanhang").equals("nothing")
                                        ? SyntheticAnswers.value(
                                                feature, person.codes, person.helped)
                                        : "nothing"));
        INTERVENTIONS.forEach(
                (code, label) ->
                        features.put(
                                World.intervention(label),
                                person.interventions.contains(code) ? "yes" : "no"));
        features.put(
                World.EXIT,
                person.exit.map(reason -> EXITS.getOrDefault(reason, "")).orElse(NOT_DISCHARGED));
        features.put(World.CUT_OFF, person.exit.isPresent() && person.byCutOff ? "yes" : "no");
        return features;
    }

    private static String change(Person person, String scale) {
        double[] scores = person.scores.getOrDefault(scale, new double[3]);
        if (!person.first || !person.last || scores[2] == 0) {
            return "nothing";
        }
        return scores[1] > scores[0] ? "up" : scores[1] < scores[0] ? "down" : "same";
    }
}
