package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Summary;

/** Says in plain words how far apart persons stood, and how alike those of one site changed. */
public final class SpreadSentences {

    private static final Phrase SPREAD =
            new Phrase(
                    "spread.before",
                    "Spridningen bland de {n} var {before} poäng vid {from} och {after} poäng vid {to}"
                            + " (standardavvikelser).",
                    "The spread among the {n} was {before} points at {from} and {after} points at {to}"
                            + " (standard deviations).",
                    "Spredningen blandt de {n} var {before} point ved {from} og {after} point ved {to}"
                            + " (standardafvigelser).");
    private static final Phrase TOO_FEW =
            new Phrase(
                    "spread.tooFew",
                    "För få har svarat båda gångerna för att säga hur mycket de skiljer sig åt.",
                    "Too few answered both times to say how far apart they stand.",
                    "For få har svaret begge gange til at sige, hvor meget de adskiller sig.");
    private static final Phrase SITES =
            new Phrase(
                    "spread.sites",
                    "Räknat med att {sites} platser har var sin förändring säger de {n} ungefär lika"
                            + " mycket som {effective} personer som inte har något gemensamt.",
                    "Allowing for {sites} sites each with a change of its own, the {n} tell about as"
                            + " much as {effective} persons who have nothing in common.",
                    "Når der tages højde for, at {sites} steder har hver sin ændring, siger de {n}"
                            + " omtrent lige så meget som {effective} personer, der intet har til"
                            + " fælles.");
    private static final Phrase SITES_PERHAPS =
            new Phrase(
                    "spread.sitesPerhaps",
                    "Om {sites} platser har var sin förändring, vilket också kan vara slump, kan de"
                            + " {n} säga ungefär lika mycket som {effective} personer som inte har"
                            + " något gemensamt.",
                    "If {sites} sites each have a change of their own, which can also be chance, the"
                            + " {n} may tell about as much as {effective} persons who have nothing in"
                            + " common.",
                    "Hvis {sites} steder har hver sin ændring, hvilket også kan være tilfældigt, kan de"
                            + " {n} sige omtrent lige så meget som {effective} personer, der intet har"
                            + " til fælles.");

    private SpreadSentences() {}

    /**
     * Spread at both rounds, and what sites do to the number of persons where they make it smaller.
     *
     * @param level of the plan, which says when sites differ clearly
     */
    public static List<Sentence> of(Finding overall, ConfidenceLevel level) {
        List<Sentence> sentences = new ArrayList<>();
        Optional<Double> before = overall.before().then(Summary::sd).computed();
        Optional<Double> after = overall.after().then(Summary::sd).computed();
        sentences.add(
                before.isPresent() && after.isPresent()
                        ? SPREAD.with(
                                new Told()
                                        .count("n", overall.matched())
                                        .number("before", before.get())
                                        .number("after", after.get())
                                        .round("from", overall.from())
                                        .round("to", overall.to()))
                        : TOO_FEW.with(new Told()));
        overall.methods()
                .sites()
                .computed()
                .filter(found -> Math.rint(found.effectiveN()) < found.n())
                .map(
                        found ->
                                (Clarity.isBelow(found.p(), level) ? SITES : SITES_PERHAPS)
                                        .with(
                                                new Told()
                                                        .count("sites", found.sites())
                                                        .count("n", found.n())
                                                        .count(
                                                                "effective",
                                                                (int)
                                                                        Math.rint(
                                                                                found
                                                                                        .effectiveN()))))
                .ifPresent(sentences::add);
        return sentences;
    }
}
