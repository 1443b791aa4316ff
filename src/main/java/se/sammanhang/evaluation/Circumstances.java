package se.sammanhang.evaluation;

import java.util.List;

/**
 * What a change has to be read with: who answered, who was lost, how reliable the scales are, what
 * went together with what, and what therefore cannot be said. Raw.
 *
 * @param flow per round: everybody, then each group, then each mode
 * @param counted per scale and contrast: from all known to those whose change is counted
 * @param attrition per scale and contrast
 * @param reliability per scale of several items and round
 * @param interventions per scale and contrast; empty where nobody had any
 * @param comparisons per scale and contrast, those of the plan and gender
 * @param repeated items of the plan at two rounds, in its order
 * @param growth per scale; empty with fewer than three rounds
 * @param genderGrowth per scale; empty with fewer than three rounds or one gender
 * @param modes per contrast; empty where the data say no mode
 * @param limitations in reading order
 */
public record Circumstances(
        List<FlowFinding> flow,
        List<CountedPersons> counted,
        List<AttritionFinding> attrition,
        List<ReliabilityFinding> reliability,
        List<InterventionFinding> interventions,
        List<ComparisonFinding> comparisons,
        List<RepeatedItemFinding> repeated,
        List<GrowthFinding> growth,
        List<GenderGrowthFinding> genderGrowth,
        List<ModeFinding> modes,
        List<Limitation> limitations) {

    public Circumstances {
        flow = List.copyOf(flow);
        counted = List.copyOf(counted);
        attrition = List.copyOf(attrition);
        reliability = List.copyOf(reliability);
        interventions = List.copyOf(interventions);
        comparisons = List.copyOf(comparisons);
        repeated = List.copyOf(repeated);
        growth = List.copyOf(growth);
        genderGrowth = List.copyOf(genderGrowth);
        modes = List.copyOf(modes);
        limitations = List.copyOf(limitations);
    }

    /** Nothing was looked at. */
    public static Circumstances none() {
        return new Circumstances(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of());
    }
}
