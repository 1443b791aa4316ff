package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerParts;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.AnswerReading;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Shares;

/**
 * Answers to single questions as a release shows them. The base is always everybody who answered
 * the round, so that the few who passed a question by cannot be had by subtraction; the plan's
 * findings count those who answered the question itself.
 *
 * @see "src/docs/decisions/DD032-answers-in-releases.md"
 */
final class ReleasedAnswers {

    private static final int SHORT_OF = 3;

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

    /**
     * One question of a release.
     *
     * @param rows everybody, then the genders
     */
    record Asked(AnswerQuestion question, List<AnswerFinding> rows, AnswerPattern pattern) {

        /** Whether each option of everybody is told, and not groups. */
        boolean tellsOptions() {
            return switch (question.reading()) {
                case PERCEIVED, KNOWLEDGE -> false;
                case PLAIN, HELPED -> true;
            };
        }

        AnswerFinding everybody() {
            return rows.getFirst();
        }

        /** The figure a group stands in. */
        String figure(Group group) {
            return switch (question.reading()) {
                case PERCEIVED ->
                        group.isOverall()
                                ? perceived(question.round())
                                : perceivedByGender(question.round());
                case KNOWLEDGE -> knowledge(question.round());
                case HELPED -> "helped-" + question.item() + "-" + question.round();
                case PLAIN -> "answers-" + question.item() + "-" + question.round();
            };
        }

        String row(Group group) {
            return ShownRows.row(
                    figure(group), question.item() + " " + group.variable() + "=" + group.level());
        }

        /** Row of options told together. */
        String row(List<String> parts) {
            return ShownRows.row(
                    figure(Group.OVERALL), question.item() + " " + String.join("+", parts));
        }
    }

    private static String perceived(RoundCode round) {
        return "perceived-" + round;
    }

    private static String perceivedByGender(RoundCode round) {
        return "perceived-gender-" + round;
    }

    private static String knowledge(RoundCode round) {
        return "knowledge-" + round;
    }

