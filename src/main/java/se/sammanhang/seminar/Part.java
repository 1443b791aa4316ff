package se.sammanhang.seminar;

import java.util.Locale;

/** What a learning seminar goes through, in its order. Unit of the time: minutes. */
public enum Part {
    WELCOME(1, 5),
    THEORY(2, 5),
    REACH(3, 5),
    CERTAINTY(4, 5),
    GOALS(5, 5),
    WORK_AND_STUDY(6, 5),
    WELLBEING(7, 8),
    KNOWLEDGE(8, 4),
    HELP(9, 5),
    SUCCESS(10, 10),
    DIFFERENCES(11, 5),
    GROUPS(12, 20),
    REFLECTION(13, 8),
    DECISIONS(14, 5),
    /** What there was no time for. */
    APPENDIX(15, 0);

    private final int number;
    private final int minutes;

    Part(int number, int minutes) {
        this.number = number;
        this.minutes = minutes;
    }

    /** Range: 0 to 20. */
    public int minutes() {
        return minutes;
    }

    /** 1 to 14, and 15 for the appendix. */
    public int number() {
        return number;
    }

    /** Stable address, for example work-and-study. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
