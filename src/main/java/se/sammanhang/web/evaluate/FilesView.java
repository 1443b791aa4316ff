package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.desk.BackgroundEvaluations;
import se.sammanhang.disclosure.KAnonymity;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.exchange.analysis.QuasiIdentifiers;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.report.BundleWording;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;

/** Everything that can be taken away from the desk, and what each file holds. */
@Route(value = "utvardering/filer", layout = MainLayout.class)
@RolesAllowed("EVALUATOR")
@DeskEntry(titleKey = "desk.files", order = 60)
@StyleSheet("frontend/evaluate.css")
@StyleSheet("frontend/plan.css")
class FilesView extends DeskPage {

    private final transient SurveyCatalogue catalogue;
    private final Div content = new Div();

    FilesView(BackgroundEvaluations evaluations, CurrentActor current, SurveyCatalogue catalogue) {
        this.catalogue = catalogue;
        heading(getTranslation("desk.files"));
        Calculation calculation = new Calculation(this::show);
        add(muted(getTranslation("desk.files.lead")), calculation, content);
        calculation.ask(() -> evaluations.ask(current.actor()));
    }

    private void show(Analysed analysed) {
        DataFiles files = new DataFiles(analysed, catalogue, FindingsPage.language());
        content.removeAll();
        content.add(
                group(
                        getTranslation("desk.files.numbers"),
                        row(files.results(), getTranslation("desk.files.results.text")),
                        row(files.analysisPackage(), getTranslation("desk.files.package.text")),
                        row(files.report(), getTranslation("desk.files.report.text")),
                        row(files.plan(), getTranslation("desk.files.plan.text"))),
                recognisable(analysed),
                group(
                        getTranslation("desk.files.data"),
                        row(files.workbook(), getTranslation("desk.files.workbook.text")),
                        row(files.wide(), getTranslation("desk.files.wide.text")),
                        row(files.longForm(), getTranslation("desk.files.long.text")),
                        row(files.codebook(), getTranslation("desk.files.codebook.text"))));
    }

    /** Before anything is taken away: how many could be recognised by what others know of them. */
    private Section recognisable(Analysed analysed) {
        Wording words = BundleWording.of(FindingsPage.language());
        KAnonymity check = QuasiIdentifiers.check(analysed.data().persons(), words);
        return card(getTranslation("desk.files.k"), new Paragraph(said(check, words)));
    }

    private String said(KAnonymity check, Wording words) {
        if (check.persons() == 0) {
            return getTranslation("desk.files.k.nobody");
        }
        if (check.tooFew()) {
            return getTranslation("desk.files.k.few", check.persons());
        }
        String known = QuasiIdentifiers.listed(words);
        return check.holds()
                ? getTranslation("desk.files.k.holds", check.smallest(), known)
                : getTranslation(
                        "desk.files.k.below",
                        check.below(),
                        check.persons(),
                        check.k() - 1,
                        known,
                        String.join(", ", check.toRemove()));
    }

    private static Section group(String title, ListItem... rows) {
        UnorderedList list = new UnorderedList(rows);
        list.addClassName("file-list");
        return card(title, list);
    }

    private static ListItem row(Anchor file, String holds) {
        return new ListItem(file, muted(holds));
    }
}
