package se.sammanhang.evaluation.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.RoundDefinition.Step;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * The persons that tables are made of, and what can be asked of them. Own words and what staff are
 * told cannot.
 */
public record TableData(EvaluationPlan plan, SurveyCatalogue catalogue, List<TablePerson> persons) {

    private static final List<RoundCode> IN_TIME =
            List.of(
                    Occurrence.INTAKE,
                    Occurrence.THREE_MONTHLY,
                    Occurrence.EXIT,
                    Occurrence.TWELVE_MONTHS_AFTER,
                    Occurrence.EXPRESS);

    private static final List<String> IN_ORDER =
            Stream.of(
                            Stream.of(PersonValues.YES, PersonValues.NO),
                            names(GenderAtEnrolment.values()),
                            names(AgeBand.values()),
                            names(InflowChannel.values()),
                            names(InterventionType.values()),
                            names(ExitReason.values()),
                            Stream.of(PersonValues.NO_INTERVENTION, PersonValues.NOT_DISCHARGED))
                    .flatMap(all -> all)
                    .distinct()
                    .toList();

    public TableData {
        persons = List.copyOf(persons);
    }

    private static Stream<String> names(Enum<?>... codes) {
        return Arrays.stream(codes).map(Enum::name);
    }

    /** Rounds of the plan and rounds that somebody answered, in the order of time. */
    public List<RoundCode> rounds() {
        Set<RoundCode> rounds =
                new TreeSet<>(
                        Comparator.comparingInt(TableData::place)
                                .thenComparing(Comparator.naturalOrder()));
        rounds.addAll(plan.rounds());
        persons.forEach(person -> rounds.addAll(person.responses().keySet()));
        return List.copyOf(rounds);
    }

    private static int place(RoundCode round) {
        int place = IN_TIME.indexOf(round);
        return place < 0 ? IN_TIME.size() : place;
    }

    /** Everything that can be asked, register first, then scores, changes, rounds and items. */
    public List<TableVariable> variables() {
        List<TableVariable> variables = new ArrayList<>(List.of(TableVariable.Fact.values()));
        List<RoundCode> rounds = rounds();
        for (PlannedScale scale : plan.scales()) {
            rounds.stream()
                    .filter(round -> isAsked(scale, round))
                    .forEach(round -> variables.add(new TableVariable.Score(scale.id(), round)));
            contrasts(scale, rounds)
                    .forEach(
                            contrast ->
                                    variables.add(
                                            new TableVariable.Change(
                                                    scale.id(), contrast.from(), contrast.to())));
        }
        rounds.forEach(round -> variables.add(new TableVariable.Answered(round)));
        rounds.forEach(round -> variables.add(new TableVariable.AnsweredHow(round)));
        for (RoundCode round : rounds) {
            items(round).forEach(item -> variables.add(new TableVariable.AnswerTo(item, round)));
        }
        return List.copyOf(variables);
    }

    /** Those of the plan, then the first round against each later one. */
    private Set<Contrast> contrasts(PlannedScale scale, List<RoundCode> rounds) {
        Set<Contrast> contrasts = new LinkedHashSet<>(plan.contrasts());
        rounds.stream()
                .skip(1)
                .filter(later -> isAsked(scale, rounds.getFirst()) && isAsked(scale, later))
                .forEach(later -> contrasts.add(new Contrast(rounds.getFirst(), later)));
        return contrasts;
    }

    private boolean isAsked(PlannedScale scale, RoundCode round) {
        return switch (scale) {
            case PlannedScale.FromItems(var definition) ->
                    items(round).stream().anyMatch(definition.items()::contains);
            case PlannedScale.ReadyScore _ -> plan.rounds().contains(round);
        };
    }

