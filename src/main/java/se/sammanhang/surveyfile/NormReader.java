package se.sammanhang.surveyfile;

import java.util.Optional;
import se.sammanhang.instrument.Norm;

/** Reads a published mean of a scale; one without source, sex or age is a problem. */
final class NormReader {

    private final Problems problems;

    NormReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Norm> norm(Value value) {
        Optional<Mapping> mapping = value.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Mapping fields = mapping.get();
        Optional<String> population = fields.required("population").flatMap(Value::text);
        Optional<String> ages = fields.required("ages").flatMap(Value::text);
        Optional<Norm.Sex> sex = fields.required("sex").flatMap(v -> v.oneOf(Norm.Sex.class));
        Optional<Integer> n = fields.required("n").flatMap(Value::number);
        Optional<Double> mean = fields.required("mean").flatMap(NormReader::decimal);
        Optional<Value> spread = fields.optional("sd");
        Optional<Double> sd = spread.flatMap(NormReader::decimal);
        Optional<String> source = fields.required("source").flatMap(Value::text);
        fields.finish();
        boolean whole =
                population.isPresent()
                        && ages.isPresent()
                        && sex.isPresent()
                        && n.isPresent()
                        && mean.isPresent()
                        && source.isPresent()
                        && sd.isPresent() == spread.isPresent();
        if (!whole) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Norm(
                            population.get(),
                            ages.get(),
                            sex.get(),
                            n.get(),
                            mean.get(),
                            sd,
                            source.get()));
        } catch (IllegalArgumentException outOfRange) {
            problems.add(
                    ProblemCode.SV132,
                    value.place(),
                    "n of 1 or more and sd above 0",
                    String.valueOf(outOfRange.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Double> decimal(Value value) {
        return value.as(Double::valueOf, "a number with a decimal point");
    }
}
