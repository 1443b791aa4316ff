package se.sammanhang.exchange.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.sammanhang.application.ResearchStore.ResearchExit;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.evaluation.ConventionFacts;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.Group;
import se.sammanhang.exchange.CsvText;
import se.sammanhang.exchange.analysis.Column.CellType;
import se.sammanhang.exchange.analysis.Column.Code;
import se.sammanhang.exchange.analysis.Column.Codes;
import se.sammanhang.exchange.analysis.Column.Note;
import se.sammanhang.exchange.analysis.Column.PersonCell;
import se.sammanhang.exchange.analysis.Columns.OfIntervention;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;

/** The columns that are true of a person whatever the round. */
final class PersonColumns {

    private static final int DAYS_A_WEEK = 7;

    private final EvaluationPlan plan;
    private final ConventionFacts facts;
    private final ColumnNames names;
    private final Language language;
    private final Wording words;
    private final List<Column.OfPerson> columns = new ArrayList<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, OfIntervention> interventions = new LinkedHashMap<>();

    PersonColumns(
            EvaluationPlan plan,
            EvaluationData data,
            ColumnNames names,
            Language language,
            Wording words) {
        this.plan = plan;
        this.facts = new ConventionFacts(plan, data);
        this.names = names;
        this.language = language;
        this.words = words;
    }

    List<Column.OfPerson> columns() {
        return List.copyOf(columns);
    }

    Map<String, String> groups() {
        return groups;
    }

    Map<String, OfIntervention> interventions() {
        return interventions;
    }

    private void add(Note note, PersonCell cell) {
        columns.add(new Column.OfPerson(note, cell));
    }

    private void yesNo(String name, String label, Predicate<Person> holds) {
        add(
                new Note(name, label, CellType.YES_NO),
                (person, csv) -> csv.number(holds.test(person) ? 1 : 0));
    }

    void person() {
        String name = names.person(Columns.PERSON);
        add(
                new Note(name, words.text("package.column.person"), CellType.TEXT),
                (person, csv) -> csv.text(person.id()));
    }

    /**
     * A column per grouping variable of the plan; who is not known there has a level of its own.
     */
    void groupsOfPlan() {
        Set<String> variables = new LinkedHashSet<>();
        plan.variables().forEach(variable -> variables.add(variable.name()));
        plan.crossings().forEach(variables::addAll);
        plan.goals()
                .forEach(
                        goal ->
                                goal.group()
                                        .parts()
                                        .forEach(part -> variables.add(part.variable())));
        variables.remove(Group.INTERVENTION);
        for (String variable : variables) {
            String name = names.person(variable);
            groups.put(variable, name);
            add(
                    new Note(
                            name,
                            words.text("package.column.group", variable),
                            CellType.TEXT,
                            levels(variable)),
                    (person, csv) ->
                            csv.text(person.groups().getOrDefault(variable, Group.UNKNOWN)));
        }
    }

    private Codes levels(String variable) {
        return Codes.of(
                facts.levels(variable).stream()
                        .map(level -> new Code(CsvText.safe(level), label(variable, level))));
    }

    private String label(String variable, String level) {
        String planned = plan.label(new Group.Part(variable, level)).in(language);
        boolean ofRegister =
                variable.equals(Group.GENDER)
                        && Arrays.stream(GenderAtEnrolment.values())
                                .anyMatch(gender -> gender.name().equals(level));
        if (!planned.equals(level)) {
            return planned;
        }
        return ofRegister
                ? words.text("gender." + level)
                : level.equals(Group.UNKNOWN) ? words.text("figure.group.unknown") : level;
    }

    /** What the register of a project knows, with the same coarseness as its raw data files. */
    void register(ProjectRows rows) {
        fact(
                "spell",
                CellType.WHOLE,
                Codes.NONE,
                (person, csv) -> csv.number(rows.of(person).spell()));
        fact(
                "ageBand",
                CellType.TEXT,
                codes(AgeBand.values(), Enum::name, "ageBand."),
                (person, csv) -> csv.text(rows.of(person).ageBand().name()));
        fact(
                "inflow",
                CellType.TEXT,
                codes(InflowChannel.values(), Enum::name, "inflow."),
                (person, csv) -> csv.text(rows.of(person).inflow().name()));
        fact(
                "startMonth",
                CellType.TEXT,
                Codes.NONE,
                (person, csv) -> csv.text(rows.of(person).startMonth().toString()));
        fact(
                "exitReason",
                CellType.TEXT,
                codes(ExitReason.values(), ExitReason::code, "exitReason."),
                ofExit(rows, (exit, csv) -> csv.text(exit.mainReason().code())));
        fact("exitWorks", CellType.YES_NO, Codes.NONE, ofExit(rows, flag(ResearchExit::works)));
        fact("exitStudies", CellType.YES_NO, Codes.NONE, ofExit(rows, flag(ResearchExit::studies)));
        fact(
                "exitByCutOff",
                CellType.YES_NO,
                Codes.NONE,
                ofExit(rows, flag(ResearchExit::byCutOff)));
    }

