package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.nodes.Node;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.material.LocalGoal;
import se.sammanhang.programme.material.LoggedAction;
import se.sammanhang.programme.material.OrganisationGoal;
import se.sammanhang.programme.material.ProjectMaterial;
import se.sammanhang.programme.material.Quote;
import se.sammanhang.programme.material.SuccessFactor;
import se.sammanhang.programme.material.TheoryOfChange;

/**
 * Reads what a project says of itself. The format is in {@code
 * src/docs/schema/project-material.schema.json}; {@code src/docs/seminar.md} explains it.
 */
public final class MaterialReader {

    private static final String FORMAT = "1";
    private static final long HIGHEST_PERCENT = 100;

    private final Problems problems;
    private final Problems warnings;
    private final MaterialValues values;
    private final List<String> places;

    private MaterialReader(Project project, Problems problems) {
        this.problems = problems;
        this.warnings = problems.empty();
        this.values = new MaterialValues(project.sites(), problems);
        this.places = MaterialReader.places(project);
    }

    /** Names of the project's sites: in a quote they tell where somebody lives. */
    public static List<String> places(Project project) {
        return project.sites().stream().map(site -> site.name()).toList();
    }

    /**
     * Reads the text.
     *
     * @param name of the file, for the problems
     * @param project whose sites the text may name
     */
    public static MaterialReading read(String name, String text, Project project) {
        Problems problems = new Problems(name);
        MaterialReader reader = new MaterialReader(project, problems);
        Optional<ProjectMaterial> read =
                YamlText.mapping(text, "project material", problems)
                        .map(root -> reader.material(root, project));
        List<InputProblem> found = problems.inOrder();
        return new MaterialReading(
                read.filter(_ -> found.isEmpty()), found, reader.warnings.inOrder());
    }

    private ProjectMaterial material(YamlMap root, Project project) {
        root.required("material")
                .filter(format -> !format.equals(FORMAT))
                .ifPresent(
                        other ->
                                problems.add(
                                        Code.BAD_VALUE,
                                        root.at("material"),
                                        "material wants the version of the format, \"1\"; got \""
                                                + other
                                                + "\""));
        root.required("project")
                .filter(id -> !id.equals(project.id().value()))
                .ifPresent(
                        other ->
                                problems.add(
                                        Code.UNKNOWN_REFERENCE,
                                        root.at("project"),
                                        "project wants \""
                                                + project.id()
                                                + "\", the project whose file this is; got \""
                                                + other
                                                + "\""));
        ProjectId id = project.id();
        boolean synthetic = values.yes(root, "synthetic");
        List<TheoryOfChange> theories = theories(root);
        List<OrganisationGoal> organisationGoals =
                root.maps("organisationGoals").stream()
                        .flatMap(map -> organisationGoal(map).stream())
                        .toList();
        List<LocalGoal> localGoals =
                root.maps("localGoals").stream().flatMap(map -> localGoal(map).stream()).toList();
        List<Quote> quotes = root.maps("quotes").stream().flatMap(m -> quote(m).stream()).toList();
        List<SuccessFactor> factors =
                root.maps("successFactors").stream()
                        .flatMap(map -> successFactor(map).stream())
                        .toList();
        MaterialAmounts amounts = new MaterialAmounts(values, problems);
        var unitValues = amounts.unitValues(root);
        List<LoggedAction> actions =
                root.maps("actions").stream().flatMap(map -> action(map).stream()).toList();
        root.close();
        return new ProjectMaterial(
                id,
                synthetic,
                theories,
                organisationGoals,
                localGoals,
                quotes,
                factors,
                unitValues,
                actions);
    }

    private List<TheoryOfChange> theories(YamlMap root) {
        List<TheoryOfChange> theories = new ArrayList<>();
        for (YamlMap entry : root.maps("theoriesOfChange")) {
            Optional<MaterialValues.SiteOrAll> site = values.siteOrAll(entry);
            Map<TheoryOfChange.Column, List<TheoryOfChange.Box>> columns =
                    new EnumMap<>(TheoryOfChange.Column.class);
            Optional<YamlMap> named = entry.map("columns");
            if (!entry.has("columns")) {
                entry.missing("columns");
            }
            named.ifPresent(
                    map -> {
                        for (TheoryOfChange.Column column : TheoryOfChange.Column.values()) {
                            columns.put(column, boxes(map, MaterialValues.yaml(column)));
                        }
                        map.close();
                    });
            entry.close();
            if (site.isEmpty()) {
                continue;
            }
            if (theories.stream().anyMatch(known -> known.site().equals(site.get().site()))) {
                problems.add(
                        Code.DUPLICATE_KEY,
                        entry.at(),
                        "there is a theory of change of "
                                + site.get().site().map(Object::toString).orElse("the project")
                                + " already; keep one");
            } else {
                theories.add(new TheoryOfChange(site.get().site(), columns));
            }
        }
        return theories;
    }

    private List<TheoryOfChange.Box> boxes(YamlMap columns, String column) {
        List<TheoryOfChange.Box> boxes = new ArrayList<>();
        for (YamlMap box : columns.maps(column)) {
            Optional<LocalisedText> text = values.words(box, "text");
            TheoryOfChange.Level level =
                    values.choice(
                                    box,
                                    "level",
                                    TheoryOfChange.Level.class,
                                    Optional.of(TheoryOfChange.Level.INDIVIDUAL))
                            .orElse(TheoryOfChange.Level.INDIVIDUAL);
            List<String> figures = box.texts("figures");
            box.close();
            text.ifPresent(words -> boxes.add(new TheoryOfChange.Box(level, words, figures)));
        }
        return boxes;
    }

