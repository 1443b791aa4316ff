package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import se.sammanhang.disclosure.ChangeFigures.Question;
import se.sammanhang.disclosure.PartsPattern.Cells;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.disclosure.cells.Display;
import se.sammanhang.disclosure.cells.LinkedCells;
import se.sammanhang.disclosure.cells.Rules;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PersonCells.Contribution;
import se.sammanhang.evaluation.ResponseFlow;

/**
 * Everything a release could show as cells: which row tells which, and how they add up by
 * definition. What was answered lies within who is enrolled, what changed within who answered both
 * rounds, an exit by the cut-off within the same exit at the end.
 */
final class ReleaseCells {

    private final DisclosurePolicy.Threshold policy;
    private final Map<String, CellTable> tables = new TreeMap<>();
    private final List<List<String>> relations = new ArrayList<>();
    private final List<Display> displays = new ArrayList<>();
    private final Map<String, PartsPattern> patterns = new TreeMap<>();
    private final LinkedCells.Builder builder = new LinkedCells.Builder();

    private ReleaseCells(DisclosurePolicy.Threshold policy) {
        this.policy = policy;
    }

    /** Rows that may be shown of a first release. */
    static ShownRows shown(
            DisclosureControl.Findings findings, DisclosurePolicy policy, Rules rules) {
        return switch (policy) {
            case DisclosurePolicy.None() -> new ShownRows.Everything();
            case DisclosurePolicy.Threshold threshold ->
                    decided(findings, threshold, rules, ReleaseHistory.NONE, List.of());
        };
    }

    /**
     * Rows that may be shown beside earlier releases.
     *
     * @param persons who stands behind the findings
     */
    static ShownRows.Decided decided(
            DisclosureControl.Findings findings,
            DisclosurePolicy.Threshold policy,
            Rules rules,
            ReleaseHistory history,
            List<Contribution> persons) {
        ReleaseCells cells = of(findings, policy);
        Contrast contrast =
                findings.flow()
                        .map(ResponseFlow::contrast)
                        .orElseGet(() -> findings.result().plan().contrasts().getFirst());
        return new ShownRows.Decided(
                new ReleaseDecision(
                                cells.linked(),
                                cells.displays,
                                rules,
                                history,
                                new PersonTokens(persons, contrast))
                        .make(),
                cells.patterns);
    }

    /** Every cell of a release, with what could tell it. */
    static ReleaseCells of(DisclosureControl.Findings findings, DisclosurePolicy.Threshold policy) {
        ReleaseCells cells = new ReleaseCells(policy);
        cells.read(findings);
        return cells;
    }

    private void read(DisclosureControl.Findings findings) {
        findings.flow().ifPresent(this::flow);
        ChangeFigures.questions(findings.result()).forEach(question -> change(question, findings));
        new AnswerCells(this, policy, findings.result())
                .read(findings.flow().map(ResponseFlow::rows).orElse(List.of()));
        Optional<RegisterCells> register =
                findings.register().map(facts -> new RegisterCells(this, policy, facts));
        register.ifPresent(facts -> facts.read(enrolled()));
        new GoalCells(this, policy, findings.result()).read(register.map(RegisterCells::all));
    }

    /** With all that adds up. */
    LinkedCells linked() {
        tables.values().forEach(table -> table.addTo(builder));
        Map<List<String>, Map<String, Cell>> byParts = new java.util.HashMap<>();
        for (Cell cell : builder.cells()) {
            byParts.computeIfAbsent(cell.parts(), _ -> new TreeMap<>()).put(cell.base(), cell);
        }
        for (List<String> relation : relations) {
            for (Map<String, Cell> there : byParts.values()) {
                List<Cell> found =
                        relation.stream()
                                .flatMap(base -> Stream.ofNullable(there.get(base)))
                                .toList();
                if (found.size() == relation.size()) {
                    builder.adds(found.getFirst(), found.subList(1, found.size()));
                }
            }
        }
        return builder.build();
    }

    LinkedCells.Builder builder() {
        return builder;
    }

    CellTable table(String base, boolean named, String spells) {
        return tables.computeIfAbsent(
                base + "\n" + spells, _ -> new CellTable(base, named, spells));
    }

