package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.InterventionFinding.Effect;
import se.sammanhang.evaluation.InterventionFinding.Interaction;
import se.sammanhang.evaluation.InterventionFinding.Model;
import se.sammanhang.evaluation.InterventionFinding.Term;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.Design;
import se.sammanhang.statistics.model.LinearFit;
import se.sammanhang.statistics.model.LinearModel;
import se.sammanhang.statistics.model.OverlappingInterventions;

/**
 * Fits the models of one scale and contrast.
 *
 * <p>Persons of a gender level with fewer than five matched are outside the models: a column of
 * their own would take up most of what they tell, and nobody is put into another's level. Those
 * whose gender is not known are outside as well, unless nobody's is: they have no level. An
 * intervention that fewer than two had, or lacked, is no column.
 */
final class Interventions {

    /** Name of the column of the score at the start. */
    static final String BEFORE = "before";

    private static final int FEWEST = InterventionFinding.FEWEST;

    private final EvaluationPlan plan;
    private final Grouping grouping;

    Interventions(EvaluationPlan plan, Grouping grouping) {
        this.plan = plan;
        this.grouping = grouping;
    }

    /** What the models are fitted to: one entry per person in each list. */
    private record Rows(
            List<Pair> pairs, List<Trait> genders, List<Trait> interventions, List<Trait> unused) {

        double[] before() {
            return values(Pair::before);
        }

        double[] after() {
            return values(Pair::after);
        }

        double[] change() {
            return values(pair -> pair.after() - pair.before());
        }

        private double[] values(ToDoubleFunction<Pair> value) {
            return pairs.stream().mapToDouble(value).toArray();
        }

        Map<String, double[]> covariates() {
            Map<String, double[]> columns = new LinkedHashMap<>();
            genders.stream()
                    .skip(1)
                    .forEach(gender -> columns.put(gender.column(), gender.numbers()));
            return columns;
        }

        /** Each exactly one, of two or more that were had. */
        boolean everybodyHadOne() {
            List<Trait> had =
                    Stream.concat(interventions.stream(), unused.stream())
                            .filter(trait -> trait.with() > 0)
                            .toList();
            return had.size() > 1
                    && IntStream.range(0, pairs.size())
                            .allMatch(
                                    i ->
                                            had.stream().filter(trait -> trait.has().get(i)).count()
                                                    == 1);
        }

        Map<String, boolean[]> indicators() {
            Map<String, boolean[]> columns = new LinkedHashMap<>();
            interventions.forEach(trait -> columns.put(trait.column(), trait.values()));
            return columns;
        }
    }

    InterventionFinding finding(
            PlannedScale scale, Contrast contrast, List<Pair> pairs, int known) {
        Rows rows = rows(contrast, pairs);
        Map<String, double[]> started = new LinkedHashMap<>();
        started.put(BEFORE, rows.before());
        started.putAll(rows.covariates());
        Model change = model(rows, rows.change(), rows.covariates());
        return new InterventionFinding(
                scale.id(),
                contrast.from(),
                contrast.to(),
                known,
                pairs.size(),
                rows.pairs().size(),
                rows.everybodyHadOne(),
                rows.genders().stream().map(Trait::part).toList(),
                change,
                model(rows, rows.after(), started),
                rows.genders().size() < 2 ? List.of() : interactions(rows, change));
    }

    private Rows rows(Contrast contrast, List<Pair> pairs) {
        List<Trait> traits =
                Trait.of(
                        plan,
                        grouping,
                        pairs.stream().map(Pair::person).toList(),
                        (person, spell) -> Evaluation.countsFor(contrast, person).test(spell));
        List<Trait> genders =
                traits.stream()
                        .filter(t -> t.isOf(Group.GENDER))
                        .filter(t -> !PlannedComparison.isOfNobody(t.part()))
                        .toList();
        List<Trait> large = genders.stream().filter(t -> t.with() >= FEWEST).toList();
        List<Integer> places =
                IntStream.range(0, pairs.size())
                        .filter(
                                i ->
                                        genders.isEmpty()
                                                || large.stream().anyMatch(t -> t.has().get(i)))
                        .boxed()
                        .toList();
        List<Trait> interventions =
                traits.stream()
                        .filter(t -> t.isOf(Group.INTERVENTION))
                        .map(t -> t.at(places))
                        .toList();
        return new Rows(
                places.stream().map(pairs::get).toList(),
                large.size() < 2 ? List.of() : large.stream().map(t -> t.at(places)).toList(),
                interventions.stream().filter(t -> !t.isRarerThan(2)).toList(),
                interventions.stream().filter(t -> t.isRarerThan(2)).toList());
    }

