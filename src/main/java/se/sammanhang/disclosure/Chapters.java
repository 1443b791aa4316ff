package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.sammanhang.evaluation.EvaluationResult;

/** Every finding in its chapter, in one language. A new chapter is a new name and its figures. */
final class Chapters {

    private static final DisclosurePolicy EVERYTHING = new DisclosurePolicy.None();

    private final DisclosureControl.Findings findings;
    private final EvaluationResult result;
    private final Words words;

    Chapters(DisclosureControl.Findings findings, Words words) {
        this.findings = findings;
        this.result = findings.result();
        this.words = words;
    }

    /** In reading order; those without figures are left out. */
    List<Chapter> all() {
        return Arrays.stream(ChapterName.values()).flatMap(name -> chapter(name).stream()).toList();
    }

    private List<Chapter> chapter(ChapterName name) {
        List<Figure> figures = figures(name);
        return figures.isEmpty()
                ? List.of()
                : List.of(
                        new Chapter(
                                name,
                                words.language(),
                                words.text("figure.chapter." + name.code()),
                                words.text("figure.chapter." + name.code() + ".lead"),
                                figures));
    }

    private List<Figure> figures(ChapterName name) {
        RegisterFigures register =
                new RegisterFigures(EVERYTHING, words, result.plan().confidence());
        return switch (name) {
            case WHO_ANSWERED -> {
                List<Figure> figures = new ArrayList<>();
                findings.flow().ifPresent(flow -> figures.add(register.flow(flow)));
                yield figures;
            }
            case CHANGE -> new ChangeFigures(result, EVERYTHING, words).all();
            case OUTCOMES -> findings.register().map(register::all).orElse(List.of());
            case LIMITATIONS -> new LimitationsFigure(result, words).all();
            case WHO_WAS_LOST, MEASUREMENT, INTERVENTIONS, GROWTH, MODE, GOALS -> List.of();
        };
    }
}
