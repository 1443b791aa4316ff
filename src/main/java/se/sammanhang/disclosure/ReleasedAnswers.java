package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sammanhang.evaluation.AnswerBase;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerParts;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.AnswerReading;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Shares;

/**
 * Answers to single questions as a release shows them. The base is that of a change, or everybody
 * who answered the round, so that the few who passed a question by cannot be had by subtraction;
 * the plan's findings count those who answered the question itself.
 *
 * @see "src/docs/decisions/DD032-answers-in-releases.md"
 */
final class ReleasedAnswers {

    private static final String SENTENCE_END = ". ";

    private final EvaluationResult result;
    private final DisclosurePolicy policy;
    private final ShownRows shown;
    private final Words words;
    private final RegisterRows rows;

    ReleasedAnswers(
            EvaluationResult result, DisclosurePolicy policy, ShownRows shown, Words words) {
        this.result = result;
        this.policy = policy;
        this.shown = shown;
        this.words = words;
        this.rows = new RegisterRows(policy, words);
    }

    /** In the order of the catalogue: what they say themselves, what they know, what helped. */
    List<Figure> all() {
        List<ReleasedQuestion> asked = ReleasedQuestion.of(result, policy);
        List<Figure> figures = new ArrayList<>();
        for (RoundCode round :
                asked.stream().map(one -> one.question().round()).distinct().toList()) {
            List<ReleasedQuestion> there =
                    asked.stream().filter(one -> one.question().round().equals(round)).toList();
            List<ReleasedQuestion> perceived = of(there, AnswerReading.PERCEIVED);
            if (!perceived.isEmpty()) {
                figures.add(perceived(round, perceived));
                byGender(round, perceived).ifPresent(figures::add);
            }
            List<ReleasedQuestion> knowledge = of(there, AnswerReading.KNOWLEDGE);
            if (!knowledge.isEmpty()) {
                figures.add(knowledge(round, knowledge));
            }
            there.stream()
                    .filter(ReleasedQuestion::tellsOptions)
                    .forEach(one -> figures.add(options(one)));
        }
        return figures;
    }

    private static List<ReleasedQuestion> of(List<ReleasedQuestion> asked, AnswerReading reading) {
        return asked.stream().filter(one -> one.question().reading() == reading).toList();
    }

    /** One row for each question. */
    private Figure perceived(RoundCode round, List<ReleasedQuestion> asked) {
        List<FigureRow> found = new ArrayList<>();
        for (ReleasedQuestion one : asked) {
            found.add(row(one, one.everybody(), "", name(one)));
        }
        return parts(
                        ReleasedQuestion.perceived(round),
                        title("perceived", round, found),
                        round,
                        asked.getFirst(),
                        found)
                .sayText(words.text("figure.answers.lookingBack"))
                .build();
    }

    private Optional<Figure> byGender(RoundCode round, List<ReleasedQuestion> asked) {
        List<FigureRow> found = new ArrayList<>();
        for (ReleasedQuestion one : asked) {
            for (AnswerFinding row : one.rows()) {
                if (!row.group().isOverall()) {
                    found.add(row(one, row, name(one), words.group(result.plan(), row.group())));
                }
            }
        }
        boolean nothing = found.stream().allMatch(FigureRow.Suppressed.class::isInstance);
        return nothing && !shown.isAgain(ReleasedQuestion.perceivedByGender(round))
                ? Optional.empty()
                : Optional.of(
                        gender(
                                        parts(
                                                ReleasedQuestion.perceivedByGender(round),
                                                words.text(
                                                        "figure.answers.perceived.byGender",
                                                        words.round(round)),
                                                round,
                                                asked.getFirst(),
                                                found))
                                .build());
    }

    private Figure knowledge(RoundCode round, List<ReleasedQuestion> asked) {
        List<FigureRow> found = new ArrayList<>();
        for (ReleasedQuestion one : asked) {
            for (AnswerFinding row : one.rows()) {
                found.add(row(one, row, name(one), words.group(result.plan(), row.group())));
            }
        }
        return gender(
                        parts(
                                ReleasedQuestion.knowledge(round),
                                title("knowledge", round, found),
                                round,
                                asked.getFirst(),
                                found))
                .build();
    }

