package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.GenderGrowthFinding.Line;
import se.sammanhang.evaluation.GenderGrowthFinding.Point;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.GroupGrowth;
import se.sammanhang.statistics.model.JointTest;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;

/**
 * Says in plain words how a scale developed for each gender. Whether genders differ is said from
 * their difference alone, never from one being sure and the other not.
 */
public final class GenderGrowthSentences {

    private static final Phrase FROM_TO =
            new Phrase(
                    "genderGrowth.fromTo",
                    "{name}: i snitt {change} poäng från {from} till {to} (osäkerhet {low} till"
                            + " {high}); {n} av {N} svarade vid {to}.",
                    "{name}: {change} points on average from {from} to {to} (uncertainty {low} to"
                            + " {high}); {n} of {N} answered at {to}.",
                    "{name}: i gennemsnit {change} point fra {from} til {to} (usikkerhed {low} til"
                            + " {high}); {n} af {N} svarede ved {to}.");
    private static final Phrase DIFFERENT =
            new Phrase(
                    "genderGrowth.different",
                    "Utvecklingen ser olika ut för olika kön, mer än slumpen brukar ge. Varför kan vi"
                            + " inte säga.",
                    "Growth looks different by gender, more than chance usually gives. Why, we cannot"
                            + " say.",
                    "Udviklingen ser forskellig ud for forskellige køn, mere end tilfældet plejer at"
                            + " give. Hvorfor kan vi ikke sige.");
    private static final Phrase ONE_OF_MANY =
            new Phrase(
                    "genderGrowth.oneOfMany",
                    "Utvecklingen ser olika ut för olika kön, men inte mer än slumpen kan ge när"
                            + " {tests} skalor jämförs.",
                    "Growth looks different by gender, but not more than chance can give when {tests}"
                            + " scales are compared.",
                    "Udviklingen ser forskellig ud for forskellige køn, men ikke mere end tilfældet kan"
                            + " give, når {tests} skalaer sammenlignes.");
    private static final Phrase UNSURE =
            new Phrase(
                    "genderGrowth.unsure",
                    "Det går inte att säga att utvecklingen är olika för olika kön. Den kan vara lika,"
                            + " eller olika utan att det syns bland så här många.",
                    "It cannot be said that growth differs by gender. It may be alike, or differ"
                            + " without that being seen among so many.",
                    "Det kan ikke siges, at udviklingen er forskellig for forskellige køn. Den kan være"
                            + " ens, eller forskellig uden at det ses blandt så mange.");
    private static final Phrase NOT =
            new Phrase(
                    "genderGrowth.not",
                    "Om utvecklingen är olika för olika kön går inte att pröva: {why}.",
                    "Whether growth differs by gender cannot be tested: {why}.",
                    "Om udviklingen er forskellig for forskellige køn kan ikke prøves: {why}.");
    private static final Phrase LEFT_OUT =
            new Phrase(
                    "genderGrowth.leftOut",
                    "Med i tabellen men inte i jämförelsen, för att färre än {fewest} har svarat:"
                            + " {names}.",
                    "In the table but not in the comparison, because fewer than {fewest} have"
                            + " answered: {names}.",
                    "Med i tabellen, men ikke i sammenligningen, fordi færre end {fewest} har svaret:"
                            + " {names}.");
    private static final Phrase NOT_KNOWN =
            new Phrase(
                    "genderGrowth.notKnown",
                    "{n} med svar, vars kön inte är känt, är med i tabellen men inte i jämförelsen.",
                    "{n} with answers, whose gender is not known, are in the table but not in the"
                            + " comparison.",
                    "{n} med svar, hvis køn ikke er kendt, er med i tabellen, men ikke i"
                            + " sammenligningen.");
    private static final Phrase COUNTED =
            new Phrase(
                    "genderGrowth.counted",
                    "{answers} svar från {persons} av {N} personer är med, också deras som bara har"
                            + " svarat någon gång.",
                    "{answers} answers of {persons} of {N} persons count, also those of people who"
                            + " answered only some of the times.",
                    "{answers} svar fra {persons} af {N} personer er med, også deres, der kun har"
                            + " svaret nogle af gangene.");

    private static final LocalisedText ONE_GENDER =
            LocalisedText.of(
                    "bara ett kön har fem personer eller fler med svar",
                    "only one gender has five persons or more with answers",
                    "kun ét køn har fem personer eller flere med svar");
    private static final LocalisedText NO_GENDER =
            LocalisedText.of(
                    "inget kön har fem personer eller fler med svar",
                    "no gender has five persons or more with answers",
                    "intet køn har fem personer eller flere med svar");
    private static final LocalisedText NO_COMMON_ROUND =
            LocalisedText.of(
                    "det finns ingen senare omgång där fem personer eller fler av mer än ett kön kan"
                            + " jämföras med sin start",
                    "there is no later round at which five persons or more of more than one gender"
                            + " can be compared with their start",
                    "der er ingen senere omgang, hvor fem personer eller flere af mere end ét køn kan"
                            + " sammenlignes med deres start");
    private static final LocalisedText NO_SPREAD =
            LocalisedText.of(
                    "svaren har ingen spridning kvar",
                    "the answers have no spread left",
                    "svarene har ingen spredning tilbage");
    private static final LocalisedText TOO_FEW =
            LocalisedText.of(
                    "svaren räcker inte för tre omgångar eller fler",
                    "the answers are not enough for three rounds or more",
                    "svarene rækker ikke til tre omgange eller flere");