    /** The questions of the plan in its order, of everybody and, where it is so read, by gender. */
    static List<Asked> asked(EvaluationResult result, DisclosurePolicy policy) {
        Map<AnswerQuestion, List<AnswerFinding>> byQuestion =
                result.answers().stream()
                        .filter(finding -> isTold(finding.group()))
                        .collect(
                                Collectors.groupingBy(
                                        AnswerFinding::question,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byQuestion.entrySet().stream()
                .map(
                        entry ->
                                new Asked(
                                        entry.getKey(),
                                        entry.getValue(),
                                        AnswerPattern.of(entry.getValue(), policy)))
                .toList();
    }

    private static boolean isTold(Group group) {
        return group.isOverall() || group.variable().equals(Group.GENDER);
    }

    /** In the order of the catalogue: what they say themselves, what they know, what helped. */
    List<Figure> all() {
        List<Asked> asked = asked(result, policy);
        List<Figure> figures = new ArrayList<>();
        for (RoundCode round :
                asked.stream().map(one -> one.question().round()).distinct().toList()) {
            List<Asked> there =
                    asked.stream().filter(one -> one.question().round().equals(round)).toList();
            List<Asked> perceived = of(there, AnswerReading.PERCEIVED);
            if (!perceived.isEmpty()) {
                figures.add(perceived(round, perceived));
                byGender(round, perceived).ifPresent(figures::add);
            }
            List<Asked> knowledge = of(there, AnswerReading.KNOWLEDGE);
            if (!knowledge.isEmpty()) {
                figures.add(knowledge(round, knowledge));
            }
            there.stream().filter(Asked::tellsOptions).forEach(one -> figures.add(options(one)));
        }
        return figures;
    }

    private static List<Asked> of(List<Asked> asked, AnswerReading reading) {
        return asked.stream().filter(one -> one.question().reading() == reading).toList();
    }

    /** One row for each question. */
    private Figure perceived(RoundCode round, List<Asked> asked) {
        List<FigureRow> found = new ArrayList<>();
        for (Asked one : asked) {
            found.add(row(one, one.everybody(), "", name(one)));
        }
        return parts(perceived(round), title("perceived", round, found), round, found)
                .sayText(words.text("figure.answers.lookingBack"))
                .build();
    }

    private Optional<Figure> byGender(RoundCode round, List<Asked> asked) {
        List<FigureRow> found = new ArrayList<>();
        for (Asked one : asked) {
            for (AnswerFinding row : one.rows()) {
                if (!row.group().isOverall()) {
                    found.add(row(one, row, name(one), words.group(result.plan(), row.group())));
                }
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        gender(
                                        parts(
                                                perceivedByGender(round),
                                                words.text(
                                                        "figure.answers.perceived.byGender",
                                                        words.round(round)),
                                                round,
                                                found))
                                .build());
    }

    private Figure knowledge(RoundCode round, List<Asked> asked) {
        List<FigureRow> found = new ArrayList<>();
        for (Asked one : asked) {
            for (AnswerFinding row : one.rows()) {
                found.add(row(one, row, name(one), words.group(result.plan(), row.group())));
            }
        }
        return gender(parts(knowledge(round), title("knowledge", round, found), round, found))
                .build();
    }

    private Draft gender(Draft draft) {
        words.genderNote(result.plan()).ifPresent(draft::note);
        return draft;
    }

    private String name(Asked one) {
        return one.question().name().in(words.language());
    }

    private Draft parts(String id, String title, RoundCode round, List<FigureRow> found) {
        List<FigureRow> fewer = FigureText.collapsed(words, found);
        Draft draft =
                Draft.drawn(id, Figure.Kind.PARTS, words)
                        .title(title)
                        .subtitle(
                                words.text("figure.answers.released.subtitle", words.round(round)))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.answers.released.unit"), "", "", ""))
                        .headers(
                                words.text("figure.header.group"),
                                words.text("figure.header.answered"),
                                words.text("figure.header.parts"));
        fewer.forEach(draft::row);
        draft.note(words.text("figure.answers.released.note"));
        FigureText.withheldNotes(words, fewer, policy).forEach(draft::note);
        return draft;
    }

    /** From how many to how many persons are in the first part, over the questions. */
    private String title(String key, RoundCode round, List<FigureRow> found) {
        List<Integer> first =
                found.stream()
                        .filter(FigureRow.Shown.class::isInstance)
                        .map(FigureRow.Shown.class::cast)
                        .filter(FigureRow.Shown::total)
                        .flatMap(row -> first(row).stream())
                        .sorted()
                        .toList();
        Optional<Integer> base =
                found.stream()
                        .filter(FigureRow.Shown.class::isInstance)
                        .map(row -> ((FigureRow.Shown) row).n())
                        .findFirst();
        String at = words.round(round);
        if (first.isEmpty() || base.isEmpty()) {
            return words.text("figure.answers." + key + ".title.none", at);
        }
        String most = words.numbers().share(first.getLast(), base.get());
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

    private FigureRow row(Asked asked, AnswerFinding finding, String section, String label) {
        if (!shown.shows(asked.row(finding.group()))) {
            return rows.hidden(section, label);
        }
        Map<String, Integer> counts = AnswerParts.of(finding);
        List<Mark.Part> parts =
                asked.pattern().told().stream()
                        .map(
                                together ->
                                        new Mark.Part(
                                                tone(together),
                                                partName(asked.question(), together),
                                                AnswerPattern.count(counts, together)))
                        .toList();
        return new FigureRow.Shown(
                section,
                label,
                finding.group().isOverall(),
                finding.responded(),
                finding.known(),
                words.numbers().ofBase(finding.responded(), finding.known()),
                new Mark.Parts(parts),
                parts.stream()
                        .map(part -> words.numbers().count(part.count()))
                        .collect(Collectors.joining(" · ")));
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

    /** Each option that enough have chosen, and the rest together. */
    private Figure options(Asked asked) {
        AnswerFinding everybody = asked.everybody();
        Map<String, Integer> counts = AnswerParts.of(everybody);
        List<FigureRow> found = new ArrayList<>();
        for (List<String> together : asked.pattern().told()) {
            String label = optionName(asked.question(), together);
            found.add(
                    shown.shows(asked.row(together))
                            ? share(
                                    label,
                                    AnswerPattern.count(counts, together),
                                    everybody.responded())
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
                                        words.round(asked.question().round())))
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
        draft.note(words.text("figure.answers.released.note"));
        FigureText.withheldNotes(words, found, policy).forEach(draft::note);
        if (asked.question().reading() == AnswerReading.HELPED) {
            draft.sayText(words.text("figure.answers.helpedNotProof"));
        }
        return draft.build();
    }

    /** A long list of merged options is told as "other answers". */
    private String optionName(AnswerQuestion question, List<String> together) {
        return together.size() < SHORT_OF
                ? partName(question, together)
                : words.text("figure.answers.part.others");
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
    Map<String, String> names(Asked asked) {
        Map<String, String> names = new LinkedHashMap<>();
        if (asked.tellsOptions()) {
            for (List<String> together : asked.pattern().told()) {
                names.put(
                        asked.row(together),
                        name(asked) + ": " + optionName(asked.question(), together));
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