    private Draft gender(Draft draft) {
        words.genderNote(result.plan()).ifPresent(draft::note);
        return draft;
    }

    /**
     * What was asked, without the first sentence where all questions that are read so begin with
     * it, and without the full stop of a statement.
     */
    private String name(ReleasedQuestion one) {
        String full = one.question().name().in(words.language());
        int first = full.indexOf(SENTENCE_END);
        boolean shared =
                first > 0
                        && !one.tellsOptions()
                        && result.plan().answers().stream()
                                .filter(other -> other.reading() == one.question().reading())
                                .map(other -> other.name().in(words.language()))
                                .allMatch(
                                        other ->
                                                other.startsWith(
                                                        full.substring(
                                                                0, first + SENTENCE_END.length())));
        String name = shared ? full.substring(first + SENTENCE_END.length()) : full;
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private Draft parts(
            String id,
            String title,
            RoundCode round,
            ReleasedQuestion asked,
            List<FigureRow> found) {
        List<FigureRow> fewer = FigureText.collapsed(words, found);
        Draft draft =
                Draft.drawn(id, Figure.Kind.PARTS, words)
                        .title(title)
                        .subtitle(
                                words.text(
                                        "figure.answers.released.subtitle",
                                        words.round(round),
                                        whose(asked.question())))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.answers.released.unit"), "", "", ""))
                        .headers(
                                words.text("figure.header.group"),
                                words.text("figure.header.answered"),
                                words.text("figure.header.parts"));
        fewer.forEach(draft::row);
        draft.note(note(asked.question()));
        draft.note(words.text("figure.note.merged"));
        FigureText.withheldNotes(words, fewer, policy).forEach(draft::note);
        return draft;
    }

    /** Of whom the shares are: "those who answered the survey". */
    private String whose(AnswerQuestion question) {
        return switch (AnswerBase.of(result.plan(), question)) {
            case AnswerBase.OfChange(PlannedScale scale, var contrast) ->
                    words.text(
                            "figure.answers.released.ofChange",
                            words.round(contrast.from()),
                            words.round(contrast.to()),
                            scale.name().in(words.language()));
            case AnswerBase.OfRound() -> words.text("figure.answers.released.ofRound");
        };
    }

    /** Of whom the shares are, and what becomes of those who did not answer. */
    String note(AnswerQuestion question) {
        return words.text("figure.answers.released.note", whose(question));
    }

    /** From how many to how many persons are in the first part, over the questions. */
    private String title(String key, RoundCode round, List<FigureRow> found) {
        List<FigureRow.Shown> totals =
                found.stream()
                        .filter(FigureRow.Shown.class::isInstance)
                        .map(FigureRow.Shown.class::cast)
                        .filter(FigureRow.Shown::total)
                        .toList();
        List<Integer> first = totals.stream().flatMap(row -> first(row).stream()).sorted().toList();
        String at = words.round(round);
        if (first.isEmpty()) {
            return words.text("figure.answers." + key + ".title.none", at);
        }
        String most = words.numbers().share(first.getLast(), totals.getFirst().n());
        return first.getFirst().equals(first.getLast())
                ? words.text("figure.answers." + key + ".title", at, most)
                : words.text(
                        "figure.answers." + key + ".title.range",
                        at,
                        words.numbers().count(first.getFirst()),
                        most);
    }

    /** Persons in the first part, where that is not merged with another. */
    private static Optional<Integer> first(FigureRow.Shown row) {
        return row.mark() instanceof Mark.Parts(List<Mark.Part> parts)
                        && parts.getFirst().tone() == Mark.Tone.BETTER
                ? Optional.of(parts.getFirst().count())
                : Optional.empty();
    }

    private FigureRow row(
            ReleasedQuestion asked, AnswerFinding finding, String section, String label) {
        if (!shown.shows(asked.row(finding.group()))) {
            return rows.hidden(section, label);
        }
        AnswerParts counts = finding.parts();
        List<Mark.Part> parts =
                asked.pattern(finding.group()).told().stream()
                        .map(
                                together ->
                                        new Mark.Part(
                                                tone(together),
                                                partName(asked.question(), together),
                                                counts.count(together)))
                        .toList();
        return rows.parts(
                section, label, finding.group().isOverall(), counts.base(), finding.known(), parts);
    }

    private static Mark.Tone tone(List<String> together) {
        return switch (together.getFirst()) {
            case AnswerParts.BETTER, AnswerParts.TOP ->
                    together.size() == 1 ? Mark.Tone.BETTER : Mark.Tone.MERGED;
            case AnswerParts.SAME, AnswerParts.LOWER ->
                    together.size() == 1 ? Mark.Tone.SAME : Mark.Tone.MERGED;
            case AnswerParts.WORSE, AnswerParts.DID_NOT_UNDERSTAND -> Mark.Tone.WORSE;
            default -> Mark.Tone.MERGED;
        };
    }

    /** "better", "worse or no answer", "about the same, worse or no answer". */
    private String partName(AnswerQuestion question, List<String> together) {
        List<String> names = together.stream().map(part -> partName(question, part)).toList();
        return names.size() == 1
                ? names.getFirst()
                : words.text(
                        "figure.answers.or",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }

    private String partName(AnswerQuestion question, String part) {
        Stream<ResponseOption> options = question.options().stream();
        return options.filter(option -> AnswerParts.option(option.code()).equals(part))
                .map(option -> option.label().in(words.language()))
                .findFirst()
                .orElseGet(() -> words.text("figure.answers.part." + part));
    }

    /** Each option that enough have chosen, and enough have not. */
    private Figure options(ReleasedQuestion asked) {
        AnswerFinding everybody = asked.everybody();
        AnswerParts counts = everybody.parts();
        List<FigureRow> found = new ArrayList<>();
        for (List<String> together : asked.pattern().told()) {
            String label = partName(asked.question(), together);
            found.add(
                    shown.shows(asked.row(together))
                            ? share(label, counts.count(together), counts.base())
                            : rows.hidden("", label));
        }
        Draft draft =
                Draft.drawn(asked.figure(Group.OVERALL), Figure.Kind.SHARE, words)
                        .title(name(asked))
                        .subtitle(
                                words.text(
                                        asked.question().takesSeveral()
                                                ? "figure.answers.released.several"
                                                : "figure.answers.released.one",
                                        words.round(asked.question().round()),
                                        whose(asked.question())))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.unit.shareOfBase"),
                                        "",
                                        "",
                                        words.whisker(result.plan().confidence())))
                        .headers(
                                words.text("figure.answers.option"),
                                words.text("figure.header.base"),
                                words.text("figure.header.share"));
        found.forEach(draft::row);
        draft.note(note(asked.question()));
        FigureText.withheldNotes(words, found, policy).forEach(draft::note);
        if (asked.question().reading() == AnswerReading.HELPED) {
            draft.sayText(words.text("figure.answers.helpedNotProof"));
        }
        return draft.build();
    }

    private FigureRow share(String label, int count, int base) {
        return rows.share(
                "",
                label,
                false,
                count,
                base,
                Optional.of(Shares.wilson(count, base, result.plan().confidence()))
                        .filter(_ -> policy.permitsMean(base))
                        .flatMap(estimate -> estimate.computed())
                        .map(
                                share ->
                                        new Mark.Bounds(
                                                share.interval().low(), share.interval().high())));
    }

    /** Names of the rows of a question, for those who may know what is left out. */
    Map<String, String> names(ReleasedQuestion asked) {
        Map<String, String> names = new LinkedHashMap<>();
        if (asked.tellsOptions()) {
            for (List<String> together : asked.pattern().told()) {
                names.put(
                        asked.row(together),
                        name(asked) + ": " + partName(asked.question(), together));
            }
        } else {
            for (AnswerFinding row : asked.rows()) {
                names.put(
                        asked.row(row.group()),
                        name(asked) + ": " + words.groupInFull(result.plan(), row.group()));
            }
        }
        return names;
    }
}
