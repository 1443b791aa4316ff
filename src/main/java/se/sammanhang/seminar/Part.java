package se.sammanhang.seminar;

import java.util.Locale;

/** What a learning seminar goes through, in its order. Unit of the time: minutes. */
public enum Part {
    WELCOME(5),
    THEORY(5),
    REACH(5),
    CERTAINTY(5),
    GOALS(5),
    WORK_AND_STUDY(5),
    WELLBEING(8),
    KNOWLEDGE(4),
    HELP(5),
    SUCCESS(10),
    DIFFERENCES(5),
    GROUPS(20),
    REFLECTION(8),
    DECISIONS(5),
    /** What there was no time for. */
    APPENDIX(0);

    private final int minutes;

    Part(int minutes) {
        this.minutes = minutes;
    }

    /** Range: 0 to 20. */
    public int minutes() {
        return minutes;
    }

    /** 1 to 14, and 15 for the appendix. */
    public int number() {
        return ordinal() + 1;
    }

    /** Stable address, for example work-and-study. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