    private CellTable enrolled() {
        return table(CellNames.ENROLLED, true, "");
    }

    void adds(String whole, String... parts) {
        relations.add(Stream.concat(Stream.of(whole), Stream.of(parts)).toList());
    }

    void display(String row, Collection<Cell> tells, long cost, Group group) {
        displays.add(new Display(row, tells, cost, group.parts().size()));
    }

    private void flow(ResponseFlow flow) {
        Contrast contrast = flow.contrast();
        String first = CellNames.answered(contrast.from().value());
        String last = CellNames.answered(contrast.to().value());
        String both = CellNames.both(contrast);
        flow.rows().forEach(row -> enrolled().put(row.group(), row.known()));
        step(flow, FlowFigure.FIRST, first, ResponseFlow.Row::first, Weights.ANSWERED);
        step(flow, FlowFigure.LAST, last, ResponseFlow.Row::last, Weights.ANSWERED);
        step(flow, FlowFigure.BOTH, both, ResponseFlow.Row::both, Weights.ANSWERED_BOTH);
        rest(flow, CellNames.not(first), row -> row.known() - row.first());
        rest(flow, CellNames.not(last), row -> row.known() - row.last());
        rest(flow, CellNames.not(both), row -> row.known() - row.both());
        rest(flow, CellNames.only(first), row -> row.first() - row.both());
        rest(flow, CellNames.only(last), row -> row.last() - row.both());
        rest(flow, CellNames.NEITHER, row -> row.known() - row.first() - row.last() + row.both());
        adds(CellNames.ENROLLED, first, CellNames.not(first));
        adds(CellNames.ENROLLED, last, CellNames.not(last));
        adds(CellNames.ENROLLED, both, CellNames.not(both));
        adds(first, both, CellNames.only(first));
        adds(last, both, CellNames.only(last));
        adds(CellNames.not(both), CellNames.only(first), CellNames.not(first));
        adds(CellNames.not(both), CellNames.only(last), CellNames.not(last));
        adds(CellNames.not(first), CellNames.only(last), CellNames.NEITHER);
        adds(CellNames.not(last), CellNames.only(first), CellNames.NEITHER);
    }

    private void step(
            ResponseFlow flow,
            String figure,
            String base,
            ToIntFunction<ResponseFlow.Row> persons,
            Weights weight) {
        CellTable table = table(base, true, "");
        for (ResponseFlow.Row row : flow.rows()) {
            int n = persons.applyAsInt(row);
            table.put(row.group(), n);
            if (policy.permits(n)) {
                display(
                        ShownRows.row(figure, row.group()),
                        List.of(table.cell(row.group()), enrolled().cell(row.group())),
                        weight.of(row.group(), n),
                        row.group());
            }
        }
    }

    private void rest(ResponseFlow flow, String base, ToIntFunction<ResponseFlow.Row> persons) {
        CellTable table = table(base, false, "");
        flow.rows().forEach(row -> table.put(row.group(), persons.applyAsInt(row)));
    }

    /** Bases of one question. */
    private record Bases(
            CellTable known, CellTable scored, CellTable up, CellTable same, CellTable down) {}

