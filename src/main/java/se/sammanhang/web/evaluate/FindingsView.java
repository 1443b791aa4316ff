package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.Actor;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.desk.BackgroundEvaluations;
import se.sammanhang.application.desk.BackgroundEvaluations.Wish;
import se.sammanhang.application.desk.KeepPlans;
import se.sammanhang.application.desk.PlanStore.SavedPlan;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NavigationEntry;

/**
 * What the present data say, chapter by chapter, by the plan in force or, to try it, by a draft.
 * Nothing is withheld here: the pages are for the project team alone.
 */
@Route(value = "utvardering/:chapter?", layout = MainLayout.class)
@RolesAllowed("EVALUATOR")
@NavigationEntry(titleKey = "navigation.evaluation", order = 20)
@DeskEntry(titleKey = "desk.findings", order = 10)
@StyleSheet("frontend/evaluate.css")
@StyleSheet("frontend/plan.css")
class FindingsView extends DeskPage implements BeforeEnterObserver {

    static final String CHAPTER = "chapter";

    /** Query parameter: version of a saved plan to try. */
    static final String PLAN = "plan";

    private final transient BackgroundEvaluations evaluations;
    private final transient KeepPlans plans;
    private final transient CurrentActor current;
    private final transient SurveyCatalogue catalogue;
    private final transient Clock clock;
    private final Calculation calculation = new Calculation(this::arrived);
    private final Div content = new Div();
    private transient Place place = new Place(Optional.empty(), Optional.empty());
    private transient Instant askedAt = Instant.EPOCH;
    private transient Optional<Read> read = Optional.empty();

    /**
     * Where the reader is.
     *
     * @param chapter absent for the first page
     * @param draft version of the plan that is tried; absent for the plan in force
     */
    record Place(Optional<String> chapter, Optional<Integer> draft) {}

    /** What has been worked out, for one plan. */
    private record Read(
            Optional<Integer> draft, Analysed analysed, List<FindingsPage> pages, Instant at) {}

    FindingsView(
            BackgroundEvaluations evaluations,
            KeepPlans plans,
            CurrentActor current,
            SurveyCatalogue catalogue,
            Clock clock) {
        this.evaluations = evaluations;
        this.plans = plans;
        this.current = current;
        this.catalogue = catalogue;
        this.clock = clock;
        add(calculation, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> chapter = event.getRouteParameters().get(CHAPTER);
        if (chapter.filter(code -> !FindingsPage.exists(code)).isPresent()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        place =
                new Place(
                        chapter,
                        event.getLocation()
                                .getQueryParameters()
                                .getSingleParameter(PLAN)
                                .flatMap(FindingsView::version));
        heading(FindingsPage.title(this, chapter));
        if (read.filter(known -> known.draft().equals(place.draft())).isPresent()) {
            show();
        } else {
            content.removeAll();
            calculation.ask(this::ask);
        }
    }

    private static Optional<Integer> version(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Wish ask() {
        Actor evaluator = current.actor();
        askedAt = clock.instant();
        return place.draft()
                .flatMap(this::saved)
                .map(saved -> evaluations.ask(evaluator, plans.read(evaluator, saved)))
                .orElseGet(() -> evaluations.ask(evaluator));
    }

    private Optional<SavedPlan> saved(int version) {
        return plans.plans(current.actor()).stream()
                .filter(plan -> plan.version() == version)
                .findFirst();
    }

    private void arrived(Analysed analysed) {
        read =
                Optional.of(
                        new Read(
                                place.draft(),
                                analysed,
                                FindingsPage.all(this, analysed.findings()),
                                askedAt));
        show();
    }

    private void show() {
        content.removeAll();
        read.ifPresent(
                known -> {
                    List<FindingsPage> pages = known.pages();
                    FindingsPage page = page(pages);
                    FindingsLinks links = new FindingsLinks(pages, page, place.draft());
                    heading(page.title());
                    emptyChapter(page).ifPresent(content::add);
                    content.add(
                            provenance(known),
                            links.chapters(),
                            muted(page.lead()),
                            new FigureList(page.figures()));
                    if (page.isFirst()) {
                        content.add(files(known.analysed()));
                    }
                    content.add(links.onwards());
                });
    }

    /** A chapter without figures has no page: the first stands there, and says so. */
    private Optional<Paragraph> emptyChapter(FindingsPage shown) {
        return place.chapter()
                .filter(_ -> shown.isFirst())
                .map(
                        asked ->
                                new Paragraph(
                                        getTranslation(
                                                "desk.chapter.empty",
                                                FindingsPage.title(this, Optional.of(asked)))));
    }

    private FindingsPage page(List<FindingsPage> pages) {
        return pages.stream()
                .filter(page -> page.code().equals(place.chapter()))
                .findFirst()
                .orElseGet(pages::getFirst);
    }

    private Provenance provenance(Read known) {
        Optional<SavedPlan> plan =
                place.draft().flatMap(this::saved).or(() -> plans.inForce(current.actor()));
        return new Provenance(
                new Provenance.Facts(
                        plan, place.draft().isPresent(), known.analysed().result(), known.at()));
    }

    private Section files(Analysed analysed) {
        DataFiles files = new DataFiles(analysed, catalogue, FindingsPage.language());
        Section card =
                card(
                        getTranslation("evaluate.data.title"),
                        muted(getTranslation("evaluate.data.text")),
                        files.wide(),
                        files.longForm(),
                        files.codebook(),
                        new RouterLink(getTranslation("desk.files.all"), FilesView.class));
        card.addClassName("files");
        return card;
    }
}
