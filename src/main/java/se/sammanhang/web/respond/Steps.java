package se.sammanhang.web.respond;

import com.vaadin.flow.router.QueryParameters;
import java.util.regex.Pattern;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;

/** Where one is in the form, as it stands in the address: the browser's Back works, answers never show. */
final class Steps {

    /** Name of the query parameter. */
    static final String STEP = "steg";

    /** The list of one's answers. */
    static final String CHECK = "svar";

    private static final String STOP = "paus";
    private static final String END = "klar";
    private static final Pattern ITEM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    private Steps() {}

    /** The place that the address asks for, or the first open one where that may not be shown. */
    static Place place(SurveyForm form, String step) {
        return switch (step) {
            case STOP -> form.stop().filter(stop -> form.path().maySubmit()).orElseGet(form::opens);
            case END, "" -> form.opens();
            default ->
                    ITEM.matcher(step).matches()
                            ? form.at(new ItemId(step)).orElseGet(form::opens)
                            : form.opens();
        };
    }

    static QueryParameters at(Place place) {
        return QueryParameters.of(
                STEP,
                switch (place) {
                    case Place.AtQuestion(Item item) -> item.id().value();
                    case Place.AtStop _ -> STOP;
                    case Place.AtEnd _ -> END;
                });
    }

    static QueryParameters check() {
        return QueryParameters.of(STEP, CHECK);
    }

    static QueryParameters end() {
        return QueryParameters.of(STEP, END);
    }
}
