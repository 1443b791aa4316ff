package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.EvaluateProject.Publication;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.exchange.Codebook;
import se.sammanhang.exchange.RawDataCsv;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.exchange.analysis.AnalysisPackage;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.report.BundleWording;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NamedSelect;
import se.sammanhang.web.shell.NavigationEntry;

/** What the present data say, in reading order: who answered, change, targets, exits, files. */
@Route(value = "utvardering", layout = MainLayout.class)
@RolesAllowed("EVALUATOR")
@NavigationEntry(titleKey = "navigation.evaluation", order = 20)
@DeskEntry(titleKey = "desk.findings", order = 10)
@StyleSheet("frontend/evaluate.css")
class EvaluationView extends DeskPage {

    private final transient EvaluateProject evaluation;
    private final transient CurrentActor current;
    private final transient SurveyCatalogue catalogue;
    private final transient Analysed evaluated;
    private final transient Release release;
    private final Div figures = new Div();
    private final Paragraph outcome = new Paragraph();
    private final Paragraph newest = new Paragraph();

    EvaluationView(EvaluateProject evaluation, CurrentActor current, SurveyCatalogue catalogue) {
        this.evaluation = evaluation;
        this.current = current;
        this.catalogue = catalogue;
        this.evaluated = evaluation.analyse(current.actor());
        this.release = evaluated.release().orElseThrow();
        heading(
                getTranslation("evaluate.title", evaluated.project().name()),
                Forms.mainButton(getTranslation("evaluate.publish"), this::askToPublish));
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("published");
        newest.addClassName("muted");
        add(outcome, newest);
        showNewest();
        if (evaluated.project().synthetic()) {
            add(badge(getTranslation("evaluate.synthetic"), "now"));
        }
        add(muted(getTranslation("evaluate.rules")), groups(), figures, files());
        figures.addClassName("figures");
        show(Optional.empty());
    }

    private Language language() {
        String code = getLocale().getLanguage();
        return release.figures().stream()
                .map(Figure::language)
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(Language.SWEDISH);
    }

    private List<Figure> inLanguage() {
        return release.figures().stream()
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
                        case TARGET, SHARE, DIFFERENCE, TABLE -> figure;
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
        // decided now: a download has no page whose language could be asked
        Language language = language();
        Wording wording = BundleWording.of(language);
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
                                () -> Files.utf8(Codebook.write(catalogue, language, wording))),
                        Files.link(
                                getTranslation("evaluate.data.results"),
                                "results.json",
                                Files.JSON,
                                () -> ResultsJson.write(evaluated.result(), java.util.Map.of())),
                        Files.link(
                                getTranslation("evaluate.data.package"),
                                AnalysisPackage.FILE_NAME,
                                Files.ZIP,
                                () -> analysisPackage(language, wording)),
                        plan);
        card.addClassName("files");
        return card;
    }

    private byte[] analysisPackage(Language language, Wording wording) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            AnalysisPackage.ofProject(
                            evaluated.result(), evaluated.counting(), catalogue, language, wording)
                    .writeZip(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zip.toByteArray();
    }

    /** Says what becomes visible to whom before anything is frozen. */
    private void askToPublish() {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        getTranslation("evaluate.confirm.title"),
                        getTranslation(
                                "evaluate.confirm.text",
                                inLanguage().size(),
                                evaluated.project().name()),
                        getTranslation("evaluate.confirm.yes"),
                        _ -> publish());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("form.cancel"));
        dialog.open();
    }

    /** Version and day of what the steering group sees now. */
    private void showNewest() {
        newest.setText(
                evaluation.releases(current.actor()).stream()
                        .findFirst()
                        .map(
                                release ->
                                        getTranslation(
                                                "evaluate.newest",
                                                release.version(),
                                                labels().day(release.releasedAt())))
                        .orElseGet(() -> getTranslation("evaluate.newest.none")));
    }

    private void publish() {
        String said =
                switch (evaluation.publish(current.actor(), evaluated)) {
                    case Publication.Done(var release) ->
                            getTranslation("evaluate.published", release.version());
                    case Publication.AnotherPlan() -> getTranslation("evaluate.anotherPlan");
                    case Publication.DataChanged() -> getTranslation("evaluate.changed");
                    case Publication.SomeSitesOnly() -> getTranslation("evaluate.someSites");
                };
        outcome.setText(said);
        Notification.show(said);
        showNewest();
    }
}
