package se.sammanhang.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.sammanhang.fieldwork.RoundPath;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.Readability;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.instrument.SurveyLanguage;

/** How hard the questions are to read in each language, and how long each round takes. */
final class ExamineTexts {

    private static final int QUOTED = 3;

    private final SurveyCatalogue catalogue;

    ExamineTexts(SurveyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Diagnosis> examine() {
        List<Diagnosis> found = new ArrayList<>();
        for (SurveyLanguage spoken : catalogue.languages()) {
            found.add(reading(spoken.language()));
        }
        for (RoundDefinition round : catalogue.rounds()) {
            found.add(length(round));
        }
        return found;
    }

    /** A licensed wording is what it is, however hard. */
    private Diagnosis reading(Language language) {
        List<Item> own =
                catalogue.instruments().stream()
                        .filter(instrument -> instrument.permission().isEmpty())
                        .map(Instrument::items)
                        .flatMap(List::stream)
                        .filter(item -> item.wording().has(language))
                        .toList();
        Readability measured = Readability.ofItems(language, own);
        String index =
                language.equals(Language.SWEDISH)
                        ? String.format(
                                Locale.ROOT,
                                ", LIX %.0f (very easy is under %.0f)",
                                measured.lix(),
                                Readability.VERY_EASY)
                        : "";
        String sentence =
                "Reading "
                        + language
                        + ": "
                        + own.size()
                        + " questions, "
                        + measured.words()
                        + " words"
                        + index;
        return measured.easy(language)
                ? Diagnosis.fine(
                        sentence
                                + ", no sentence over "
                                + Readability.LONGEST_SENTENCE
                                + " words, no double negation.")
                : Diagnosis.note(sentence + faults(measured) + ".");
    }

    private static String faults(Readability measured) {
        List<String> hard =
                Stream.concat(measured.tooLong().stream(), measured.doubleNegations().stream())
                        .distinct()
                        .limit(QUOTED)
                        .map(sentence -> '"' + sentence + '"')
                        .toList();
        return "; "
                + measured.tooLong().size()
                + " sentences over "
                + Readability.LONGEST_SENTENCE
                + " words, "
                + measured.doubleNegations().size()
                + " double negations"
                + (hard.isEmpty() ? "" : ": " + String.join(", ", hard));
    }

    /** Of who has answered nothing yet, up to the stop point. */
    private Diagnosis length(RoundDefinition round) {
        RoundPath path =
                RoundPath.of(
                        round, catalogue::item, new RoundPath.Facts(Map.of(), Set.of(), false));
        return Diagnosis.fine(
                "Round "
                        + round.code()
                        + ": "
                        + path.questionCount()
                        + " questions take about "
                        + minutes(path.readingTime())
                        + " minutes to read and answer, "
                        + minutes(path.listeningTime())
                        + " with listening.");
    }

    private static long minutes(Duration time) {
        return Math.ceilDiv(time.toSeconds(), 60);
    }
}
