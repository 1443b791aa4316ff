package se.sammanhang.web.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.sammanhang.application.OfferLanguages;
import se.sammanhang.application.OfferLanguages.Offer;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyLanguage;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.respond.Recordings;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NavigationEntry;
import se.sammanhang.web.shell.StaffPage;

/**
 * Which languages respondents may choose from: who translated each, what it leaves unsaid, whether
 * it can be heard, and the coordinator's decision.
 */
@Route(value = "languages", layout = MainLayout.class)
@RolesAllowed("COORDINATOR")
@NavigationEntry(titleKey = "navigation.languages", order = 15)
class LanguagesView extends StaffPage {

    private final transient OfferLanguages languages;
    private final transient Recordings recordings;
    private final transient CurrentActor current;
    private final UnorderedList rows = new UnorderedList();
    private final Div told = new Div();

    LanguagesView(OfferLanguages languages, Recordings recordings, CurrentActor current) {
        this.languages = languages;
        this.recordings = recordings;
        this.current = current;
        heading(getTranslation("languages.title"));
        rows.addClassName("rows");
        told.addClassName("muted");
        told.getElement().setAttribute("role", "status");
        add(
                muted(getTranslation("languages.why")),
                card(getTranslation("languages.list"), told, rows));
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        languages.languages(current.actor()).stream().map(this::row).forEach(rows::add);
    }

    private ListItem row(Offer offer) {
        SurveyLanguage spoken = offer.spoken();
        Span name = new Span(spoken.language().ownName());
        name.addClassName("row-round");
        name.getElement().setAttribute("lang", spoken.language().code());
        name.getElement().setAttribute("dir", spoken.language().direction());
        Div head = new Div(name);
        if (!named(spoken.language()).equals(spoken.language().ownName())) {
            head.add(new Span(named(spoken.language())));
        }
        head.addClassName("row-head");
        if (spoken.machineMade()) {
            head.add(badge(getTranslation("languages.machine"), "late"));
        }
        Div text = new Div(head, listening(spoken.language()), coverage(spoken));
        text.addClassName("row-text");
        if (spoken.machineMade() && !offer.offered()) {
            text.add(muted(getTranslation("languages.machineWhy")));
        }
        ListItem row = new ListItem(text);
        row.addClassNames("row", "language");
        row.add(
                offer.offered()
                        ? badge(getTranslation("languages.offered"), "done")
                        : badge(getTranslation("languages.notOffered"), "calm"));
        row.add(offer.fixed() ? muted(getTranslation("languages.always")) : toggle(offer));
        return row;
    }

    /** In the reader's language, for who cannot read the name in its own. */
    private String named(Language language) {
        return language.toLocale().getDisplayLanguage(getLocale());
    }

    private Component listening(Language language) {
        return muted(
                getTranslation(
                        recordings.speak(language) ? "languages.heard" : "languages.silent"));
    }

    private Component coverage(SurveyLanguage spoken) {
        if (spoken.missing().isEmpty()) {
            return muted(getTranslation("languages.complete", spoken.texts()));
        }
        UnorderedList names = new UnorderedList();
        spoken.missing().forEach(name -> names.add(new ListItem(name)));
        names.getElement().setAttribute("lang", "en");
        return new Details(
                getTranslation("languages.missing", spoken.missing().size(), spoken.texts()),
                names);
    }

    private Button toggle(Offer offer) {
        Language language = offer.spoken().language();
        String key =
                offer.offered()
                        ? "languages.withdraw"
                        : offer.spoken().machineMade() ? "languages.approve" : "languages.offer";
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + named(language));
        button.addClickListener(
                _ -> {
                    languages.decide(current.actor(), language, !offer.offered());
                    told.setText(
                            getTranslation(
                                    offer.offered()
                                            ? "languages.withdrawn"
                                            : "languages.nowOffered",
                                    named(language)));
                    refresh();
                });
        return button;
    }
}
