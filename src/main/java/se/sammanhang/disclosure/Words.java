package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.OnlyDescribed;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScoreMetric;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;

/** What all figures of one language share: texts, numbers, names of groups. */
final class Words {

    private static final int HUNDRED = 100;

    private static final List<String> NAMED_ROUNDS = List.of("T0", "T3", "TX", "T12", "EX", "LAST");

    private static final Set<String> INTERVENTIONS =
            Arrays.stream(InterventionType.values())
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> DEVICES =
            Arrays.stream(Mode.Device.values()).map(Enum::name).collect(Collectors.toSet());

    private static final Set<String> READERS =
            Arrays.stream(Mode.Reader.values()).map(Enum::name).collect(Collectors.toSet());

    /** Facts of a mode that are only said where they hold. */
    private static final Set<String> BESIDES = Set.of("STAFF_PRESENT", "PROXY");

    private final Language language;
    private final Wording wording;
    private final Numbers numbers;

    Words(Language language, Wording wording) {
        this.language = language;
        this.wording = wording;
        this.numbers = new Numbers(language, wording);
    }

    Language language() {
        return language;
    }

    Numbers numbers() {
        return numbers;
    }

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    /** The plan's name of a round in a running sentence, or ours; the code where there is none. */
    String round(RoundCode round) {
        if (round.name().isPresent()) {
            return round.name().get().in(language);
        }
        return NAMED_ROUNDS.contains(round.value())
                ? wording.text("figure.round." + round.value())
                : round.value();
    }

    /** What gender means here; of a file we know no more than its column. */
    Optional<String> genderNote(EvaluationPlan plan) {
        return switch (plan.source()) {
            case DataSource.Project _ -> Optional.of(text("figure.note.gender"));
            case DataSource.Csv _ -> Optional.empty();
        };
    }

    /** "Women", "Coaching, women"; everybody is "All". */
    String group(EvaluationPlan plan, Group group) {
        if (group.isOverall()) {
            return text("figure.group.all");
        }
        StringBuilder label = new StringBuilder();
        for (Group.Part part : interventionFirst(group)) {
            String level = level(plan, part);
            label.append(label.isEmpty() ? level : ", " + inside(plan, level));
        }
        return label.toString();
    }

    /**
     * The name of one level where no heading says of what, in the language of these words alone.
     */
    LocalisedText name(EvaluationPlan plan, Group.Part part) {
        return LocalisedText.swedish(inFull(plan, part));
    }

    /** "Coaching, women", "Age: under 20": as {@link #group} where no heading says of what. */
    String groupInFull(EvaluationPlan plan, Group group) {
        return group.isOverall()
                ? group(plan, group)
                : interventionFirst(group).stream()
                        .map(part -> inFull(plan, part))
                        .reduce((a, b) -> a + ", " + inside(plan, b))
                        .orElse("");
    }

    /** The same after a comma: "women". */
    String groupInside(EvaluationPlan plan, Group group) {
        return inside(plan, groupInFull(plan, group));
    }

    /** A level that is the bare value of a column says the name of the column first. */
    private String inFull(EvaluationPlan plan, Group.Part part) {
        String level = level(plan, part);
        boolean bare =
                switch (part.variable()) {
                    case Group.GENDER, Group.INTERVENTION, Group.MODE ->
                            level.equals(text("figure.group.unknown"));
                    default -> level.equals(part.level()) || part.level().equals(Group.UNKNOWN);
                };
        return bare ? variable(part.variable()) + ": " + level : level;
    }

    /**
     * The scale's own unit, else "points", or "steps" for a scale that is the steps of its answers.
     */
    String unit(PlannedScale scale) {
        if (scale.unit().isPresent()) {
            return scale.unit().get().in(language);
        }
        return text(
                scale instanceof PlannedScale.FromItems(var definition)
                                && definition.metric() == ScoreMetric.STEP
                        ? "figure.unit.steps"
                        : "figure.unit.points");
    }

