package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import se.sammanhang.instrument.LocalisedText;

/** Says in plain words who answered each round. */
public final class FlowSentences {

    private static final Phrase ROUND =
            new Phrase(
                    "flow.round",
                    "Vid {round} svarade {answered}.",
                    "At {round}, {answered} answered.",
                    "Ved {round} svarede {answered}.");
    private static final Phrase NOBODY =
            new Phrase(
                    "flow.nobody",
                    "Vid {round} har ingen av {N} svarat.",
                    "At {round} none of {N} has answered.",
                    "Ved {round} har ingen af {N} svaret.");
    private static final Phrase NOBODY_KNOWN =
            new Phrase(
                    "flow.nobodyKnown",
                    "Det finns inga personer i underlaget ännu.",
                    "There are no persons in the data yet.",
                    "Der er ingen personer i materialet endnu.");
    private static final Phrase SCALES =
            new Phrase(
                    "flow.scales",
                    "Den som har svarat på för lite får inget värde på den skalan. Därför"
                            + " kan antalen skilja sig åt mellan skalorna.",
                    "Those who answered too little get no value on that scale. So the numbers"
                            + " can differ between the scales.",
                    "Den, der har svaret på for lidt, får ingen værdi på den skala."
                            + " Derfor kan antallene være forskellige fra skala til skala.");
    private static final Phrase LEVELS =
            new Phrase(
                    "flow.levels",
                    "Vid {round} svarade störst andel i gruppen {high}, {highShare}, och minst andel i"
                            + " gruppen {low}, {lowShare}.",
                    "At {round} the largest share answered in the group {high}, {highShare}, and the"
                            + " smallest in the group {low}, {lowShare}.",
                    "Ved {round} svarede den største andel i gruppen {high}, {highShare}, og den"
                            + " mindste i gruppen {low}, {lowShare}.");
    private static final Phrase ALIKE =
            new Phrase(
                    "flow.alike",
                    "Vid {round} svarade lika stor andel i alla grupper.",
                    "At {round} the same share answered in every group.",
                    "Ved {round} svarede lige stor andel i alle grupper.");
    private static final Phrase SMALL =
            new Phrase(
                    "flow.small",
                    "I små grupper gör en enda person stor skillnad. Jämför dem försiktigt.",
                    "In small groups a single person makes a large difference. Compare them with"
                            + " care.",
                    "I små grupper gør en enkelt person stor forskel. Sammenlign dem forsigtigt.");
    private static final Phrase MODES =
            new Phrase(
                    "flow.modes",
                    "Vid {round} svarade flest så här: {mode}, {share}.",
                    "At {round} most answered like this: {mode}, {share}.",
                    "Ved {round} svarede de fleste sådan: {mode}, {share}.");

    private FlowSentences() {}

    /** One sentence per round about everybody. */
    public static List<Sentence> ofRounds(List<FlowFinding> everybody) {
        List<Sentence> sentences = new ArrayList<>();
        if (everybody.stream().allMatch(round -> round.known() == 0)) {
            return List.of(NOBODY_KNOWN.with(new Told()));
        }
        for (FlowFinding flow : everybody) {
            Told told = new Told().round("round", flow.round()).count("N", flow.known());
            sentences.add(
                    flow.answered() == 0
                            ? NOBODY.with(told)
                            : ROUND.with(told.portion("answered", flow.answered(), flow.known())));
        }
        return sentences;
    }

    /** Why scales have different numbers. */
    public static Sentence ofScales() {
        return SCALES.with(new Told());
    }

    /**
     * Where most and fewest answered, of groups of known level and five persons or more.
     *
     * @param levels of one variable at one round, 1 or more
     */
    public static List<Sentence> ofLevels(
            List<FlowFinding> levels, Function<Group.Part, LocalisedText> names) {
        List<FlowFinding> known =
                levels.stream().filter(level -> level.onlyDescribed().isEmpty()).toList();
        if (known.size() < 2) {
            return List.of();
        }
        if (known.stream().allMatch(level -> level.answered() == 0)) {
            return List.of();
        }
        FlowFinding most = known.stream().max(byShare()).orElseThrow();
        FlowFinding fewest = known.stream().min(byShare()).orElseThrow();
        Told told = new Told().round("round", most.round());
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                byShare().compare(most, fewest) == 0
                        ? ALIKE.with(told)
                        : LEVELS.with(
                                told.text("high", names.apply(most.group().parts().getFirst()))
                                        .portion("highShare", most.answered(), most.known())
                                        .text("low", names.apply(fewest.group().parts().getFirst()))
                                        .portion("lowShare", fewest.answered(), fewest.known())));
        if (known.stream().anyMatch(level -> level.known() < FindingSentences.PERCENT_FROM)) {
            sentences.add(SMALL.with(new Told()));
        }
        return sentences;
    }

    /**
     * In which way most answered.
     *
     * @param modes at one round, 1 or more
     * @param answered everybody who answered the round
     */
    public static Sentence ofModes(
            List<FlowFinding> modes, int answered, Function<Group.Part, LocalisedText> names) {
        FlowFinding most =
                modes.stream().max(Comparator.comparingInt(FlowFinding::answered)).orElseThrow();
        return MODES.with(
                new Told()
                        .round("round", most.round())
                        .text("mode", names.apply(most.group().parts().getFirst()))
                        .portion("share", most.answered(), answered));
    }

    private static Comparator<FlowFinding> byShare() {
        return Comparator.comparingDouble(flow -> (double) flow.answered() / flow.known());
    }
}
