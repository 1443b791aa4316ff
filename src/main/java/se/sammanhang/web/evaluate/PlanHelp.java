package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import se.sammanhang.programme.ProjectId;

/** What each key of a plan means, with an example. */
final class PlanHelp extends Section {

    /**
     * @param keys as they stand in a plan; the first names the texts
     * @param example the same in every language
     */
    private record Entry(String keys, String example) {}

    PlanHelp(ProjectId project) {
        addClassNames("card", "plan-help");
        add(new H2(getTranslation("desk.help")));
        Paragraph lead = new Paragraph(getTranslation("desk.help.lead"));
        lead.addClassName("muted");
        add(lead);
        entries(project).forEach(entry -> add(details(entry)));
    }

    private static List<Entry> entries(ProjectId project) {
        return List.of(
                new Entry(
                        "version, title",
                        """
                        version: "2"
                        title: {sv: Start till avslut, en: Start to exit}"""),
                new Entry(
                        "data",
                        """
                        data: {project: "%s"}"""
                                .formatted(project)),
                new Entry("rounds", "rounds: [T0, T3, TX]"),
                new Entry(
                        "scales",
                        """
                        scales:
                          - use: sammanhang
                            reliability: {value: 0.82, source: retest 2025}
                            sdOfChange: {value: 15, source: earlier project}
                          - use: health"""),
                new Entry(
                        "contrasts",
                        """
                        contrasts:
                          - {from: T0, to: TX}
                          - {from: T0, to: T3}"""),
                new Entry("crossings", "crossings: [[gender, intervention]]"),
                new Entry(
                        "comparisons",
                        """
                        comparisons:
                          - {by: gender, scales: [sammanhang], equivalentWithin: 5}
                          - {by: site}"""),
                new Entry(
                        "goals",
                        """
                        goals:
                          - id: most-rise
                            scale: sammanhang
                            from: T0
                            to: TX
                            share: 0.6
                            group: {variable: gender, level: WOMAN}"""),
                new Entry(
                        "families",
                        """
                        families:
                          - name: primary
                            method: holm
                            scales: [sammanhang, health]"""),
                new Entry(
                        "answers",
                        """
                        answers:
                          - {item: C1, round: TX, as: perceived}
                          - {item: W2, round: TX, as: knowledge}
                          - {item: A2, round: TX, as: helped}"""),
                new Entry(
                        "items",
                        """
                        items:
                          - {item: K1, yes: [4, 5]}
                          - {item: K1, from: T0, to: TX}"""),
                new Entry("expectedPairs", "expectedPairs: 50"),
                new Entry(
                        "conventions",
                        """
                        conventions:
                          enrolment: firstWithBothRounds
                          baselineWindowDays: 30
                          lateBaselines: apart
                          minimumDose: 2"""),
                new Entry(
                        "confidence, seed",
                        """
                        confidence: 0.95
                        seed: 1"""),
                new Entry("disclosure", "disclosure: project"));
    }

    private Details details(Entry entry) {
        String name = entry.keys().replaceAll(",.*", "");
        Pre example = new Pre(entry.example());
        example.getElement().setAttribute("tabindex", "0");
        return new Details(
                entry.keys(), new Paragraph(getTranslation("desk.help." + name)), example);
    }
}
