package se.sammanhang.exchange;

import java.util.Optional;
import se.sammanhang.evaluation.MeasurementPrecision.KnownReliability;
import se.sammanhang.evaluation.MeasurementPrecision.KnownSpread;
import se.sammanhang.evaluation.MeasurementPrecision.OfScale;

/** Reads what a plan knows of a scale beforehand: {@code reliability} and {@code sdOfChange}. */
final class PrecisionReader {

    private PrecisionReader() {}

    static OfScale read(YamlMap scale, Problems problems) {
        return new OfScale(reliability(scale, problems), spread(scale, problems));
    }

    private static Optional<KnownReliability> reliability(YamlMap scale, Problems problems) {
        return scale.map("reliability")
                .flatMap(
                        map -> {
                            Optional<Double> value = value(map);
                            Optional<Double> sd = map.number("sd");
                            Optional<String> source = map.required("source");
                            map.close();
                            return value.flatMap(
                                    r ->
                                            source.flatMap(
                                                    from ->
                                                            problems.guarded(
                                                                    map.at(),
                                                                    () ->
                                                                            new KnownReliability(
                                                                                    r, sd, from))));
                        });
    }

    private static Optional<KnownSpread> spread(YamlMap scale, Problems problems) {
        return scale.map("sdOfChange")
                .flatMap(
                        map -> {
                            Optional<Double> value = value(map);
                            Optional<String> source = map.required("source");
                            map.close();
                            return value.flatMap(
                                    sd ->
                                            source.flatMap(
                                                    from ->
                                                            problems.guarded(
                                                                    map.at(),
                                                                    () ->
                                                                            new KnownSpread(
                                                                                    sd, from))));
                        });
    }

    private static Optional<Double> value(YamlMap map) {
        if (!map.has("value")) {
            map.missing("value");
        }
        return map.number("value");
    }
}
