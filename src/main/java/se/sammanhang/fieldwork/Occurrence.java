package se.sammanhang.fieldwork;

import se.sammanhang.instrument.RoundCode;

/** A round for one enrolment: T3 repeats, so it carries a number from 1. */
public record Occurrence(RoundCode round, int number) {

    public static final RoundCode INTAKE = new RoundCode("T0");
    public static final RoundCode THREE_MONTHLY = new RoundCode("T3");
    public static final RoundCode EXIT = new RoundCode("TX");
    public static final RoundCode TWELVE_MONTHS_AFTER = new RoundCode("T12");
    public static final RoundCode EXPRESS = new RoundCode("EX");

    public Occurrence {
        if (number < 1) {
            throw new IllegalArgumentException("number: wanted 1 or more, got " + number);
        }
    }

    public static Occurrence first(RoundCode round) {
        return new Occurrence(round, 1);
    }
}
