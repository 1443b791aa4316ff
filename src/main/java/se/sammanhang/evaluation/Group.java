package se.sammanhang.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InterventionType;

/**
 * The persons an estimate is about: everybody, one level of a grouping variable, or several levels
 * at once.
 *
 * @param parts empty for everybody
 */
public record Group(List<Part> parts) implements Comparable<Group> {

    /** Variable whose levels are the interventions; a person counts in each of hers. */
    public static final String INTERVENTION = "intervention";

    public static final String GENDER = "gender";
    public static final String SITE = "site";

    /**
     * Variable whose levels are the ways of answering: it belongs to the answer, not the person.
     */
    public static final String MODE = "mode";

    /** Level of a person for whom the variable is not known. */
    public static final String UNKNOWN = "unknown";

    public static final Group OVERALL = new Group(List.of());

    private static final List<String> CATALOGUE_NAMES =
            Stream.concat(
                            Arrays.stream(GenderAtEnrolment.values()).map(Enum::name),
                            Arrays.stream(InterventionType.values()).map(Enum::name))
                    .toList();

    /** Order of levels wherever they are listed: that of the catalogue, then the alphabet. */
    public static final Comparator<String> CATALOGUE =
            Comparator.comparingInt(Group::catalogueNumber)
                    .thenComparing(Comparator.naturalOrder());

    private static final String AND = " x ";

    /** One level of one grouping variable, for example gender = WOMAN. */
    public record Part(String variable, String level) {}

    public Group {
        parts = List.copyOf(parts);
    }

    public static Group of(String variable, String level) {
        return new Group(List.of(new Part(variable, level)));
    }

    public Group and(String variable, String level) {
        return new Group(
                Stream.concat(parts.stream(), Stream.of(new Part(variable, level))).toList());
    }

    /** The address of groups of these variables at once, "gender x intervention". */
    public static String crossed(List<String> variables) {
        return String.join(AND, variables);
    }

    public boolean isOverall() {
        return parts.isEmpty();
    }

    /** "overall", "gender", "gender x intervention": the address used in results.json. */
    public String variable() {
        return isOverall() ? "overall" : crossed(parts.stream().map(Part::variable).toList());
    }

    /** "all", "WOMAN", "WOMAN x COACHING". */
    public String level() {
        return isOverall()
                ? "all"
                : parts.stream().map(Part::level).collect(Collectors.joining(AND));
    }

    /** Whether persons of this group also count in other groups of the same variable. */
    public boolean overlapsOthers() {
        return parts.stream().anyMatch(part -> part.variable().equals(INTERVENTION));
    }

    private static int catalogueNumber(String level) {
        int number = CATALOGUE_NAMES.indexOf(level);
        return number < 0 ? CATALOGUE_NAMES.size() : number;
    }

    @Override
    public int compareTo(Group other) {
        return Comparator.comparing((Group group) -> group.parts().size())
                .thenComparing(Group::variable)
                .thenComparing(Group::level)
                .compare(this, other);
    }
}
