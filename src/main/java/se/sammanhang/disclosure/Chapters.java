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
        return switch (name) {
            case WHO_ANSWERED -> whoAnswered();
            case WHO_WAS_LOST -> survey(new LostFigures(result, words).all());
            case MEASUREMENT -> survey(new MeasurementFigures(result, words).all());
            case CHANGE -> survey(change());
            case INTERVENTIONS ->
                    from("registerAndSurvey", new InterventionFigures(result, words).all());
            case GROWTH -> survey(new GrowthFigures(result, words).all());
            case MODE -> survey(new ModeFigures(result, words).all());
            case GOALS -> survey(new GoalFigures(result, words).all());
            case OUTCOMES ->
                    findings.register()
                            .map(facts -> from("register", register().all(facts)))
                            .orElse(List.of());
            case LIMITATIONS -> new LimitationsFigure(result, words).all();
        };
    }

    private RegisterFigures register() {
        return new RegisterFigures(EVERYTHING, words, result.plan().confidence());
    }

    private List<Figure> whoAnswered() {
        List<Figure> figures = new ArrayList<>();
        findings.flow().ifPresent(flow -> figures.add(register().flow(flow)));
        figures.addAll(new AnsweredFigures(result, words).all());
        return from("registerAndSurvey", figures);
    }

    private List<Figure> change() {
        ChangeFigures changes = new ChangeFigures(result, EVERYTHING, words);
        MethodsFigures methods = new MethodsFigures(result, words);
        List<Figure> figures = new ArrayList<>();
        for (ChangeFigures.Question question : changes.questions()) {
            figures.addAll(changes.of(question));
            figures.addAll(methods.of(question));
        }
        return figures;
    }

    private List<Figure> survey(List<Figure> figures) {
        return from("survey", figures);
    }

    /** Each figure says where its numbers come from. */
    private List<Figure> from(String source, List<Figure> figures) {
        return figures.stream()
                .map(
                        figure ->
                                figure.withSubtitle(
                                        words.text("figure.source." + source, figure.subtitle())))
                .toList();
    }
}