    private Optional<OrganisationGoal> organisationGoal(YamlMap map) {
        Optional<MaterialValues.SiteOrAll> site = values.siteOrAll(map);
        Optional<LocalisedText> goal = values.words(map, "goal");
        Optional<OrganisationGoal.Status> status =
                values.choice(map, "status", OrganisationGoal.Status.class, Optional.empty());
        Optional<LocalisedText> judgement = map.localised("judgement");
        List<OrganisationGoal.Evidence> evidence = new ArrayList<>();
        for (YamlMap entry : map.maps("evidence")) {
            Optional<LocalisedText> text = values.words(entry, "text");
            var on = entry.day("on");
            Optional<LocalisedText> source = entry.localised("source");
            entry.close();
            text.ifPresent(words -> evidence.add(new OrganisationGoal.Evidence(words, on, source)));
        }
        map.close();
        if (status.filter(OrganisationGoal.Status.IN_PLACE::equals).isPresent()
                && evidence.isEmpty()) {
            problems.add(
                    Code.MISSING_KEY,
                    map.at("status"),
                    "a goal that is inPlace wants evidence that can be looked up; add it, or say"
                            + " underWay");
        }
        return site.flatMap(
                where ->
                        goal.flatMap(
                                text ->
                                        status.map(
                                                state ->
                                                        new OrganisationGoal(
                                                                where.site(),
                                                                text,
                                                                state,
                                                                judgement,
                                                                evidence))));
    }

    private Optional<LocalGoal> localGoal(YamlMap map) {
        Optional<MaterialValues.SiteOrAll> site = values.siteOrAll(map);
        Optional<LocalisedText> goal = values.words(map, "goal");
        Optional<Long> target = map.whole("targetPercent");
        Optional<LocalisedText> base = map.localised("base");
        var from = map.day("from");
        Optional<String> figure = map.text("figure");
        map.close();
        if (target.filter(share -> share < 1 || share > HIGHEST_PERCENT).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("targetPercent"),
                    "targetPercent wants a share from 1 to 100; leave it out where nothing is"
                            + " counted");
            return Optional.empty();
        }
        if (target.isPresent() && base.isEmpty()) {
            problems.add(
                    Code.MISSING_KEY,
                    map.at("targetPercent"),
                    "a share without its base cannot be judged; say in \"base\" of whom it is");
        }
        return site.flatMap(
                where ->
                        goal.map(
                                text ->
                                        new LocalGoal(
                                                where.site(),
                                                text,
                                                target.map(Math::toIntExact)
                                                        .map(OptionalInt::of)
                                                        .orElse(OptionalInt.empty()),
                                                base,
                                                from,
                                                figure)));
    }

    private Optional<Quote> quote(YamlMap map) {
        Optional<LocalisedText> words = values.words(map, "words");
        Optional<String> theme = map.required("theme");
        Optional<Quote.Role> role = values.choice(map, "role", Quote.Role.class, Optional.empty());
        Optional<Quote.Ages> ages = values.ages(map, "ages");
        boolean consent = values.yes(map, "mayBePublished");
        boolean reviewed = values.yes(map, "reviewed");
        Optional<String> figure = map.text("figure");
        map.close();
        Optional<Quote> quote =
                words.flatMap(
                        said ->
                                theme.flatMap(
                                        about ->
                                                role.map(
                                                        who ->
                                                                new Quote(
                                                                        said, about, who, ages,
                                                                        consent, reviewed,
                                                                        figure))));
        quote.ifPresent(found -> warn(found, map.at("words")));
        return quote;
    }

    /** What to change in a quote that would go out if it did not tell who said it. */
    private void warn(Quote quote, Node at) {
        if (!quote.mayBePublished() || quote.mayGoOut(places)) {
            return;
        }
        quote.details(places)
                .forEach(
                        detail ->
                                warnings.add(
                                        Code.IDENTIFYING_DETAIL,
                                        at,
                                        MaterialValues.advice(detail)));
    }

    private Optional<SuccessFactor> successFactor(YamlMap map) {
        var site = values.site(map);
        Optional<LocalisedText> title = values.words(map, "title");
        Optional<LocalisedText> what = values.words(map, "what");
        Optional<LocalisedText> forWhom = values.words(map, "forWhom");
        Optional<LocalisedText> happened = values.words(map, "happened");
        Optional<LocalisedText> takes = values.words(map, "takes");
        map.close();
        if (site.isEmpty()
                || title.isEmpty()
                || what.isEmpty()
                || forWhom.isEmpty()
                || happened.isEmpty()
                || takes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SuccessFactor(
                        site.get(),
                        title.get(),
                        what.get(),
                        forWhom.get(),
                        happened.get(),
                        takes.get()));
    }

    private Optional<LoggedAction> action(YamlMap map) {
        Optional<LocalisedText> heard = map.localised("heard");
        Optional<LocalisedText> action = values.words(map, "action");
        Optional<LocalisedText> owner = values.words(map, "owner");
        Optional<LocalisedText> at = map.localised("at");
        var decided = map.day("decided");
        var due = map.day("due");
        Optional<LoggedAction.Status> status =
                values.choice(map, "status", LoggedAction.Status.class, Optional.empty());
        map.close();
        if (at.isEmpty() && decided.isEmpty()) {
            problems.add(
                    Code.MISSING_KEY,
                    map.at(),
                    "an action wants \"decided\" (a day) or \"at\" (where it was decided)");
        }
        return action.flatMap(
                what ->
                        owner.flatMap(
                                who ->
                                        status.map(
                                                state ->
                                                        new LoggedAction(
                                                                heard, what, who, at, decided, due,
                                                                state))));
    }
}
