package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Evaluated;
import se.sammanhang.application.EvaluateProject.Publication;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.exchange.RawDataCsv;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.report.BundleWording;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NamedSelect;
import se.sammanhang.web.shell.NavigationEntry;
import se.sammanhang.web.shell.StaffPage;

/** What the present data say, in reading order: who answered, change, targets, exits, files. */
@Route(value = "utvardering", layout = MainLayout.class)
@RolesAllowed("EVALUATOR")
@NavigationEntry(titleKey = "navigation.evaluation", order = 20)
@StyleSheet("frontend/evaluate.css")
class EvaluationView extends StaffPage {

    private final transient EvaluateProject evaluation;
    private final transient CurrentActor current;
    private final transient SurveyCatalogue catalogue;
    private final transient Evaluated evaluated;
    private final Div figures = new Div();
    private final Paragraph outcome = new Paragraph();

    EvaluationView(EvaluateProject evaluation, CurrentActor current, SurveyCatalogue catalogue) {
        this.evaluation = evaluation;
        this.current = current;
        this.catalogue = catalogue;
        this.evaluated = evaluation.evaluate(current.actor());
        heading(
                getTranslation("evaluate.title", evaluated.project().name()),
                Forms.mainButton(getTranslation("evaluate.publish"), this::publish));
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("published");
        add(outcome);
        if (evaluated.project().synthetic()) {
            add(badge(getTranslation("evaluate.synthetic"), "now"));
        }
        add(muted(getTranslation("evaluate.rules")), groups(), figures, files());
        figures.addClassName("figures");
        show(Optional.empty());
    }

    private Language language() {
        String code = getLocale().getLanguage();
        return evaluated.shown().figures().stream()
                .map(Figure::language)
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(Language.SWEDISH);
    }

    private List<Figure> inLanguage() {
        return evaluated.shown().figures().stream()
                .filter(figure -> figure.language().equals(language()))
                .toList();
    }

    private Select<String> groups() {
        Set<String> sections = new LinkedHashSet<>();
        inLanguage().stream()
                .filter(figure -> figure.kind() == Figure.Kind.CHANGE)
                .flatMap(figure -> figure.rows().stream())
                .map(FigureRow::section)
                .filter(section -> !section.isEmpty())
                .forEach(sections::add);
        Select<String> select = new NamedSelect<>();
        select.setLabel(getTranslation("evaluate.group"));
        select.setItems(sections);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("evaluate.group.every"));
        select.addValueChangeListener(change -> show(Optional.ofNullable(change.getValue())));
        return select;
    }

    private void show(Optional<String> section) {
        figures.removeAll();
        Wording wording = BundleWording.of(language());
        for (Figure figure : inLanguage()) {
            Figure chosen =
                    switch (figure.kind()) {
                        case CHANGE, PARTS ->
                                section.map(name -> figure.only(name, wording)).orElse(figure);
                        case TARGET, SHARE -> figure;
                    };
            figures.add(
                    new FigureCard(
                            chosen,
                            new FigureCard.Pictures(
                                    () -> Files.utf8(ChartPainter.svg(chosen, ChartSize.PAGE)),
                                    () -> Files.utf8(ChartPainter.svg(chosen, ChartSize.PHONE)),
                                    () -> ChartPainter.png(chosen, ChartSize.PROJECTOR))));
        }
    }

    private Section files() {
        Details plan =
                new Details(
                        getTranslation("evaluate.plan"),
                        new Pre(evaluated.result().plan().stamp().text()));
        Section card =
                card(
                        getTranslation("evaluate.data.title"),
                        muted(getTranslation("evaluate.data.text")),
                        Files.link(
                                getTranslation("evaluate.data.wide"),
                                "wide.csv",
                                Files.CSV,
                                () -> Files.utf8(RawDataCsv.wideForm(evaluated.data()))),
                        Files.link(
                                getTranslation("evaluate.data.long"),
                                "long.csv",
                                Files.CSV,
                                () -> Files.utf8(RawDataCsv.longForm(evaluated.data()))),
                        Files.link(
                                getTranslation("evaluate.data.codebook"),
                                "codebook.csv",
                                Files.CSV,
                                () -> Files.utf8(RawDataCsv.codebook(catalogue, language()))),
                        Files.link(
                                getTranslation("evaluate.data.results"),
                                "results.json",
                                Files.JSON,
                                () -> ResultsJson.write(evaluated.result(), java.util.Map.of())),
                        plan);
        card.addClassName("files");
        return card;
    }

    private void publish() {
        outcome.setText(
                switch (evaluation.publish(current.actor(), evaluated)) {
                    case Publication.Done(var release) ->
                            getTranslation("evaluate.published", release.version());
                    case Publication.DataChanged() -> getTranslation("evaluate.changed");
                    case Publication.SomeSitesOnly() -> getTranslation("evaluate.someSites");
                });
    }
}
