package se.sammanhang.web.respond;

import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;

/** The screen that an address names, for example /svara?steg=K1; the same in both skins. */
final class Step {

    /** Name of the parameter. */
    static final String NAME = "steg";

    /** Wherever the form opens. */
    static final String OPEN = "";

    static final String CHECK = "svar";
    static final String END = "klar";

    /** The picture of then and now, for whom may see it. */
    static final String THEN_AND_NOW = "da-och-nu";

    private static final String STOP = "paus";

    private Step() {}

    /** The screen asked for, where it may be shown; else where the form opens. */
    static Place place(SurveyForm form, String step) {
        return switch (step) {
            case STOP -> form.stop().filter(stop -> form.path().maySubmit()).orElseGet(form::opens);
            case END -> form.path().mayEnd() ? new Place.AtEnd() : form.opens();
            case OPEN -> form.opens();
            default ->
                    step.matches("[A-Za-z][A-Za-z0-9_]{0,31}")
                            ? form.at(new ItemId(step)).orElseGet(form::opens)
                            : form.opens();
        };
    }

    static String at(Place place) {
        return switch (place) {
            case Place.AtQuestion(Item item) -> item.id().value();
            case Place.AtStop _ -> STOP;
            case Place.AtEnd _ -> END;
        };
    }
}