    private void fact(String name, CellType type, Codes codes, PersonCell cell) {
        add(new Note(names.person(name), words.text("package.column." + name), type, codes), cell);
    }

    private <E extends Enum<E>> Codes codes(E[] values, Function<E, String> code, String key) {
        return Codes.of(
                Arrays.stream(values)
                        .map(value -> new Code(code.apply(value), words.text(key + value.name()))));
    }

    private interface ExitCell {
        void write(ResearchExit exit, CsvText csv);
    }

    private static ExitCell flag(Predicate<ResearchExit> holds) {
        return (exit, csv) -> csv.number(holds.test(exit) ? 1 : 0);
    }

    private static PersonCell ofExit(ProjectRows rows, ExitCell cell) {
        return (person, csv) ->
                rows.of(person).exit().ifPresentOrElse(exit -> cell.write(exit, csv), csv::empty);
    }

    /** Whether, in which weeks, and for which changes each intervention counts. */
    void interventionsOfData() {
        Set<Contrast> contrasts = new LinkedHashSet<>(plan.contrasts());
        for (EvaluationPlan.Goal goal : plan.goals()) {
            if (goal.method() instanceof GoalMethod.Paired(_, Contrast contrast, _)) {
                contrasts.add(contrast);
            }
        }
        for (String intervention : facts.levels(Group.INTERVENTION)) {
            String label =
                    plan.label(new Group.Part(Group.INTERVENTION, intervention)).in(language);
            String had = names.person("had_" + intervention);
            yesNo(
                    had,
                    words.text("package.column.had", label),
                    person -> facts.had(person, intervention));
            String weeks = names.person("weeks_" + intervention);
            add(
                    new Note(weeks, words.text("package.column.weeks", label), CellType.TEXT),
                    (person, csv) -> csv.text(weeks(person, intervention)));
            Map<Contrast, String> counts = new LinkedHashMap<>();
            for (Contrast contrast : contrasts) {
                String name =
                        names.person(
                                "counts_"
                                        + contrast.from()
                                        + "_"
                                        + contrast.to()
                                        + "_"
                                        + intervention);
                counts.put(contrast, name);
                yesNo(
                        name,
                        words.text(
                                "package.column.counts",
                                label,
                                contrast.from().value(),
                                contrast.to().value()),
                        person -> facts.counts(person, intervention, contrast));
            }
            interventions.put(intervention, new OfIntervention(had, weeks, counts));
        }
    }

    /** Column of late baselines, where the plan has a window. */
    Optional<String> late() {
        return plan.conventions()
                .baselineWindowDays()
                .map(
                        days -> {
                            String name = names.person("late_baseline");
                            yesNo(
                                    name,
                                    words.text(
                                            "package.column.late",
                                            plan.rounds().getFirst().value(),
                                            days),
                                    facts::isLateBaseline);
                            return name;
                        });
    }

    /** Column of the round that was answered last, where the plan asks for it. */
    Optional<String> last() {
        if (plan.lastAmong().isEmpty()) {
            return Optional.empty();
        }
        String name = names.person("last_round");
        add(
                new Note(
                        name,
                        words.text("package.column.last"),
                        CellType.TEXT,
                        Codes.of(
                                plan.lastAmong().stream()
                                        .map(round -> Variables.code(round, language)))),
                (person, csv) ->
                        facts.lastRound(person)
                                .map(RoundCode::value)
                                .ifPresentOrElse(csv::text, csv::empty));
        return Optional.of(name);
    }

    /** First and last week of each spell, "0..12 30..", open where there is no day. */
    private static String weeks(Person person, String intervention) {
        List<Intervention> spells =
                person.interventions().stream()
                        .filter(spell -> spell.name().equals(intervention))
                        .toList();
        return spells.stream().noneMatch(PersonColumns::isDated)
                ? ""
                : spells.stream()
                        .map(
                                spell ->
                                        week(person, spell.startedOn())
                                                + ".."
                                                + week(person, spell.endedOn()))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static boolean isDated(Intervention spell) {
        return spell.startedOn().isPresent() || spell.endedOn().isPresent();
    }

    private static String week(Person person, Optional<LocalDate> day) {
        return day.flatMap(known -> weeksSinceStart(person, known)).map(String::valueOf).orElse("");
    }

    /**
     * Whole weeks since the start of the enrolment, or since the first answer where the start is
     * not known.
     */
    static Optional<Long> weeksSinceStart(Person person, LocalDate day) {
        return person.enrolledOn()
                .or(
                        () ->
                                person.rounds().values().stream()
                                        .map(RoundAnswers::answeredOn)
                                        .flatMap(Optional::stream)
                                        .min(LocalDate::compareTo))
                .map(start -> Math.floorDiv(ChronoUnit.DAYS.between(start, day), DAYS_A_WEEK))
                .map(Long::valueOf);
    }
}