    private void change(Question question, DisclosureControl.Findings findings) {
        Contrast contrast = question.contrast();
        String rounds = CellNames.rounds(contrast);
        String scored = CellNames.scored(question.scale(), contrast);
        // which interventions count depends on the rounds, so such groups are of this question
        Bases bases =
                new Bases(
                        table(CellNames.ENROLLED, true, rounds),
                        table(scored, true, rounds),
                        table(CellNames.increase(scored), true, rounds),
                        table(CellNames.same(scored), true, rounds),
                        table(CellNames.decrease(scored), true, rounds));
        CellTable without = table(CellNames.not(scored), false, rounds);
        CellTable level = table(CellNames.sameOrDecrease(scored), true, rounds);
        CellTable notDown = table(CellNames.increaseOrSame(scored), true, rounds);
        Map<Group, Cells> cells = new TreeMap<>();
        for (Finding finding : question.findings()) {
            Group group = finding.group();
            bases.known().put(group, finding.known());
            bases.scored().put(group, finding.matched());
            without.put(group, finding.known() - finding.matched());
            PartsFigure.cells(finding)
                    .filter(_ -> finding.matched() > 0)
                    .or(
                            () ->
                                    finding.matched() == 0
                                            ? java.util.Optional.of(new Cells(0, 0, 0))
                                            : java.util.Optional.empty())
                    .ifPresent(
                            found -> {
                                cells.put(group, found);
                                bases.up().put(group, found.increase());
                                bases.same().put(group, found.same());
                                bases.down().put(group, found.decrease());
                                level.put(group, found.same() + found.decrease());
                                notDown.put(group, found.increase() + found.same());
                            });
        }
        adds(CellNames.ENROLLED, scored, without.base());
        adds(scored, bases.up().base(), bases.same().base(), bases.down().base());
        adds(scored, bases.up().base(), level.base());
        adds(scored, notDown.base(), bases.down().base());
        adds(level.base(), bases.same().base(), bases.down().base());
        adds(notDown.base(), bases.up().base(), bases.same().base());
        findings.flow().ifPresent(flow -> within(flow, question, scored, without.base()));
        rows(question, findings, bases, cells, level, notDown);
        new NoteCells(this, policy, question, findings.result().plan()).read();
    }

    /** Who has a change has answered the rounds it lies between. */
    private void within(ResponseFlow flow, Question question, String scored, String without) {
        Contrast contrast = question.contrast();
        String wider;
        ToIntFunction<ResponseFlow.Row> persons;
        if (contrast.equals(flow.contrast())) {
            wider = CellNames.both(contrast);
            persons = ResponseFlow.Row::both;
        } else if (contrast.from().equals(flow.contrast().from())) {
            wider = CellNames.answered(contrast.from().value());
            persons = ResponseFlow.Row::first;
        } else if (contrast.to().equals(flow.contrast().to())) {
            wider = CellNames.answered(contrast.to().value());
            persons = ResponseFlow.Row::last;
        } else {
            return;
        }
        CellTable rest = table(CellNames.without(wider, scored), false, "");
        for (ResponseFlow.Row row : flow.rows()) {
            question.findings().stream()
                    .filter(finding -> finding.group().equals(row.group()))
                    .forEach(
                            finding ->
                                    rest.put(
                                            row.group(),
                                            persons.applyAsInt(row) - finding.matched()));
        }
        adds(wider, scored, rest.base());
        adds(without, rest.base(), CellNames.not(wider));
    }

    private void rows(
            Question question,
            DisclosureControl.Findings findings,
            Bases bases,
            Map<Group, Cells> cells,
            CellTable level,
            CellTable notDown) {
        String change = question.idOf("change", findings.result().plan());
        String parts = question.idOf("parts", findings.result().plan());
        Map<Group, Cells> enough = new TreeMap<>(cells);
        enough.keySet().removeIf(group -> !policy.permits(bases.scored().find(group).orElse(0)));
        Map<Group, PartsPattern> chosen = PartsPattern.of(enough, policy);
        for (Finding finding : question.findings()) {
            Group group = finding.group();
            if (group.parts().size() > 2) {
                continue;
            }
            List<Cell> base = List.of(bases.known().cell(group), bases.scored().cell(group));
            if (policy.permitsMean(finding.matched())) {
                display(
                        ShownRows.row(change, group),
                        base,
                        Weights.CHANGE.of(group, finding.matched()),
                        group);
            }
            PartsPattern pattern = chosen.get(group);
            if (pattern != null
                    && pattern.told(cells.getOrDefault(group, new Cells(0, 0, 0))).stream()
                            .allMatch(policy::permits)) {
                patterns.put(ShownRows.row(parts, group), pattern);
                List<CellTable> told =
                        switch (pattern) {
                            case THREE -> List.of(bases.up(), bases.same(), bases.down());
                            case SAME_OR_DECREASE_MERGED -> List.of(bases.up(), level);
                            case INCREASE_OR_SAME_MERGED -> List.of(notDown, bases.down());
                        };
                display(
                        ShownRows.row(parts, group),
                        Stream.concat(base.stream(), told.stream().map(t -> t.cell(group)))
                                .toList(),
                        Weights.PARTS.of(group, finding.matched()),
                        group);
            }
        }
    }
}