    private Model model(Rows rows, double[] y, Map<String, double[]> covariates) {
        Estimate<OverlappingInterventions.Result> result =
                OverlappingInterventions.of(
                        y, covariates, rows.indicators(), FEWEST, plan.confidence());
        List<Effect> effects = new ArrayList<>();
        switch (result) {
            case Estimate.Computed<OverlappingInterventions.Result>(var computed) -> {
                for (int i = 0; i < rows.interventions().size(); i++) {
                    effects.add(effect(rows, i, computed.effects().get(i)));
                }
            }
            case Estimate.NotComputable<OverlappingInterventions.Result>(var reason) ->
                    rows.interventions().forEach(trait -> effects.add(none(trait, reason)));
        }
        rows.unused().forEach(trait -> effects.add(none(trait, Reason.CANNOT_BE_SEPARATED)));
        return new Model(result.map(OverlappingInterventions.Result::fit), effects);
    }

    private static Effect effect(Rows rows, int place, OverlappingInterventions.Effect effect) {
        return new Effect(
                rows.interventions().get(place).part(),
                effect.with(),
                effect.without(),
                effect.apart(),
                effect.othersEqual(),
                effect.varianceInflation(),
                rows.interventions().stream()
                        .filter(other -> effect.tooCloseTo().contains(other.column()))
                        .map(other -> other.part().level())
                        .toList());
    }

    private static Effect none(Trait trait, Reason reason) {
        return new Effect(
                trait.part(),
                trait.with(),
                trait.without(),
                Estimate.not(reason),
                Estimate.not(reason),
                Estimate.not(reason),
                List.of());
    }

    private List<Interaction> interactions(Rows rows, Model change) {
        List<Interaction> interactions = new ArrayList<>();
        for (Trait intervention : rows.interventions()) {
            Design design = Design.withIntercept(rows.pairs().size());
            for (Map.Entry<String, double[]> column : rows.covariates().entrySet()) {
                design = design.with(column.getKey(), column.getValue());
            }
            for (Trait column : rows.interventions()) {
                design = design.withIndicator(column.column(), column.values());
            }
            boolean reference = hasBoth(rows.genders().getFirst(), intervention);
            for (Trait gender : rows.genders().subList(1, rows.genders().size())) {
                if (reference && hasBoth(gender, intervention)) {
                    design = design.withProduct(gender.column(), intervention.column());
                }
            }
            interactions.add(interaction(rows, intervention, design, change.fit()));
        }
        return interactions;
    }

    private Interaction interaction(
            Rows rows, Trait intervention, Design design, Estimate<LinearFit> without) {
        Estimate<LinearFit> fit = LinearModel.fit(design, rows.change(), plan.confidence());
        List<Term> terms = new ArrayList<>();
        for (Trait gender : rows.genders().subList(1, rows.genders().size())) {
            String product = gender.column() + ":" + intervention.column();
            int both = both(gender, intervention);
            terms.add(
                    new Term(
                            gender.part(),
                            both,
                            gender.with() - both,
                            design.names().contains(product)
                                    ? fit.then(found -> found.coefficient(product))
                                    : Estimate.not(Reason.CANNOT_BE_SEPARATED)));
        }
        return new Interaction(
                intervention.part(),
                terms,
                without.then(smaller -> fit.then(larger -> LinearModel.compare(smaller, larger))));
    }

    private static boolean hasBoth(Trait gender, Trait intervention) {
        int both = both(gender, intervention);
        return Math.min(both, gender.with() - both) >= FEWEST;
    }

    private static int both(Trait first, Trait second) {
        return (int)
                IntStream.range(0, first.has().size())
                        .filter(i -> first.has().get(i) && second.has().get(i))
                        .count();
    }
}
