package se.sammanhang.disclosure;

import java.util.Locale;

/** What the findings are about, in reading order: what a reader must know first comes first. */
public enum ChapterName {
    /** Who answered: per round, and by site, gender and mode. */
    WHO_ANSWERED,
    /** Who was lost between the rounds, and what that can have done. */
    WHO_WAS_LOST,
    /** How precisely the scales measure, and how small a change could be seen. */
    MEASUREMENT,
    /** Where the scores lie, round by round, matched or not. */
    LEVELS,
    /** How each scale changed, for everybody and each group. */
    CHANGE,
    /** Change compared between groups that exclude each other. */
    COMPARISONS,
    /** What was answered to single questions: perceived change, knowledge, what helped. */
    ANSWERS,
    /** Interventions with the others held equal. */
    INTERVENTIONS,
    /** All rounds together. */
    GROWTH,
    /** In which way people answered. */
    MODE,
    /** Goals with their verdicts. */
    GOALS,
    /** What the register says: inflow and where people went. */
    OUTCOMES,
    /** What was said in interviews and open answers. */
    NOTES,
    /** What limits all of it. */
    LIMITATIONS;

    /** Stable address, for example who-answered. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