    /** What the round asks, in its order, and what it asked before. */
    private Set<ItemId> items(RoundCode round) {
        Set<ItemId> items = new LinkedHashSet<>();
        catalogue
                .round(round)
                .ifPresent(
                        definition ->
                                definition
                                        .steps()
                                        .forEach(
                                                step -> {
                                                    if (step instanceof Step.Ask(ItemId item)) {
                                                        items.add(item);
                                                    }
                                                }));
        Set<ItemId> before = new TreeSet<>();
        persons.stream()
                .flatMap(person -> Optional.ofNullable(person.responses().get(round)).stream())
                .forEach(response -> before.addAll(response.answers().keySet()));
        items.addAll(before);
        items.removeIf(
                id ->
                        catalogue
                                .item(id)
                                .filter(item -> !(item.form() instanceof ItemForm.OpenText))
                                .filter(item -> !item.toldToStaff())
                                .isEmpty());
        return items;
    }

    /** What a person has of a variable. */
    public TableValue value(TablePerson person, TableVariable variable) {
        return new PersonValues(plan).of(person, variable);
    }

    /**
     * A person can have several levels of it, so that its levels add up to more than the persons.
     */
    public boolean canOverlap(TableVariable variable) {
        return switch (variable) {
            case TableVariable.Fact fact -> fact == TableVariable.Fact.INTERVENTION;
            case TableVariable.AnswerTo(var id, var _) ->
                    catalogue
                            .item(id)
                            .filter(item -> item.form() instanceof ItemForm.MultipleChoice)
                            .isPresent();
            case TableVariable.Score _,
                    TableVariable.Change _,
                    TableVariable.Answered _,
                    TableVariable.AnsweredHow _ ->
                    false;
        };
    }

    /**
     * The levels of a variable among some persons, in order: values, then the ways of having none.
     * An item lists all its options, also those that nobody chose.
     */
    List<TableLevel> levels(TableVariable variable, List<TablePerson> among) {
        Set<String> codes = new TreeSet<>(order(variable));
        Set<TableLevel.Missing> missing = new TreeSet<>();
        codes.addAll(offered(variable));
        for (TablePerson person : among) {
            switch (value(person, variable)) {
                case TableValue.Codes(Set<String> had) -> codes.addAll(had);
                case TableValue.None(var why) -> missing.add(why);
                case TableValue.Measure _ -> {}
            }
        }
        return Stream.<TableLevel>concat(
                        codes.stream().map(TableLevel.Value::new), missing.stream())
                .toList();
    }

    /** All levels of a variable. */
    public List<TableLevel> levels(TableVariable variable) {
        return levels(variable, persons);
    }

    private List<String> offered(TableVariable variable) {
        return variable instanceof TableVariable.AnswerTo(ItemId id, RoundCode _)
                ? options(id).stream().map(option -> String.valueOf(option.code())).toList()
                : List.of();
    }

    /** What an item offers; nothing for own words. */
    public List<ResponseOption> options(ItemId id) {
        return catalogue.item(id).map(Item::form).map(this::options).orElse(List.of());
    }

    private List<ResponseOption> options(ItemForm form) {
        return switch (form) {
            case ItemForm.SingleChoice(var _, var options) -> options;
            case ItemForm.Ladder(var _, var options) -> options;
            case ItemForm.MultipleChoice(var options, var _) -> options;
            case ItemForm.ChoiceAmongChosen(var source) -> options(source);
            case ItemForm.OpenText _ -> List.of();
        };
    }

    private static Comparator<String> order(TableVariable variable) {
        return switch (variable) {
            case TableVariable.AnswerTo _ ->
                    Comparator.comparingInt(String::length)
                            .thenComparing(Comparator.naturalOrder());
            case TableVariable.Fact _, TableVariable.Answered _ ->
                    Comparator.comparingInt(TableData::placeInOrder)
                            .thenComparing(Comparator.naturalOrder());
            case TableVariable.Score _, TableVariable.Change _, TableVariable.AnsweredHow _ ->
                    Comparator.naturalOrder();
        };
    }

    private static int placeInOrder(String code) {
        int place = IN_ORDER.indexOf(code);
        return place < 0 ? IN_ORDER.size() : place;
    }
}
