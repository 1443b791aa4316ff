package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.LevelSentences;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.WaveFinding;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Summary;

/** Where the scores lie, round by round, for everybody and each group, matched or not. */
final class LevelFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    LevelFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    /** One table per scale that somebody has a score on. */
    List<Figure> all() {
        return plan.scales().stream().flatMap(scale -> of(scale).stream()).toList();
    }

    private Optional<Figure> of(PlannedScale scale) {
        List<WaveFinding> waves =
                result.waves().stream()
                        .filter(wave -> wave.scale().equals(scale.id()))
                        .filter(wave -> wave.group().parts().size() < 2)
                        .toList();
        List<WaveFinding> everybody =
                waves.stream().filter(wave -> wave.group().isOverall()).toList();
        Optional<WaveFinding> first =
                everybody.stream().filter(wave -> wave.scored() > 0).findFirst();
        return first.map(
                wave -> {
                    Draft draft =
                            Draft.table("levels-" + scale.id(), words)
                                    .in(scale)
                                    .title(
                                            words.text(
                                                    "figure.levels.title",
                                                    name(scale),
                                                    words.numbers().decimal(mean(wave)),
                                                    words.unit(scale),
                                                    words.round(wave.round()),
                                                    words.numbers()
                                                            .ofBase(wave.scored(), wave.known())))
                                    .subtitle(words.text("figure.levels.subtitle"))
                                    .say(LevelSentences.of(everybody))
                                    .columns(
                                            words.text("figure.levels.header"),
                                            words.text("figure.header.scored"),
                                            words.text("figure.header.mean"),
                                            words.text("figure.levels.sd"),
                                            words.text("figure.levels.median"),
                                            words.text("figure.levels.half"));
                    scale.range()
                            .ifPresent(
                                    range ->
                                            draft.note(
                                                    words.text(
                                                            "figure.note.range",
                                                            name(scale),
                                                            FigureText.plain(words, range.low()),
                                                            FigureText.plain(
                                                                    words, range.high()))));
                    new ScaleNotes(words).keyAndNorms(scale).forEach(draft::note);
                    groups(waves).forEach(group -> lines(draft, waves, group));
                    return draft.build();
                });
    }

    private String name(PlannedScale scale) {
        return scale.name().in(words.language());
    }

    private static double mean(WaveFinding wave) {
        return wave.scores().computed().map(Summary::mean).orElseThrow();
    }

    private static List<Group> groups(List<WaveFinding> waves) {
        List<Group> groups = new ArrayList<>();
        waves.stream()
                .map(WaveFinding::group)
                .filter(group -> !groups.contains(group))
                .forEach(groups::add);
        return groups;
    }

    private void lines(Draft draft, List<WaveFinding> waves, Group group) {
        for (WaveFinding wave : waves) {
            if (wave.group().equals(group)) {
                draft.line(
                        words.text(
                                "figure.levels.line",
                                words.groupInFull(plan, group),
                                words.round(wave.round())),
                        List.of(
                                cells.ofBase(wave.scored(), wave.known()),
                                cell(wave, wave.scores().map(Summary::mean)),
                                cell(wave, wave.scores().then(Summary::sd)),
                                cell(wave, wave.scores().map(Summary::median)),
                                cells.of(
                                        wave.scores(),
                                        scores ->
                                                words.text(
                                                        "figure.fromTo",
                                                        words.numbers()
                                                                .decimal(scores.firstQuartile()),
                                                        words.numbers()
                                                                .decimal(scores.thirdQuartile())),
                                        wave.scored(),
                                        wave.known())));
            }
        }
    }

    private Cell cell(WaveFinding wave, Estimate<Double> value) {
        return cells.of(value, words.numbers()::decimal, wave.scored(), wave.known());
    }
}
