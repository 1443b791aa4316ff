package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;

/**
 * Who answered: from enrolled to both rounds, for everybody and by gender. Raw.
 *
 * @param rows everybody first
 */
public record ResponseFlow(Contrast contrast, List<Row> rows) {

    public ResponseFlow {
        rows = List.copyOf(rows);
    }

    /**
     * @param known N: enrolled persons
     * @param first persons who answered the earlier round
     * @param last persons who answered the later round
     * @param both persons who answered both
     */
    public record Row(Group group, int known, int first, int last, int both) {}

    /** Counts the persons of the data. */
    public static ResponseFlow of(EvaluationData data, Contrast contrast) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Group.OVERALL, data.persons(), contrast));
        Set<String> levels = new TreeSet<>(Group.CATALOGUE);
        data.persons().forEach(person -> levels.add(gender(person)));
        for (String level : levels) {
            List<Person> persons =
                    data.persons().stream().filter(p -> gender(p).equals(level)).toList();
            rows.add(row(Group.of(Group.GENDER, level), persons, contrast));
        }
        return new ResponseFlow(contrast, rows);
    }

    private static String gender(Person person) {
        return person.groups().getOrDefault(Group.GENDER, Group.UNKNOWN);
    }

    private static Row row(Group group, List<Person> persons, Contrast contrast) {
        int first = 0;
        int last = 0;
        int both = 0;
        for (Person person : persons) {
            boolean early = person.rounds().containsKey(contrast.from());
            boolean late = person.rounds().containsKey(contrast.to());
            first += early ? 1 : 0;
            last += late ? 1 : 0;
            both += early && late ? 1 : 0;
        }
        return new Row(group, persons.size(), first, last, both);
    }
}
