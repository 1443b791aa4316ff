package se.sammanhang.disclosure.cells;

/** Rules with one of them switched off, to see that it is needed. */
public final class Weakened {

    private Weakened() {}

    public static Rules withoutComplement() {
        return Rules.of(5).without(Rules.Rule.COMPLEMENT);
    }

    public static Rules withoutSecondary() {
        return Rules.of(5).without(Rules.Rule.SECONDARY);
    }

    public static Rules withoutTime() {
        return Rules.of(5).without(Rules.Rule.TIME);
    }

    /** Hide below five, and nothing else. */
    public static Rules naive() {
        return withoutComplement().without(Rules.Rule.SECONDARY).without(Rules.Rule.TIME);
    }
}
