package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.EvidenceSource;

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
            case LEVELS -> survey(new LevelFigures(result, words).all());
            case WHO_WAS_LOST -> survey(new LostFigures(result, words).all());
            case MEASUREMENT -> survey(new MeasurementFigures(result, words).all());
            case CHANGE -> survey(change());
            case COMPARISONS -> withRegister(new ComparisonFigures(result, words).all());
            case ANSWERS -> survey(answers());
            case INTERVENTIONS -> withRegister(new InterventionFigures(result, words).all());
            case GROWTH -> survey(new GrowthFigures(result, words).all());
            case MODE -> survey(new ModeFigures(result, words).all());
            case GOALS -> goals();
            case OUTCOMES -> from("register", outcomes());
            case NOTES -> new NotesFigure(result, words).all();
            case LIMITATIONS -> new LimitationsFigure(result, words).all();
        };
    }

    /** Numbers of different sources stand apart. */
    private List<Figure> goals() {
        GoalFigures goals = new GoalFigures(result, words);
        List<Figure> figures = new ArrayList<>();
        for (EvidenceSource source : EvidenceSource.values()) {
            figures.addAll(from(source.code(), goals.of(source)));
        }
        return figures;
    }

    private RegisterFigures register() {
        return new RegisterFigures(
                EVERYTHING, new ShownRows.Everything(), words, result.plan().confidence());
    }

    private List<Figure> whoAnswered() {
        List<Figure> figures = new ArrayList<>();
        findings.flow().ifPresent(flow -> figures.add(register().flow(flow)));
        figures.addAll(new AnsweredFigures(result, words).all());
        figures.addAll(new CountedFigures(result, words).all());
        return withRegister(figures);
    }

    private List<Figure> outcomes() {
        List<Figure> figures = new ArrayList<>();
        findings.register().ifPresent(facts -> figures.addAll(register().all(facts)));
        figures.addAll(new OutcomeFigures(result, words).all());
        return figures;
    }

    private List<Figure> answers() {
        List<Figure> figures = new ArrayList<>(new RepeatedItemFigures(result, words).all());
        figures.addAll(new AnswerFigures(result, words).all());
        return figures;
    }

    private List<Figure> change() {
        ChangeFigures changes =
                new ChangeFigures(result, EVERYTHING, new ShownRows.Everything(), words);
        MethodsFigures methods = new MethodsFigures(result, words);
        List<Figure> figures = new ArrayList<>();
        for (ChangeFigures.Question question : ChangeFigures.questions(result)) {
            if (question.answered() > 0) {
                figures.addAll(changes.of(question));
                figures.addAll(methods.of(question));
            } else {
                // once is enough where there is nothing
                figures.add(changes.of(question).getFirst());
            }
        }
        return figures;
    }

    /** Who is known, or who had what, comes from the register where there is one. */
    private List<Figure> withRegister(List<Figure> figures) {
        return from(findings.register().isPresent() ? "registerAndSurvey" : "survey", figures);
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
