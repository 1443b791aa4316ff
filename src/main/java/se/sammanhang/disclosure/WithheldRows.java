package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.ChangeFigures.Question;
import se.sammanhang.evaluation.ExitCategory;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.evaluation.TargetFinding;

/** Names each row that a release leaves out, with the reason, in one language. */
final class WithheldRows {

    private final DisclosureControl.Findings findings;
    private final DisclosurePolicy policy;
    private final ShownRows.Decided shown;
    private final Words words;
    private final List<Withheld> withheld = new ArrayList<>();

    private WithheldRows(
            DisclosureControl.Findings findings,
            DisclosurePolicy policy,
            ShownRows.Decided shown,
            Words words) {
        this.findings = findings;
        this.policy = policy;
        this.shown = shown;
        this.words = words;
    }

    static List<Withheld> of(
            DisclosureControl.Findings findings,
            DisclosurePolicy policy,
            ShownRows.Decided shown,
            Words words) {
        WithheldRows rows = new WithheldRows(findings, policy, shown, words);
        findings.flow().ifPresent(rows::flow);
        ChangeFigures.questions(findings.result()).forEach(rows::change);
        rows.goals();
        rows.answers();
        findings.register().ifPresent(rows::register);
        return rows.withheld;
    }

    /** A row of a figure that is shown again as it was says nothing of now. */
    private void row(String row, String label, Withheld.Why otherwise) {
        String figure = ReleaseDecision.figureOf(row);
        if (!shown.shows(row) && !shown.isAgain(figure)) {
            withheld.add(
                    new Withheld(
                            words.language(), figure, label, shown.why(row).orElse(otherwise)));
        }
    }

    private void flow(ResponseFlow flow) {
        String first = words.text("figure.flow.answered", words.round(flow.contrast().from()));
        String last = words.text("figure.flow.answered", words.round(flow.contrast().to()));
        for (ResponseFlow.Row row : flow.rows()) {
            answered(FlowFigure.FIRST, first, row);
            answered(FlowFigure.LAST, last, row);
            answered(FlowFigure.BOTH, words.text("figure.flow.both"), row);
        }
    }

    private void answered(String figure, String section, ResponseFlow.Row row) {
        row(
                ShownRows.row(figure, row.group()),
                section + ": " + words.groupInFull(findings.result().plan(), row.group()),
                Withheld.Why.TOO_FEW);
    }

    private void change(Question question) {
        for (Finding finding : question.findings()) {
            String label = words.groupInFull(findings.result().plan(), finding.group());
            row(
                    ShownRows.row(
                            question.idOf("change", findings.result().plan()), finding.group()),
                    label,
                    policy.permits(finding.matched())
                            ? Withheld.Why.MEAN_NEEDS_TEN
                            : Withheld.Why.TOO_FEW);
            row(
                    ShownRows.row(
                            question.idOf("parts", findings.result().plan()), finding.group()),
                    label,
                    Withheld.Why.TOO_FEW);
        }
    }

    private void goals() {
        GoalFigures figures = new GoalFigures(findings.result(), policy, shown, words);
        figures.goals()
                .forEach(
                        goal ->
                                row(
                                        ReleasedGoals.row(goal),
                                        figures.label(goal),
                                        Withheld.Why.TOO_FEW));
    }

    private void answers() {
        ReleasedAnswers answers = new ReleasedAnswers(findings.result(), policy, shown, words);
        ReleasedQuestion.of(findings.result(), policy)
                .forEach(
                        asked ->
                                answers.names(asked)
                                        .forEach(
                                                (row, label) ->
                                                        row(row, label, Withheld.Why.TOO_FEW)));
    }

    private void register(DisclosureControl.Register facts) {
        facts.targets()
                .ifPresent(
                        targets -> {
                            for (TargetFinding.Row row : targets.rows()) {
                                Group group = RegisterFigures.group(row);
                                row(
                                        ShownRows.row(RegisterFigures.TARGETS, group),
                                        words.groupInFull(findings.result().plan(), group),
                                        Withheld.Why.TOO_FEW);
                            }
                        });
        facts.atCutOff()
                .ifPresent(
                        atCutOff -> {
                            row(
                                    RegisterFigures.AT_CUT_OFF,
                                    words.text("figure.withheld.atCutOff"),
                                    Withheld.Why.TOO_FEW);
                            exits(
                                    RegisterFigures.EXITS_CUT_OFF,
                                    atCutOff,
                                    List.of(ExitCategory.WORK, ExitCategory.STUDY));
                        });
        if (facts.atCutOff().isPresent()) {
            row(
                    RegisterFigures.AT_END,
                    words.text("figure.exit.base.enrolled"),
                    Withheld.Why.TOO_FEW);
        }
        exits(RegisterFigures.EXITS_ALL, facts.atEnd(), List.of(ExitCategory.values()));
    }

    private void exits(String figure, ExitFinding finding, List<ExitCategory> categories) {
        for (ExitCategory category : categories) {
            Optional.of(category)
                    .filter(RegisterCells::standsAlone)
                    .filter(one -> finding.persons(one) > 0)
                    .ifPresent(
                            one ->
                                    row(
                                            ShownRows.row(figure, one.name()),
                                            words.text("figure.exit." + one.name()),
                                            Withheld.Why.TOO_FEW));
        }
    }
}