    private GenderGrowthSentences() {}

    /**
     * Whether genders grow alike first, then each gender from the first round to its last.
     *
     * @param level of the plan, which says when a p is small
     */
    public static List<Sentence> of(
            GenderGrowthFinding finding,
            Function<Group.Part, LocalisedText> names,
            ConfidenceLevel level) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(verdict(finding, level));
        finding.genders().forEach(line -> fromTo(finding, line, names).ifPresent(sentences::add));
        List<LocalisedText> leftOut =
                finding.genders().stream()
                        .filter(line -> !line.compared() && line.persons() > 0 && !line.ofNobody())
                        .map(line -> names.apply(line.gender()))
                        .toList();
        if (!leftOut.isEmpty()) {
            sentences.add(
                    LEFT_OUT.with(
                            new Told()
                                    .count("fewest", InterventionFinding.FEWEST)
                                    .text("names", LocalisedText.joined(leftOut, "; "))));
        }
        finding.genders().stream()
                .filter(line -> line.ofNobody() && line.persons() > 0)
                .map(line -> NOT_KNOWN.with(new Told().count("n", line.persons())))
                .forEach(sentences::add);
        finding.growth()
                .computed()
                .ifPresent(
                        (GroupGrowth growth) -> {
                            sentences.add(
                                    COUNTED.with(
                                            new Told()
                                                    .count("answers", growth.fit().n())
                                                    .count("persons", growth.fit().persons())
                                                    .count("N", finding.known())));
                            sentences.add(GrowthSentences.pace(growth.fit()));
                        });
        return sentences;
    }

    /** How sure it is that genders grow apart; unsure where it could not be tested. */
    public static Clarity clarity(GenderGrowthFinding finding, ConfidenceLevel level) {
        return test(finding)
                .computed()
                .map(
                        test ->
                                Clarity.of(
                                        Clarity.isBelow(test.p(), level),
                                        finding.adjustedP(),
                                        level))
                .orElse(Clarity.UNSURE);
    }

    private static Estimate<JointTest> test(GenderGrowthFinding finding) {
        return finding.growth().then(GroupGrowth::interaction);
    }

    private static Sentence verdict(GenderGrowthFinding finding, ConfidenceLevel level) {
        return switch (test(finding)) {
            case Estimate.NotComputable<JointTest>(Reason reason) ->
                    NOT.with(new Told().text("why", inWords(finding, reason)));
            case Estimate.Computed<JointTest> _ ->
                    switch (clarity(finding, level)) {
                        case CLEAR -> DIFFERENT.with(new Told());
                        case ONE_OF_MANY ->
                                ONE_OF_MANY.with(
                                        new Told()
                                                .count(
                                                        "tests",
                                                        finding.adjustedP()
                                                                .map(AdjustedP::tests)
                                                                .orElse(1)));
                        case UNSURE -> UNSURE.with(new Told());
                    };
        };
    }

    /** Reasons that can come up here have words of their own; the rest is too little to go by. */
    private static LocalisedText inWords(GenderGrowthFinding finding, Reason reason) {
        if (finding.genders().stream().noneMatch(Line::compared)) {
            return NO_GENDER;
        }
        if (reason == Reason.ONE_GROUP) {
            return ONE_GENDER;
        }
        if (reason == Reason.CANNOT_BE_SEPARATED) {
            return NO_COMMON_ROUND;
        }
        return reason == Reason.PERFECT_FIT ? NO_SPREAD : TOO_FEW;
    }

    /**
     * From the first round to the last that five persons or more answered, as they did the first.
     */
    private static Optional<Sentence> fromTo(
            GenderGrowthFinding finding, Line line, Function<Group.Part, LocalisedText> names) {
        Point first = line.points().getFirst();
        if (first.n() < InterventionFinding.FEWEST) {
            return Optional.empty();
        }
        for (Point point : line.points().subList(1, line.points().size()).reversed()) {
            Optional<FixedEffect> growth =
                    finding.model(line)
                            .filter(_ -> point.n() >= InterventionFinding.FEWEST)
                            .flatMap(model -> model.growth(point.round().value()).computed());
            if (growth.isPresent()) {
                return growth.map(
                        effect ->
                                FROM_TO.with(
                                        new Told()
                                                .text("name", capital(names.apply(line.gender())))
                                                .signed("change", effect.estimate())
                                                .interval(effect.inference().interval())
                                                .round("from", first.round())
                                                .round("to", point.round())
                                                .count("n", point.n())
                                                .count("N", line.known())));
            }
        }
        return Optional.empty();
    }

    /** A name as a sentence begins. */
    private static LocalisedText capital(LocalisedText name) {
        return new LocalisedText(
                name.byLanguage().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        word ->
                                                word.getValue()
                                                                .substring(0, 1)
                                                                .toUpperCase(
                                                                        word.getKey().toLocale())
                                                        + word.getValue().substring(1))));
    }
}
