package se.sammanhang.disclosure;

import java.util.Optional;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.statistics.HodgesLehmann;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedEffects;

/**
 * Typical change and effect size of everybody, for those who ask how it was computed. For the
 * project team only: no released figure has these numbers.
 */
final class TypicalChange {

    private TypicalChange() {}

    static Optional<String> of(Finding overall, DisclosurePolicy policy, Words words) {
        return switch (policy) {
            case DisclosurePolicy.Threshold _ -> Optional.empty();
            case DisclosurePolicy.None() ->
                    overall.methods()
                            .typical()
                            .computed()
                            .flatMap(
                                    typical ->
                                            overall.methods()
                                                    .correctable()
                                                    .computed()
                                                    .flatMap(e -> note(typical, e, words)));
        };
    }

    private static Optional<String> note(
            HodgesLehmann typical, PairedEffects effects, Words words) {
        Interval effect = effects.dav().interval();
        return typical.interval()
                .computed()
                .map(
                        interval ->
                                words.text(
                                        "figure.note.methods",
                                        words.numbers()
                                                .withInterval(
                                                        typical.estimate(),
                                                        interval.low(),
                                                        interval.high()),
                                        words.numbers().twoDecimals(effects.gav()),
                                        words.numbers().twoDecimals(effect.low()),
                                        words.numbers().twoDecimals(effect.high())));
    }
}
