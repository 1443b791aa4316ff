package se.sammanhang.statistics.oracle;

/**
 * How far a number may be from R's, by kind of method (README of the reference data).
 *
 * @param size of the difference; relative to R's number unless absolute
 * @param unit that an absolute difference is counted in
 */
public record Tolerance(String label, double size, boolean absolute, double unit) {

    public static final Tolerance EXACT = new Tolerance("equal", 0, false, 1);
    public static final Tolerance CLOSED_FORM = relative(1e-10);
    public static final Tolerance TAIL = relative(1e-9);
    public static final Tolerance NONCENTRAL_T = relative(1e-6);
    public static final Tolerance LOGISTIC = relative(1e-8);
    public static final Tolerance MIXED_FIXED_EFFECTS = relative(1e-6);
    public static final Tolerance MIXED_VARIANCES = relative(1e-5);
    public static final Tolerance MIXED_CRITERION = absolute(1e-7);
    public static final Tolerance MIXED_DEGREES_OF_FREEDOM = relative(1e-3);
    public static final Tolerance OMEGA = relative(1e-6);
    public static final Tolerance BOOTSTRAP = relative(1e-9);

    public static Tolerance relative(double size) {
        return new Tolerance(text(size) + " relative", size, false, 1);
    }

    public static Tolerance absolute(double size) {
        return new Tolerance(text(size) + " absolute", size, true, 1);
    }

    /** For numbers near zero: in units of their spread, which has a name. */
    public static Tolerance ofSpread(double size, String name, double spread) {
        return new Tolerance(text(size) + " of the " + name, size, true, spread);
    }

    private static String text(double size) {
        return (size + "").replace(".0E", "e").replace("E", "e");
    }

    /** Distance in the unit of this tolerance; 0 when both have no number or the same. */
    double error(double ours, double theirs) {
        if (Double.compare(ours, theirs) == 0 || ours == theirs) {
            return 0;
        }
        double distance = Math.abs(ours - theirs);
        return absolute || theirs == 0 ? distance / unit : distance / Math.abs(theirs);
    }

    /** False also when one of the two is not a number. */
    boolean holds(double ours, double theirs) {
        return error(ours, theirs) <= size;
    }
}
