package se.sammanhang.web.respond;

import java.util.Optional;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.application.AnswerSurvey.View;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Item;

/** Which step comes after a press; the same in both skins. */
final class Course {

    /**
     * What sending led to.
     *
     * @param view the new state, where something was sent
     */
    record Sent(String step, Optional<View> view) {}

    private Course() {}

    /**
     * @param view the state after the save
     * @param backToCheck the question was opened from the list of answers
     */
    static String afterSaving(View view, Item item, boolean backToCheck) {
        if (backToCheck) {
            return Step.CHECK;
        }
        return view instanceof View.Asking(SurveyForm form)
                ? Step.at(form.after(new Place.AtQuestion(item)))
                : Step.OPEN;
    }

    /** Sends, or leads to what is asked before anything is sent, unless that is in view already. */
    static Sent afterSending(
            AnswerSurvey survey, String cookie, SurveyForm form, Optional<Place> here) {
        Optional<Place> first =
                form.path().beforeSending().filter(place -> !place.equals(here.orElse(null)));
        if (first.isPresent()) {
            return new Sent(Step.at(first.get()), Optional.empty());
        }
        View sent = survey.submit(cookie);
        return new Sent(
                sent instanceof View.Asking(SurveyForm asking) ? Step.at(asking.opens()) : Step.END,
                Optional.of(sent));
    }
}
