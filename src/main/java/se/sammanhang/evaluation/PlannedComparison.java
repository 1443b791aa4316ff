package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.instrument.ScaleId;

/**
 * Groups whose change a plan wants compared: everybody belongs to one of them at most, as in a
 * trial of several arms.
 *
 * @param variable grouping whose levels exclude each other, never the interventions
 * @param scales empty for all
 * @param reference level that each other one is compared with; absent: each with each
 * @param equivalentWithin difference that would not matter, either way. Unit: scale points, above 0
 */
public record PlannedComparison(
        String variable,
        List<ScaleId> scales,
        Optional<String> reference,
        Optional<Double> equivalentWithin) {

    public PlannedComparison {
        scales = List.copyOf(scales);
        if (variable.equals(Group.INTERVENTION)) {
            throw new IllegalArgumentException(
                    "variable: wanted groups that exclude each other, got " + variable);
        }
        equivalentWithin.ifPresent(
                bound -> {
                    if (!(bound > 0)) {
                        throw new IllegalArgumentException(
                                "equivalentWithin: wanted above 0, got " + bound);
                    }
                });
    }

    /** Those of the plan as listed, then gender, where the data have it and no one asked for it. */
    static List<PlannedComparison> of(EvaluationPlan plan) {
        boolean gender =
                plan.variables().stream().anyMatch(known -> known.name().equals(Group.GENDER))
                        && plan.comparisons().stream()
                                .noneMatch(one -> one.variable().equals(Group.GENDER));
        return gender
                ? Stream.concat(
                                plan.comparisons().stream(),
                                Stream.of(
                                        new PlannedComparison(
                                                Group.GENDER,
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty())))
                        .toList()
                : plan.comparisons();
    }

    /** Whether the scale is compared. */
    boolean isAbout(ScaleId scale) {
        return scales.isEmpty() || scales.contains(scale);
    }

    /** Levels of a variable that stand for not knowing; whoever has one belongs to no group. */
    public static Set<String> levelsOfNobody(String variable) {
        return variable.equals(Group.GENDER)
                ? Set.of(Group.UNKNOWN, GenderAtEnrolment.UNKNOWN.name())
                : Set.of(Group.UNKNOWN);
    }

    /** Whether the level stands for not knowing; an intervention always is one. */
    static boolean isOfNobody(Group.Part part) {
        return !part.variable().equals(Group.INTERVENTION)
                && levelsOfNobody(part.variable()).contains(part.level());
    }
}
