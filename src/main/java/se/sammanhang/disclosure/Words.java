package se.sammanhang.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Group;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;

/** What all figures of one language share: texts, numbers, names of groups. */
final class Words {

    private static final List<String> NAMED_ROUNDS = List.of("T0", "T3", "TX", "T12", "EX");

    private static final Set<String> INTERVENTIONS =
            Arrays.stream(InterventionType.values())
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

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

    /** Name of a round in a running sentence; the code itself where we have no word. */
    String round(RoundCode round) {
        return NAMED_ROUNDS.contains(round.value())
                ? wording.text("figure.round." + round.value())
                : round.value();
    }

    /** "Women", "Coaching, women"; everybody is "All". */
    String group(EvaluationPlan plan, Group group) {
        if (group.isOverall()) {
            return text("figure.group.all");
        }
        StringBuilder label = new StringBuilder();
        for (Group.Part part : interventionFirst(group)) {
            String level = level(plan, part);
            label.append(label.isEmpty() ? level : ", " + lowerFirst(level));
        }
        return label.toString();
    }

    private static List<Group.Part> interventionFirst(Group group) {
        return group.parts().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                part -> !part.variable().equals(Group.INTERVENTION)))
                .toList();
    }

    private String level(EvaluationPlan plan, Group.Part part) {
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

    private String variable(String name) {
        return switch (name) {
            case Group.GENDER, Group.SITE, Group.INTERVENTION -> text("figure.variable." + name);
            default -> name;
        };
    }

    private String lowerFirst(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toLowerCase(language.toLocale()) + text.substring(1);
    }
}
