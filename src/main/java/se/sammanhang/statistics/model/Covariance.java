package se.sammanhang.statistics.model;

import java.util.List;
import java.util.Map;

/** Covariances of named coefficients. Unit: products of the coefficients' units. */
public final class Covariance {

    private final List<String> names;
    private final double[][] values;

    Covariance(List<String> names, double[][] values) {
        this.names = List.copyOf(names);
        this.values = values;
    }

    public List<String> names() {
        return names;
    }

    /** Covariance of two coefficients; of one with itself its variance. */
    public double of(String first, String second) {
        return values[place(first)][place(second)];
    }

    /** w'Vw: the variance of a weighted sum of coefficients. */
    double ofSum(Map<String, Double> weights) {
        double sum = 0;
        for (Map.Entry<String, Double> first : weights.entrySet()) {
            for (Map.Entry<String, Double> second : weights.entrySet()) {
                sum += first.getValue() * second.getValue() * of(first.getKey(), second.getKey());
            }
        }
        return sum;
    }

    private int place(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("name: wanted one of " + names + ", got " + name);
        }
        return at;
    }
}
