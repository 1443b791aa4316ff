package se.sammanhang.seminar;

import java.util.List;

/**
 * Which part a figure belongs to and how it is read, by its id. The only table of its kind: a new
 * figure gets a line here, and one without stands in the appendix.
 *
 * @param prefix beginning of the id
 * @param reading last part of the message id of its reading sentence
 */
record FigurePlace(String prefix, Part part, String reading) {

    private static final FigurePlace UNKNOWN = new FigurePlace("", Part.APPENDIX, "other");

    /** The first whose prefix fits holds. */
    private static final List<FigurePlace> TABLE =
            List.of(
                    new FigurePlace("targets", Part.REACH, "targets"),
                    new FigurePlace("background", Part.REACH, "background"),
                    new FigurePlace("inflow", Part.REACH, "inflow"),
                    new FigurePlace("referral", Part.REACH, "referrals"),
                    new FigurePlace("flow", Part.CERTAINTY, "flow"),
                    new FigurePlace("coverage", Part.CERTAINTY, "flow"),
                    new FigurePlace("answered", Part.CERTAINTY, "flow"),
                    new FigurePlace("mode", Part.CERTAINTY, "lost"),
                    new FigurePlace("same-mode", Part.CERTAINTY, "lost"),
                    new FigurePlace("lost", Part.CERTAINTY, "lost"),
                    new FigurePlace("attrition", Part.CERTAINTY, "lost"),
                    new FigurePlace("goal", Part.GOALS, "goals"),
                    new FigurePlace("work-or-study", Part.WORK_AND_STUDY, "bases"),
                    new FigurePlace("exits", Part.WORK_AND_STUDY, "exits"),
                    new FigurePlace("outcome", Part.WORK_AND_STUDY, "bases"),
                    new FigurePlace("status", Part.WORK_AND_STUDY, "after"),
                    new FigurePlace("phase", Part.WORK_AND_STUDY, "phases"),
                    new FigurePlace("change", Part.WELLBEING, "change"),
                    new FigurePlace("parts", Part.WELLBEING, "parts"),
                    new FigurePlace("dumbbell", Part.WELLBEING, "startNow"),
                    new FigurePlace("start-now", Part.WELLBEING, "startNow"),
                    new FigurePlace("levels", Part.WELLBEING, "startNow"),
                    new FigurePlace("perceived-gender", Part.APPENDIX, "perceived"),
                    new FigurePlace("perceived", Part.WELLBEING, "perceived"),
                    new FigurePlace("answers-C", Part.WELLBEING, "perceived"),
                    new FigurePlace("ladder", Part.WELLBEING, "ladder"),
                    new FigurePlace("nearness", Part.WELLBEING, "ladder"),
                    new FigurePlace("knowledge", Part.KNOWLEDGE, "knowledge"),
                    new FigurePlace("answers-W", Part.KNOWLEDGE, "knowledge"),
                    new FigurePlace("norms", Part.KNOWLEDGE, "norms"),
                    new FigurePlace("answers-E", Part.KNOWLEDGE, "norms"),
                    new FigurePlace("activities", Part.HELP, "activities"),
                    new FigurePlace("parallel", Part.HELP, "parallel"),
                    new FigurePlace("helped", Part.HELP, "helped"),
                    new FigurePlace("answers-A", Part.HELP, "helped"),
                    new FigurePlace("support", Part.HELP, "support"),
                    new FigurePlace("answers-S", Part.HELP, "support"),
                    new FigurePlace("forest", Part.HELP, "change"),
                    new FigurePlace("site", Part.DIFFERENCES, "sites"),
                    new FigurePlace("growth", Part.APPENDIX, "growth"),
                    new FigurePlace("interventions", Part.APPENDIX, "interventions"));

    static FigurePlace of(String id) {
        return TABLE.stream()
                .filter(place -> id.startsWith(place.prefix()))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
