package se.sammanhang.exchange.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleId;

/**
 * The columns of the data files, and under which names a script finds what the plan speaks of.
 *
 * @param persons in the order of the files
 * @param rounds in the order of the files
 * @param groups column per grouping variable, interventions apart
 * @param interventions columns per intervention
 * @param items column per item
 * @param scores column per ready-made score
 * @param late column of late baselines, where the plan has a window
 * @param last column of the round answered last, where the plan asks for it
 */
record Columns(
        List<Column.OfPerson> persons,
        List<Column.OfRound> rounds,
        Map<String, String> groups,
        Map<String, OfIntervention> interventions,
        Map<ItemId, String> items,
        Map<ScaleId, String> scores,
        Optional<String> late,
        Optional<String> last) {

    /**
     * Columns of one intervention.
     *
     * @param had at any time
     * @param weeks of its spells
     * @param counts for each contrast
     */
    record OfIntervention(String had, String weeks, Map<Contrast, String> counts) {}

    /** Column that says which person. */
    static final String PERSON = "person";

    /** Column that says which round, in the long file. */
    static final String ROUND = "round";
}
