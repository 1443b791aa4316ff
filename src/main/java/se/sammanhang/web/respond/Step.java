package se.sammanhang.web.respond;

import com.vaadin.flow.router.QueryParameters;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;

/** The screen that an address of the form names, for example /svara?steg=K1. */
final class Step {

    static final String NAME = "steg";
    static final String CHECK = "svar";
    private static final String STOP = "paus";
    private static final String END = "klar";

    static final QueryParameters CHECK_PAGE = QueryParameters.of(NAME, CHECK);
    static final QueryParameters END_PAGE = QueryParameters.of(NAME, END);

    private Step() {}

    /** The screen asked for, where it may be shown; else where the form opens. */
    static Place place(SurveyForm form, String step) {
        return switch (step) {
            case STOP -> form.stop().filter(stop -> form.path().maySubmit()).orElseGet(form::opens);
            case END -> form.path().mayEnd() ? new Place.AtEnd() : form.opens();
            case "" -> form.opens();
            default ->
                    step.matches("[A-Za-z][A-Za-z0-9_]{0,31}")
                            ? form.at(new ItemId(step)).orElseGet(form::opens)
                            : form.opens();
        };
    }

    /** The address of a screen. */
    static QueryParameters at(Place place) {
        return QueryParameters.of(
                NAME,
                switch (place) {
                    case Place.AtQuestion(Item item) -> item.id().value();
                    case Place.AtStop _ -> STOP;
                    case Place.AtEnd _ -> END;
                });
    }
}
