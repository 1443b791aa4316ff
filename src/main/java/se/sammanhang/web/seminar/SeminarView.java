package se.sammanhang.web.seminar;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Role;
import se.sammanhang.application.release.ReleaseStep;
import se.sammanhang.application.seminar.PrepareSeminar;
import se.sammanhang.application.seminar.ProjectMaterials;
import se.sammanhang.report.deck.SeminarPack;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.seminar.Part;
import se.sammanhang.seminar.Slide;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NavigationEntry;
import se.sammanhang.web.shell.StaffPage;

/** What the next learning seminar shows: its parts, the presentation, the files. */
@Route(value = "seminarium", layout = MainLayout.class)
@RolesAllowed({"EVALUATOR", "STEERING_GROUP"})
@NavigationEntry(titleKey = "navigation.seminar", order = 35)
@StyleSheet("frontend/seminar.css")
class SeminarView extends StaffPage {

    private static final String PPTX =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String PDF = "application/pdf";

    SeminarView(PrepareSeminar seminar, CurrentActor current) {
        heading(getTranslation("navigation.seminar"));
        Actor actor = current.actor();
        Decks.newest(this, seminar, actor)
                .ifPresentOrElse(
                        found -> show(found, actor),
                        () -> add(new Paragraph(getTranslation("seminar.page.none"))));
    }

    private void show(Decks.Found found, Actor actor) {
        SeminarPack pack = found.pack();
        add(
                new Paragraph(
                        getTranslation(
                                "seminar.page.from",
                                pack.deck().slides().size(),
                                found.release())));
        if (found.prepared().release().facts().steps().now() == ReleaseStep.LEADERS) {
            add(new Paragraph(getTranslation("seminar.page.leaders")));
        }
        Anchor start = new Anchor(PresentationView.PATH, getTranslation("seminar.page.start"));
        start.addClassName("seminar-start");
        String name =
                found.prepared().project().id()
                        + "-"
                        + found.prepared().release().facts().version()
                        + "-"
                        + pack.deck().language();
        Div ways =
                new Div(
                        start,
                        download("seminar.page.pptx", name + ".pptx", PPTX, pack::pptx),
                        download("seminar.page.pdf", name + ".pdf", PDF, pack::pdf));
        ways.addClassName("seminar-ways");
        add(ways, muted(getTranslation("seminar.page.keys")));
        if (actor.role() == Role.EVALUATOR) {
            material(found.prepared().material());
        }
        add(contents(pack));
    }

    private Anchor download(String key, String name, String type, Supplier<byte[]> content) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                _ -> {
                                    byte[] bytes = content.get();
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(bytes),
                                            name,
                                            type,
                                            bytes.length);
                                }),
                        getTranslation(key));
        link.addClassName("download");
        return link;
    }

    /** What the evaluator can mend: only she reads words that are kept back. */
    private void material(ProjectMaterials.Found found) {
        switch (found) {
            case ProjectMaterials.Found.None() ->
                    add(
                            card(
                                    getTranslation("seminar.page.material"),
                                    new Paragraph(getTranslation("seminar.page.material.none"))));
            case ProjectMaterials.Found.Read(_, var warnings) -> {
                if (!warnings.isEmpty()) {
                    add(said("seminar.page.material.warnings", warnings));
                }
            }
            case ProjectMaterials.Found.Refused(var problems) ->
                    add(said("seminar.page.material.problems", problems));
        }
    }

    private Section said(String key, List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("seminar-problems");
        lines.forEach(line -> list.add(new ListItem(line)));
        return card(
                getTranslation("seminar.page.material"), new Paragraph(getTranslation(key)), list);
    }

    private Section contents(SeminarPack pack) {
        UnorderedList parts = new UnorderedList();
        parts.addClassName("seminar-parts");
        for (Part part : Part.values()) {
            List<Slide> slides = pack.deck().of(part);
            if (slides.isEmpty()) {
                continue;
            }
            UnorderedList titles = new UnorderedList();
            for (Slide slide : slides) {
                titles.add(
                        new ListItem(
                                new Anchor(
                                        PresentationView.PATH + "#" + slide.id(), slide.title())));
            }
            parts.add(
                    new ListItem(
                            new Paragraph(
                                    getTranslation(
                                            "seminar.page.part",
                                            part.number(),
                                            slides.getFirst().kicker())),
                            titles));
        }
        return card(getTranslation("seminar.page.contents"), parts);
    }
}
