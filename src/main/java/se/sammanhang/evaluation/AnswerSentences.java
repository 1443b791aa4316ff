package se.sammanhang.evaluation;

import static se.sammanhang.evaluation.FindingSentences.PERCENT_FROM;
import static se.sammanhang.evaluation.FindingSentences.percent;
import static se.sammanhang.evaluation.FindingSentences.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.AnswerFinding.OptionCount;
import se.sammanhang.evaluation.AnswerFinding.Split;
import se.sammanhang.evaluation.AnswerFinding.Without;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/** Says in plain words what was answered to one item, never why. */
public final class AnswerSentences {

    /** Options named as chosen most often; more where several are chosen equally often. */
    private static final int MOST_NAMED = 3;

    private AnswerSentences() {}

    /** The sentences of one finding, in reading order. */
    public static List<Sentence> of(AnswerFinding finding, EvaluationPlan plan) {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("group", FindingSentences.groupOf(finding.group(), plan));
        base.put("item", finding.question().name());
        base.put("round", finding.question().round().value());
        base.put("n", finding.answered());
        base.put("N", finding.known());
        Map<String, Object> words = Map.of("round", RoundName.of(finding.question().round()));
        List<Sentence> sentences = new ArrayList<>();
        if (finding.answered() == 0) {
            sentences.add(sentence(SentenceId.ANSWERS_NOBODY, base, words));
        } else {
            sentences.add(sentence(SentenceId.ANSWERS_BASE, base, words));
            sentences.addAll(split(finding));
        }
        finding.without()
                .filter(without -> without.asked() > 0)
                .ifPresent(without -> sentences.add(without(finding, without)));
        if (finding.group().overlapsOthers()) {
            sentences.add(sentence(SentenceId.OVERLAP, Map.of()));
        }
        return List.copyOf(sentences);
    }

    private static List<Sentence> split(AnswerFinding finding) {
        return switch (finding.split()) {
            case Split.Options() ->
                    List.of(
                            sentence(
                                    SentenceId.ANSWERS_OPTIONS,
                                    Map.of("list", counts(chosen(finding)))));
            case Split.Direction direction -> perceived(direction);
            case Split.Knowing knowing -> knowledge(finding, knowing);
            case Split.Several() ->
                    List.of(
                            sentence(
                                    SentenceId.HELPED_MOST,
                                    Map.of("list", counts(mostChosen(finding)))),
                            sentence(
                                    SentenceId.HELPED_SEVERAL,
                                    Map.of("most", finding.question().most())));
        };
    }

    private static List<Sentence> perceived(Split.Direction direction) {
        if (!(direction.better() instanceof Estimate.Computed<Share>(Share better))
                || !(direction.same() instanceof Estimate.Computed<Share>(Share same))
                || !(direction.worse() instanceof Estimate.Computed<Share>(Share worse))) {
            return List.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", better.n());
        values.put("better", better.count());
        values.put("same", same.count());
        values.put("worse", worse.count());
        boolean many = better.n() >= PERCENT_FROM;
        if (many) {
            values.put("betterPercent", percent(better.proportion()));
            values.put("samePercent", percent(same.proportion()));
            values.put("worsePercent", percent(worse.proportion()));
            values.put("low", percent(better.interval().low()));
            values.put("high", percent(better.interval().high()));
        }
        return List.of(
                sentence(many ? SentenceId.PERCEIVED_PERCENT : SentenceId.PERCEIVED_COUNTS, values),
                sentence(SentenceId.PERCEIVED_LOOKING_BACK, Map.of()));
    }

    private static List<Sentence> knowledge(AnswerFinding finding, Split.Knowing knowing) {
        List<Sentence> sentences = new ArrayList<>();
        knowing.atTop()
                .computed()
                .ifPresent(
                        share -> {
                            Map<String, Object> values = values(share, "n");
                            values.put("list", topOptions(finding.question()));
                            sentences.add(
                                    sentence(
                                            share.n() < PERCENT_FROM
                                                    ? SentenceId.KNOWLEDGE_COUNTS
                                                    : SentenceId.KNOWLEDGE_PERCENT,
                                            values));
                        });
        knowing.didNotUnderstand()
                .computed()
                .map(
                        share ->
                                sentence(
                                        share.n() < PERCENT_FROM
                                                ? SentenceId.NOT_UNDERSTOOD_COUNTS
                                                : SentenceId.NOT_UNDERSTOOD_PERCENT,
                                        values(share, "asked")))
                .ifPresent(sentences::add);
        return sentences;
    }

    private static Map<String, Object> values(Share share, String base) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("x", share.count());
        values.put(base, share.n());
        if (share.n() >= PERCENT_FROM) {
            values.put("xPercent", percent(share.proportion()));
            values.put("low", percent(share.interval().low()));
            values.put("high", percent(share.interval().high()));
        }
        return values;
    }

    private static LocalisedText topOptions(AnswerQuestion question) {
        return inEach(
                (language, _) ->
                        question.withCodes(question.top()).stream()
                                .map(option -> option.label().in(language))
                                .collect(Collectors.joining(" / ")));
    }

    private static Sentence without(AnswerFinding finding, Without without) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("asked", finding.asked());
        values.put("skipped", without.skipped());
        values.put("refused", without.refused());
        values.put("doesNotKnow", without.doesNotKnow());
        values.put("didNotUnderstand", without.didNotUnderstand());
        return sentence(SentenceId.ANSWERS_WITHOUT, values);
    }

    private static List<OptionCount> chosen(AnswerFinding finding) {
        return finding.options().stream().filter(option -> option.persons() > 0).toList();
    }

    /** The most often chosen, and those chosen as often as the last of them. */
    private static List<OptionCount> mostChosen(AnswerFinding finding) {
        List<OptionCount> falling =
                chosen(finding).stream()
                        .sorted(Comparator.comparingInt(OptionCount::persons).reversed())
                        .toList();
        if (falling.size() <= MOST_NAMED) {
            return falling;
        }
        int fewest = falling.get(MOST_NAMED - 1).persons();
        return falling.stream().filter(option -> option.persons() >= fewest).toList();
    }

    /** "Praktik (5 av 13), Gruppträffar (4 av 13)". */
    private static LocalisedText counts(List<OptionCount> options) {
        return inEach(
                (language, words) ->
                        options.stream()
                                .map(
                                        option ->
                                                option.option().label().in(language)
                                                        + " ("
                                                        + option.share()
                                                                .computed()
                                                                .map(words::of)
                                                                .orElse("")
                                                        + ")")
                                .collect(Collectors.joining(", ")));
    }

    /** Words of a share in one language. */
    private record ShareWords(String of, String between, String and) {

        String of(Share share) {
            String counts = share.count() + " " + of + " " + share.n();
            return share.n() < PERCENT_FROM
                    ? counts
                    : counts
                            + "; "
                            + percent(share.proportion())
                            + " %, "
                            + between
                            + " "
                            + percent(share.interval().low())
                            + " "
                            + and
                            + " "
                            + percent(share.interval().high())
                            + " %";
        }
    }

    private static LocalisedText inEach(BiFunction<Language, ShareWords, String> text) {
        return new LocalisedText(
                Map.of(
                        Language.SWEDISH,
                        text.apply(Language.SWEDISH, new ShareWords("av", "mellan", "och")),
                        Language.ENGLISH,
                        text.apply(Language.ENGLISH, new ShareWords("of", "between", "and")),
                        Language.DANISH,
                        text.apply(Language.DANISH, new ShareWords("af", "mellem", "og"))));
    }
}