    /** What the whisker is: "Line: 95 % confidence interval". */
    String whisker(ConfidenceLevel level) {
        return text("figure.whisker", numbers.count((int) Math.rint(level.value() * HUNDRED)));
    }

    /** Why there is no number, short enough for a cell. */
    String reason(Estimate.Reason reason) {
        return text("figure.reason." + reason.code());
    }

    /** Why a group has no test, short enough for a cell. */
    String reason(OnlyDescribed why) {
        return switch (why) {
            case TOO_FEW -> text("figure.described.tooFew", numbers.count(OnlyDescribed.FEWEST));
            case UNKNOWN_GROUP -> text("figure.described.unknownGroup");
        };
    }

    private static List<Group.Part> interventionFirst(Group group) {
        return group.parts().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                part -> !part.variable().equals(Group.INTERVENTION)))
                .toList();
    }

    private String level(EvaluationPlan plan, Group.Part part) {
        if (part.variable().equals(Group.MODE)) {
            return mode(part.level());
        }
        String label = plan.label(part).in(language);
        if (label.equals(part.level())) {
            if (part.level().equals(Group.UNKNOWN)) {
                return text("figure.group.unknown");
            }
            if (part.variable().equals(Group.GENDER)) {
                return gender(part.level());
            }
            if (part.variable().equals(Group.INTERVENTION) && INTERVENTIONS.contains(label)) {
                return text("intervention." + label);
            }
        }
        return label;
    }

    /** "own device, reading alone"; a mode we have no words for stays as it is in the data. */
    private String mode(String level) {
        if (level.equals(Group.UNKNOWN)) {
            return text("figure.group.unknown");
        }
        List<String> facts = List.of(level.split(" ", -1));
        boolean ours =
                facts.size() > 1
                        && DEVICES.contains(facts.get(0))
                        && READERS.contains(facts.get(1))
                        && BESIDES.containsAll(facts.subList(2, facts.size()));
        if (!ours) {
            return level;
        }
        List<String> said = new ArrayList<>();
        said.add(text("figure.mode.device." + facts.get(0)));
        said.add(text("figure.mode.reader." + facts.get(1)));
        facts.subList(2, facts.size()).forEach(fact -> said.add(text("figure.mode." + fact)));
        return String.join(", ", said);
    }

    /** "Women" for WOMAN; a level we have no word for stays as it is in the data. */
    String gender(String level) {
        return switch (level) {
            case "WOMAN", "MAN", "OTHER", "UNKNOWN" -> text("figure.gender." + level);
            default -> level;
        };
    }

    /** Heading of the rows of a grouping variable, or of several at once. */
    String section(Group group) {
        if (group.isOverall()) {
            return "";
        }
        return interventionFirst(group).stream()
                .map(Group.Part::variable)
                .map(this::variable)
                .reduce((a, b) -> a + " × " + lowerFirst(b))
                .orElse("");
    }

    /** "Gender"; a variable of the plan has its own name. */
    String variable(String name) {
        return switch (name) {
            case Group.GENDER, Group.SITE, Group.INTERVENTION, Group.MODE ->
                    text("figure.variable." + name);
            default -> name;
        };
    }

    /** A level after a comma: our own words begin small there, names of a file stay as they are. */
    private String inside(EvaluationPlan plan, String level) {
        return switch (plan.source()) {
            case DataSource.Project _ -> lowerFirst(level);
            case DataSource.Csv _ -> level;
        };
    }

    /** A heading begins with a capital, also where the name of the scale does not. */
    String heading(String text, PlannedScale scale) {
        return text.startsWith(scale.name().in(language))
                ? text.substring(0, 1).toUpperCase(language.toLocale()) + text.substring(1)
                : text;
    }

    /** "24 of 38 (63 %)", or "none of 38": for the middle of a sentence. */
    String shareOrNone(int count, int base) {
        return count == 0 ? text("figure.noneOf", numbers.count(base)) : numbers.share(count, base);
    }

    String lowerFirst(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toLowerCase(language.toLocale()) + text.substring(1);
    }
}
