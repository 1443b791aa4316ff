package se.sammanhang.statistics.model;

/**
 * Householder QR with R's limited column strategy: columns keep their order, but one that the
 * columns before it explain up to 1e-7 of its length moves to the end (LINPACK {@code dqrdc2}).
 */
final class Qr {

    private static final double NEGLIGIBLE = 1e-7;

    private final int n;
    private final int p;
    private final int rank;
    private final int[] pivot;

    /** Column-major: above the diagonal R, from the diagonal down the Householder vectors. */
    private final double[][] a;

    private final double[] diagonal;
    private final double[] scale;

    private Qr(
            int n, int p, int rank, int[] pivot, double[][] a, double[] diagonal, double[] scale) {
        this.n = n;
        this.p = p;
        this.rank = rank;
        this.pivot = pivot;
        this.a = a;
        this.diagonal = diagonal;
        this.scale = scale;
    }

    static Qr of(double[][] columns, int n) {
        int p = columns.length;
        double[][] a = new double[p][];
        int[] pivot = new int[p];
        double[] original = new double[p];
        for (int j = 0; j < p; j++) {
            a[j] = columns[j].clone();
            pivot[j] = j;
            original[j] = length(a[j], 0);
        }
        double[] diagonal = new double[p];
        double[] scale = new double[p];
        int candidates = p;
        int step = 0;
        while (step < Math.min(candidates, n)) {
            double norm = length(a[step], step);
            if (norm <= original[step] * NEGLIGIBLE) {
                toEnd(a, pivot, original, step);
                candidates--;
                continue;
            }
            reflect(a, diagonal, scale, step, norm);
            step++;
        }
        return new Qr(n, p, step, pivot, a, diagonal, scale);
    }

    private static void toEnd(double[][] a, int[] pivot, double[] original, int from) {
        double[] column = a[from];
        int place = pivot[from];
        double norm = original[from];
        int last = a.length - 1;
        System.arraycopy(a, from + 1, a, from, last - from);
        System.arraycopy(pivot, from + 1, pivot, from, last - from);
        System.arraycopy(original, from + 1, original, from, last - from);
        a[last] = column;
        pivot[last] = place;
        original[last] = norm;
    }

    private static void reflect(
            double[][] a, double[] diagonal, double[] scale, int k, double norm) {
        double[] v = a[k];
        double alpha = v[k] > 0 ? -norm : norm;
        diagonal[k] = alpha;
        v[k] -= alpha;
        // v'v = 2 norm (norm + |first|), and H = I - scale v v'
        scale[k] = -1 / (alpha * v[k]);
        for (int j = k + 1; j < a.length; j++) {
            apply(v, scale[k], k, a[j]);
        }
    }

    private static void apply(double[] v, double scale, int k, double[] x) {
        double product = 0;
        for (int i = k; i < x.length; i++) {
            product += v[i] * x[i];
        }
        product *= scale;
        for (int i = k; i < x.length; i++) {
            x[i] -= product * v[i];
        }
    }

    private static double length(double[] x, int from) {
        double largest = 0;
        for (int i = from; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
        }
        if (largest == 0) {
            return 0;
        }
        double squares = 0;
        for (int i = from; i < x.length; i++) {
            double part = x[i] / largest;
            squares += part * part;
        }
        return largest * Math.sqrt(squares);
    }

    int rank() {
        return rank;
    }

    /** The column that stands at place j; from {@link #rank} on those without own information. */
    int column(int j) {
        return pivot[j];
    }

    /** R, at row i and column j of the new order. */
    private double r(int i, int j) {
        return i == j && i < rank ? diagonal[i] : a[j][i];
    }

    /** Q'y. */
    double[] effects(double[] y) {
        double[] result = y.clone();
        for (int k = 0; k < rank; k++) {
            apply(a[k], scale[k], k, result);
        }
        return result;
    }

    /** Qz, back from the rotated space. */
    double[] rotateBack(double[] z) {
        double[] result = z.clone();
        for (int k = rank - 1; k >= 0; k--) {
            apply(a[k], scale[k], k, result);
        }
        return result;
    }

    /** Least-squares coefficients of the first {@code rank} columns in the new order. */
    double[] solve(double[] y) {
        return backSubstitute(effects(y));
    }

    /** R⁻¹ times the first {@code rank} numbers. */
    double[] backSubstitute(double[] z) {
        double[] b = new double[rank];
        for (int i = rank - 1; i >= 0; i--) {
            double sum = z[i];
            for (int j = i + 1; j < rank; j++) {
                sum -= r(i, j) * b[j];
            }
            b[i] = sum / diagonal[i];
        }
        return b;
    }

    /** y minus its projection on the columns. */
    double[] residuals(double[] y) {
        double[] z = effects(y);
        for (int i = 0; i < rank; i++) {
            z[i] = 0;
        }
        return rotateBack(z);
    }

    /** R⁻¹, upper triangular. */
    double[][] inverseR() {
        double[][] inverse = new double[rank][rank];
        for (int j = 0; j < rank; j++) {
            double[] unit = new double[rank];
            unit[j] = 1;
            double[] column = backSubstitute(unit);
            for (int i = 0; i < rank; i++) {
                inverse[i][j] = column[i];
            }
        }
        return inverse;
    }

    /** (X'X)⁻¹ of the first {@code rank} columns. */
    double[][] inverseGram() {
        double[][] inverse = inverseR();
        double[][] gram = new double[rank][rank];
        for (int i = 0; i < rank; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < rank; k++) {
                    sum += inverse[i][k] * inverse[j][k];
                }
                gram[i][j] = sum;
                gram[j][i] = sum;
            }
        }
        return gram;
    }

    /** Orthonormal columns that span the same space: n rows, {@code rank} columns. */
    double[][] thinQ() {
        double[][] q = new double[n][rank];
        for (int j = 0; j < rank; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            double[] column = rotateBack(unit);
            for (int i = 0; i < n; i++) {
                q[i][j] = column[i];
            }
        }
        return q;
    }

    /** Diagonal of the hat matrix. */
    double[] leverage() {
        double[] h = new double[n];
        double[][] q = thinQ();
        for (int i = 0; i < n; i++) {
            for (double value : q[i]) {
                h[i] += value * value;
            }
        }
        return h;
    }

    /** ln |det R|. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < rank; i++) {
            sum += Math.log(Math.abs(diagonal[i]));
        }
        return sum;
    }

    /** How the column at place j ≥ rank is made of the first {@code rank} ones. */
    double[] dependence(int j) {
        double[] z = new double[rank];
        for (int i = 0; i < rank; i++) {
            z[i] = a[j][i];
        }
        return backSubstitute(z);
    }

    int columns() {
        return p;
    }
}
