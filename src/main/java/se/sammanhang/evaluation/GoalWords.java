package se.sammanhang.evaluation;

import se.sammanhang.instrument.LocalisedText;

/**
 * What persons do who count towards a goal, in the forms that sentences need.
 *
 * @param did past
 * @param does present
 */
record GoalWords(LocalisedText did, LocalisedText does, LocalisedText infinitive) {

    private static final GoalWords INCREASE =
            new GoalWords(
                    LocalisedText.of("ökade", "increased", "steg"),
                    LocalisedText.of("ökar", "increase", "stiger"),
                    LocalisedText.of("öka", "increase", "stige"));

    private static final GoalWords DECREASE =
            new GoalWords(
                    LocalisedText.of("minskade", "decreased", "faldt"),
                    LocalisedText.of("minskar", "decrease", "falder"),
                    LocalisedText.of("minska", "decrease", "falde"));

    private static final GoalWords PERCEIVED =
            new GoalWords(
                    LocalisedText.of(
                            "säger att det är bättre",
                            "say that it is better",
                            "siger, at det er bedre"),
                    LocalisedText.of(
                            "säger att det är bättre",
                            "say that it is better",
                            "siger, at det er bedre"),
                    LocalisedText.of(
                            "säga att det är bättre",
                            "say that it is better",
                            "sige, at det er bedre"));

    private static final GoalWords WORK_OR_STUDY =
            to("arbete eller studier", "work or study", "arbejde eller uddannelse");

    private static final GoalWords WORK = to("arbete", "work", "arbejde");

    private static final GoalWords STUDY = to("studier", "study", "uddannelse");

    static GoalWords of(GoalMethod method) {
        return switch (method) {
            case GoalMethod.Paired paired ->
                    switch (paired.direction()) {
                        case INCREASE -> INCREASE;
                        case DECREASE -> DECREASE;
                    };
            case GoalMethod.Perceived _ -> PERCEIVED;
            case GoalMethod.Status(OutcomeQuestion question) -> of(question.outcome());
        };
    }

    static GoalWords of(OutcomeQuestion.Outcome outcome) {
        return switch (outcome) {
            case WORK_OR_STUDY -> WORK_OR_STUDY;
            case WORK -> WORK;
            case STUDY -> STUDY;
        };
    }

    private static GoalWords to(String swedish, String english, String danish) {
        return new GoalWords(
                LocalisedText.of("gick till " + swedish, "went to " + english, "gik til " + danish),
                LocalisedText.of("går till " + swedish, "go to " + english, "går til " + danish),
                LocalisedText.of("gå till " + swedish, "go to " + english, "gå til " + danish));
    }
}
