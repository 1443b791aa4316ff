package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;

/** A scale of the plan: scored from items, or a column that already is a score. */
public sealed interface PlannedScale {

    ScaleId id();

    LocalisedText name();

    Polarity polarity();

    Optional<Range> range();

    /** What its scores are told in, for example kg; absent: points. */
    default Optional<LocalisedText> unit() {
        return Optional.empty();
    }

    /** Lowest and highest possible score. */
    record Range(double low, double high) {
        public Range {
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        "Range: wanted low < high, got " + low + ", " + high);
            }
        }
    }

    /** Scored here from the answers to its items; an increase is counted in answer steps. */
    record FromItems(ScaleDefinition definition) implements PlannedScale {
        @Override
        public ScaleId id() {
            return definition.id();
        }

        @Override
        public LocalisedText name() {
            return definition.name();
        }

        @Override
        public Polarity polarity() {
            return definition.polarity();
        }

        @Override
        public Optional<Range> range() {
            return Optional.of(new Range(definition.minimumScore(), definition.maximumScore()));
        }
    }

    /**
     * A score as it stands in the data, any range, decimals allowed.
     *
     * @param increaseAtLeast smallest difference that counts as an increase; absent: any rise does.
     *     Unit: that of the score
     * @param unit what its scores are told in, for example kg; absent: points
     */
    record ReadyScore(
            ScaleId id,
            LocalisedText name,
            Polarity polarity,
            Optional<Range> range,
            Optional<Double> increaseAtLeast,
            Optional<LocalisedText> unit)
            implements PlannedScale {

        /** In points. */
        public ReadyScore(
                ScaleId id,
                LocalisedText name,
                Polarity polarity,
                Optional<Range> range,
                Optional<Double> increaseAtLeast) {
            this(id, name, polarity, range, increaseAtLeast, Optional.empty());
        }
    }
}
