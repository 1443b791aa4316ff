package se.sammanhang.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import se.sammanhang.attack.World.Box;

/**
 * How many persons a group can hold at most, given everything published: linear programs over all
 * combinations of a few features at a time.
 *
 * <p>Only the finest groups are looked at: when a group of 1 to 4 cannot hold 5, neither can the
 * members it is made of, and one of them has somebody in it.
 */
final class LinearBounds {

    private static final double EPSILON = 1e-6;

    private final World world;
    private final Map<Box, Integer> cells;

    LinearBounds(World world, Map<Box, Integer> cells) {
        this.world = world;
        this.cells = cells;
    }

    Set<String> leaks(List<int[]> persons) {
        Set<String> leaks = new TreeSet<>();
        for (List<String> features : systems()) {
            leaks.addAll(leaks(features, persons));
        }
        return leaks;
    }

    /** Features that figures tabulate together. */
    private List<List<String>> systems() {
        List<List<String>> systems = new ArrayList<>();
        systems.add(List.of(World.EXIT, World.CUT_OFF));
        for (String answer : world.features()) {
            if (answer.startsWith("answer ")) {
                systems.add(
                        SyntheticAnswers.isByGender(answer)
                                ? List.of(
                                        World.GENDER,
                                        World.ROUNDS,
                                        World.change("sammanhang"),
                                        answer)
                                : List.of(World.ROUNDS, World.change("sammanhang"), answer));
            }
        }
        for (String change : world.features()) {
            if (change.startsWith("change ")) {
                systems.add(List.of(World.SITE, World.GENDER, World.ROUNDS, change));
                for (String intervention : world.features()) {
                    if (intervention.startsWith("intervention ")) {
                        systems.add(List.of(intervention, World.GENDER, World.ROUNDS, change));
                    }
                }
            }
        }
        return systems;
    }

    private Set<String> leaks(List<String> features, List<int[]> persons) {
        List<Box> atoms = atoms(features);
        Map<Integer, Integer> small = new TreeMap<>();
        for (int a = 0; a < atoms.size(); a++) {
            Box atom = atoms.get(a);
            int truth = (int) persons.stream().filter(atom::has).count();
            if (truth > 0 && truth < Attacker.ENOUGH) {
                small.put(a, truth);
            }
        }
        Set<String> leaks = new TreeSet<>();
        List<LinearConstraint> constraints = constraints(features, atoms);
        while (!small.isEmpty()) {
            int target = small.keySet().iterator().next();
            Optional<double[]> solution = withEnough(target, small.keySet(), constraints);
            if (solution.isEmpty()) {
                leaks.add(atoms.get(target) + " holds " + small.get(target));
            }
            small.remove(target);
            solution.ifPresent(
                    found ->
                            small.keySet()
                                    .removeIf(other -> found[other] >= Attacker.ENOUGH - EPSILON));
        }
        return leaks;
    }

    /**
     * Numbers that explain everything published in which one group holds 5; absent where none do.
     */
    private static Optional<double[]> withEnough(
            int target, Set<Integer> others, List<LinearConstraint> constraints) {
        int size = constraints.getFirst().getCoefficients().getDimension();
        double[] one = new double[size];
        one[target] = 1;
        double[] objective = new double[size];
        others.forEach(other -> objective[other] = 1);
        List<LinearConstraint> all = new ArrayList<>(constraints);
        all.add(new LinearConstraint(one, Relationship.GEQ, Attacker.ENOUGH));
        try {
            return Optional.of(
                    new SimplexSolver()
                            .optimize(
                                    new MaxIter(20_000),
                                    new LinearObjectiveFunction(objective, 0),
                                    new LinearConstraintSet(all),
                                    GoalType.MAXIMIZE,
                                    new NonNegativeConstraint(true))
                            .getPoint());
        } catch (NoFeasibleSolutionException nobody) {
            return Optional.empty();
        }
    }

    private List<LinearConstraint> constraints(List<String> features, List<Box> atoms) {
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] every = new double[atoms.size()];
        java.util.Arrays.fill(every, 1);
        // everybody there could be, so that nothing is without an end
        constraints.add(new LinearConstraint(every, Relationship.LEQ, 10_000));
        cells.forEach(
                (box, persons) -> {
                    if (isAbout(box, features)) {
                        double[] row = new double[atoms.size()];
                        for (int a = 0; a < row.length; a++) {
                            row[a] = atoms.get(a).isWithin(box) ? 1 : 0;
                        }
                        constraints.add(new LinearConstraint(row, Relationship.EQ, persons));
                    }
                });
        return constraints;
    }

    private boolean isAbout(Box box, List<String> features) {
        for (int i = 0; i < box.allowed.length; i++) {
            if (!box.isFull(i) && !features.contains(world.features().get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<Box> atoms(List<String> features) {
        List<Box> atoms = List.of(world.everybody());
        for (String feature : features) {
            List<Box> finer = new ArrayList<>();
            for (Box box : atoms) {
                for (String value : world.values(feature)) {
                    Box atom = box.with(feature, value);
                    if (java.util.Arrays.stream(atom.allowed).noneMatch(bits -> bits == 0)) {
                        finer.add(atom);
                    }
                }
            }
            atoms = finer;
        }
        return atoms;
    }
}
