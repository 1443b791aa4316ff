package se.sammanhang.disclosure;

import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedChange;

/** Cells of the tables of one language: a number always with its n and base. */
final class CellText {

    private final Words words;

    CellText(Words words) {
        this.words = words;
    }

    /** "57 of 114". */
    Cell ofBase(int n, int base) {
        return Cell.number(words.numbers().ofBase(n, base), n, base);
    }

    /** "24 of 38 (63 %)"; nobody to be a share of is said in words. */
    Cell share(int count, int base) {
        return base == 0
                ? Cell.words(words.text("figure.nobody"))
                : Cell.number(words.numbers().share(count, base), count, base);
    }

    /** The estimate in words, or why there is none. */
    <T> Cell of(Estimate<T> estimate, Function<T, String> said, int n, int base) {
        return switch (estimate) {
            case Estimate.Computed<T>(T value) -> Cell.number(said.apply(value), n, base);
            case Estimate.NotComputable<T>(Estimate.Reason reason) ->
                    Cell.words(words.reason(reason));
        };
    }

    /** "+4.2 (1.3 to 7.1)"; the mean alone where it has no interval. */
    Cell change(Estimate<PairedChange> change, int n, int base) {
        return of(
                change,
                found ->
                        found.test()
                                .computed()
                                .map(test -> withInterval(found.mean(), test.interval()))
                                .orElseGet(() -> words.numbers().signed(found.mean())),
                n,
                base);
    }

    String withInterval(double estimate, Interval interval) {
        return words.numbers().withInterval(estimate, interval.low(), interval.high());
    }

    /** "0.50 (0.12 to 0.88)". */
    String ratio(double estimate, Interval interval) {
        return words.text(
                "figure.withInterval",
                words.numbers().twoDecimals(estimate),
                words.numbers().twoDecimals(interval.low()),
                words.numbers().twoDecimals(interval.high()));
    }

    /** "0.028 (0.774)": p, and p after its family where it is in one. */
    String probabilities(double p, Optional<Finding.AdjustedP> adjusted) {
        String alone = words.numbers().probability(p);
        return adjusted.map(
                        found ->
                                words.text(
                                        "figure.p.both",
                                        alone,
                                        words.numbers().probability(found.value())))
                .orElse(alone);
    }

    /** "1.3 to 7.1". */
    String from(double low, double high) {
        return words.text(
                "figure.fromTo", words.numbers().signed(low), words.numbers().signed(high));
    }
}
