package se.sammanhang.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.instrument.SurveyLanguage;

/** What the languages of the survey files leave unsaid, for who writes them. */
final class ExamineLanguages {

    private static final int NAMED = 10;

    private final SurveyCatalogue catalogue;
    private final Predicate<String> recorded;

    /**
     * @param recorded whether there is an audio file of this language and name
     */
    ExamineLanguages(SurveyCatalogue catalogue, Predicate<String> recorded) {
        this.catalogue = catalogue;
        this.recorded = recorded;
    }

    List<Diagnosis> examine() {
        List<Diagnosis> found = new ArrayList<>();
        for (SurveyLanguage spoken : catalogue.languages()) {
            String name = "Language " + spoken.language() + ": ";
            found.add(
                    spoken.missing().isEmpty()
                            ? Diagnosis.fine(name + "all " + spoken.texts() + " texts are there.")
                            : Diagnosis.note(name + missing(spoken)));
            if (spoken.machineMade()) {
                found.add(
                        Diagnosis.note(
                                name
                                        + "made by a machine; offered only in projects whose"
                                        + " coordinator has approved it."));
            }
            if (!recorded.test(spoken.language() + "/" + NonAnswer.SKIP.audioName())) {
                found.add(
                        Diagnosis.note(
                                name + "no recordings, so it is read without a Listen button."));
            }
        }
        return found;
    }

    private static String missing(SurveyLanguage spoken) {
        List<String> names = spoken.missing();
        return names.size()
                + " of "
                + spoken.texts()
                + " texts are missing and shown in Swedish: "
                + names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? ", and " + (names.size() - NAMED) + " more." : ".");
    }
}
