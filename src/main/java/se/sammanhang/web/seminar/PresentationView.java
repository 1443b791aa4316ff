package se.sammanhang.web.seminar;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.sammanhang.application.seminar.PrepareSeminar;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.seminar.Deck;
import se.sammanhang.seminar.Slide;
import se.sammanhang.web.respond.FrontendFiles;

/** The deck as a live presentation: one slide at a time, by keyboard, buttons or touch. */
@Route(PresentationView.PATH)
@RolesAllowed({"EVALUATOR", "STEERING_GROUP"})
@StyleSheet("frontend/seminar.css")
class PresentationView extends Div implements HasDynamicTitle {

    static final String PATH = "seminarium/visa";

    private final transient FrontendFiles files;
    private String title = "Sammanhang";

    PresentationView(PrepareSeminar seminar, CurrentActor current, FrontendFiles files) {
        this.files = files;
        addClassName("presentation");
        Decks.newest(this, seminar, current.actor())
                .ifPresentOrElse(
                        found -> show(found.pack().deck()),
                        () ->
                                add(
                                        new H1(getTranslation("navigation.seminar")),
                                        new Paragraph(getTranslation("seminar.page.none"))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(files.address("seminar.js"));
    }

    private void show(Deck deck) {
        title = deck.title() + " – Sammanhang";
        H1 heading = new H1(deck.title());
        heading.addClassName("only-heard");
        Element stage = new Element("main").setAttribute("class", "stage");
        List<Slide> slides = deck.slides();
        for (int i = 0; i < slides.size(); i++) {
            String counter = getTranslation("seminar.show.counter", i + 1, slides.size());
            stage.appendChild(
                    new SlideElement(slides.get(i), deck.footer(), counter, this::getTranslation)
                            .element());
        }
        add(heading);
        getElement().appendChild(stage, controls());
    }

    /** What seminar.js listens to; the counter says which slide it is, also to those who listen. */
    private Element controls() {
        Element bar =
                new Element("nav")
                        .setAttribute("class", "controls")
                        .setAttribute("aria-label", getTranslation("seminar.show.controls"));
        bar.appendChild(
                button("previous", "←"),
                new Element("p")
                        .setAttribute("class", "counter")
                        .setAttribute("role", "status")
                        .setAttribute("data-counter", ""),
                button("next", "→"),
                button("notes", "N"),
                button("full", "F"),
                button("print", ""),
                new Element("a")
                        .setAttribute("href", "seminarium")
                        .setAttribute("router-ignore", true)
                        .setAttribute("data-act", "close")
                        .setText(getTranslation("seminar.show.close")));
        return bar;
    }

    private Element button(String act, String key) {
        String words = getTranslation("seminar.show." + act);
        Element button =
                new Element("button")
                        .setAttribute("type", "button")
                        .setAttribute("data-act", act)
                        .setText(words);
        if (act.equals("notes")) {
            button.setAttribute("aria-pressed", "false");
        }
        if (!key.isEmpty()) {
            button.setAttribute("title", words + " (" + key + ")");
        }
        return button;
    }
}
