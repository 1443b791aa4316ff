package se.sammanhang.evaluation.table;

import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.OutcomeQuestion.Outcome;
import se.sammanhang.evaluation.PersonMeasures;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.evaluation.table.TableLevel.Missing;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundCode;

/** What a person has of a variable. */
final class PersonValues {

    static final String YES = "YES";
    static final String NO = "NO";
    static final String NO_INTERVENTION = "NO_INTERVENTION";
    static final String NOT_DISCHARGED = "NOT_DISCHARGED";

    private final EvaluationPlan plan;

    PersonValues(EvaluationPlan plan) {
        this.plan = plan;
    }

    TableValue of(TablePerson person, TableVariable variable) {
        return switch (variable) {
            case TableVariable.Fact fact -> fact(person.register(), fact);
            case TableVariable.Answered(var round) ->
                    yesOrNo(person.responses().containsKey(round));
            case TableVariable.AnsweredHow(var round) ->
                    Optional.ofNullable(person.responses().get(round))
                            .<TableValue>map(response -> TableValue.Codes.of(mode(response.mode())))
                            .orElseGet(() -> new TableValue.None(Missing.ROUND_NOT_ANSWERED));
            case TableVariable.AnswerTo(var item, var round) ->
                    Optional.ofNullable(person.responses().get(round))
                            .map(response -> answer(response, item))
                            .orElseGet(() -> new TableValue.None(Missing.ROUND_NOT_ANSWERED));
            case TableVariable.Score score -> score(person, score);
            case TableVariable.Change change -> change(person, change);
        };
    }

    private static TableValue fact(TablePerson.Register register, TableVariable.Fact fact) {
        return switch (fact) {
            case GENDER -> TableValue.Codes.of(register.gender().name());
            case SITE -> TableValue.Codes.of(register.site().value());
            case AGE_BAND -> TableValue.Codes.of(register.ageBand().name());
            case INFLOW -> TableValue.Codes.of(register.inflow().name());
            case START_MONTH -> TableValue.Codes.of(register.startMonth().toString());
            case INTERVENTION ->
                    register.interventions().isEmpty()
                            ? TableValue.Codes.of(NO_INTERVENTION)
                            : new TableValue.Codes(
                                    register.interventions().stream()
                                            .map(Enum::name)
                                            .collect(Collectors.toSet()));
            case EXIT_REASON ->
                    TableValue.Codes.of(
                            register.exit()
                                    .map(exit -> exit.mainReason().name())
                                    .orElse(NOT_DISCHARGED));
            case WORK -> atExit(register, Outcome.WORK);
            case STUDY -> atExit(register, Outcome.STUDY);
        };
    }

    /** By the rule of the findings: flags or main reason, of those who have left. */
    private static TableValue atExit(TablePerson.Register register, Outcome outcome) {
        return register.exit()
                .filter(RegisterEntry.Exit::left)
                .map(exit -> yesOrNo(outcome.isReachedBy(exit)))
                .orElseGet(() -> TableValue.Codes.of(NOT_DISCHARGED));
    }

    private static TableValue.Codes yesOrNo(boolean yes) {
        return TableValue.Codes.of(yes ? YES : NO);
    }

    /** As the findings name modes. */
    private static String mode(Mode mode) {
        return mode.device()
                + " "
                + mode.reader()
                + (mode.staffPresent() ? " STAFF_PRESENT" : "")
                + (mode.proxy() ? " PROXY" : "");
    }

    private static TableValue answer(TablePerson.Response response, ItemId item) {
        Answer answer = response.answers().get(item);
        if (answer == null) {
            return new TableValue.None(Missing.NOT_ASKED);
        }
        return switch (answer) {
            case Answer.Given(int code) -> TableValue.Codes.of(String.valueOf(code));
            case Answer.GivenSeveral(var codes) ->
                    new TableValue.Codes(
                            codes.stream().map(String::valueOf).collect(Collectors.toSet()));
            case Answer.GivenText _ -> TableValue.Codes.of(YES);
            case Answer.Skipped() -> new TableValue.None(Missing.SKIPPED);
            case Answer.Refused() -> new TableValue.None(Missing.REFUSED);
            case Answer.DoesNotKnow() -> new TableValue.None(Missing.DOES_NOT_KNOW);
            case Answer.DidNotUnderstand() -> new TableValue.None(Missing.DID_NOT_UNDERSTAND);
        };
    }

    private TableValue score(TablePerson person, TableVariable.Score wanted) {
        if (!answered(person, wanted.round())) {
            return new TableValue.None(Missing.ROUND_NOT_ANSWERED);
        }
        return plan.scale(wanted.scale())
                .flatMap(scale -> PersonMeasures.score(person.evaluated(), scale, wanted.round()))
                .<TableValue>map(TableValue.Measure::new)
                .orElseGet(() -> new TableValue.None(Missing.TOO_FEW_ANSWERED));
    }

    private TableValue change(TablePerson person, TableVariable.Change wanted) {
        if (!answered(person, wanted.from()) || !answered(person, wanted.to())) {
            return new TableValue.None(Missing.ROUND_NOT_ANSWERED);
        }
        Contrast contrast = new Contrast(wanted.from(), wanted.to());
        Optional<Double> change =
                plan.scale(wanted.scale())
                        .flatMap(
                                scale ->
                                        PersonMeasures.change(person.evaluated(), scale, contrast));
        if (change.isEmpty()) {
            return new TableValue.None(Missing.TOO_FEW_ANSWERED);
        }
        return PersonMeasures.isApart(plan, contrast, person.evaluated())
                ? new TableValue.None(Missing.LATE_BASELINE)
                : new TableValue.Measure(change.get());
    }

    private static boolean answered(TablePerson person, RoundCode round) {
        return person.evaluated().rounds().containsKey(round);
    }
}
