package se.sammanhang.evaluation;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.programme.ProjectId;

/** Where the data of a plan are, and what their columns mean. */
public sealed interface DataSource {

    /** Answers collected with the product. */
    record Project(ProjectId project) implements DataSource {}

    /**
     * A CSV file with a header line.
     *
     * @param file path relative to the plan
     * @param separator absent: that of the file's header
     * @param charset how the file is encoded
     * @param roundTexts what the data call each round
     * @param missing texts that stand for no value, beside the empty cell
     */
    record Csv(
            String file,
            Optional<Character> separator,
            Charset charset,
            Layout layout,
            String personColumn,
            Map<RoundCode, String> roundTexts,
            Columns columns,
            List<GroupColumn> groups,
            List<InterventionColumn> interventions,
            Set<String> missing)
            implements DataSource {
        public Csv {
            roundTexts = Map.copyOf(roundTexts);
            groups = List.copyOf(groups);
            interventions = List.copyOf(interventions);
            missing = Set.copyOf(missing);
        }

        /** Header of the column with this item at this round. */
        public String itemColumn(ItemId item, RoundCode round) {
            return columns.items()
                    .replace("{item}", item.value())
                    .replace("{round}", roundText(round));
        }

        /** Header of the column with this ready-made score at this round, if the round has it. */
        public Optional<String> scoreColumn(ScaleId scale, RoundCode round) {
            return Optional.ofNullable(columns.scores().getOrDefault(scale, Map.of()).get(round));
        }

        /** What the data call the round. */
        public String roundText(RoundCode round) {
            return roundTexts.getOrDefault(round, round.value());
        }
    }

    /** One row per person, or one row per person and round. */
    enum Layout {
        WIDE,
        LONG
    }

    /**
     * Headers, or patterns of headers with {item} and {round} in them.
     *
     * @param round header of the round, in long data
     * @param items pattern of the item columns
     * @param scores header per ready-made score and round
     * @param mode header per round that has one
     * @param answeredOn header per round that has one
     */
    record Columns(
            Optional<String> round,
            String items,
            Map<ScaleId, Map<RoundCode, String>> scores,
            Map<RoundCode, String> mode,
            Map<RoundCode, String> answeredOn,
            Optional<String> enrolledOn) {
        public Columns {
            scores = Map.copyOf(scores);
            mode = Map.copyOf(mode);
            answeredOn = Map.copyOf(answeredOn);
        }
    }

    /**
     * A column whose values are the levels of a grouping variable.
     *
     * @param bands for a numeric column; empty: each text is a level
     */
    record GroupColumn(String variable, String column, List<Band> bands) {
        public GroupColumn {
            bands = List.copyOf(bands);
        }
    }

    /** Numbers from {@code from} up to but not including {@code below}; absent: no bound. */
    record Band(String level, Optional<Double> from, Optional<Double> below) {
        public boolean holds(double value) {
            return from.filter(low -> value < low).isEmpty()
                    && below.filter(high -> value >= high).isEmpty();
        }
    }

    /**
     * A column that says whether the person took part: 1, yes, ja, true against 0, no, nej, false
     * or nothing.
     */
    record InterventionColumn(
            String name,
            String column,
            Optional<String> startedOn,
            Optional<String> endedOn,
            Optional<String> dose) {}
}
