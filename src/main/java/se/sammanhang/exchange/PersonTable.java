package se.sammanhang.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.instrument.RoundCode;

/**
 * What has been read about the persons so far, each with a number from 0 in the order of first
 * appearance. Kept in arrays, not in objects: there may be a million persons.
 */
final class PersonTable {

    private static final int FIRST_SIZE = 256;

    private final List<String> variables;
    private final List<RoundCode> rounds;
    private int size;
    private int latest;
    private int[] slots = new int[4 * FIRST_SIZE];
    private @Nullable String[] ids = new @Nullable String[FIRST_SIZE];
    private int[] hashes = new int[FIRST_SIZE];
    private int[] firstLines = new int[FIRST_SIZE];
    private int[] roundLines;
    private @Nullable String[] levels;
    private @Nullable RoundAnswers[] answers;
    private final Map<Integer, LocalDate> enrolled = new HashMap<>();
    private final Map<Integer, List<Intervention>> interventions = new HashMap<>();

    /** Nobody yet, for grouping variables and rounds that are counted from 0 as well. */
    PersonTable(List<String> variables, List<RoundCode> rounds) {
        this.variables = List.copyOf(variables);
        this.rounds = List.copyOf(rounds);
        this.roundLines = new int[FIRST_SIZE * rounds.size()];
        this.levels = new @Nullable String[FIRST_SIZE * variables.size()];
        this.answers = new @Nullable RoundAnswers[FIRST_SIZE * rounds.size()];
    }

    /**
     * Number of the person whom this field names, -1 for somebody new. Files come sorted, by person
     * or by round: first the one of the row before and the next one are tried.
     */
    int find(CsvRow row, int position) {
        int hash = row.hash(position);
        for (int person = latest; person < Math.min(size, latest + 2); person++) {
            if (hashes[person] == hash && row.says(position, id(person))) {
                latest = person;
                return person;
            }
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int person = slots[slot] - 1;
            if (hashes[person] == hash && row.says(position, id(person))) {
                latest = person;
                return person;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** Number of a new person with this pseudonym. */
    int add(String id) {
        if (size == ids.length) {
            grow(2 * size);
        }
        ids[size] = id;
        hashes[size] = id.hashCode();
        latest = size;
        occupy(size);
        return size++;
    }

    private void grow(int most) {
        ids = Arrays.copyOf(ids, most);
        hashes = Arrays.copyOf(hashes, most);
        firstLines = Arrays.copyOf(firstLines, most);
        roundLines = Arrays.copyOf(roundLines, most * rounds.size());
        levels = Arrays.copyOf(levels, most * variables.size());
        answers = Arrays.copyOf(answers, most * rounds.size());
        slots = new int[4 * most];
        for (int person = 0; person < size; person++) {
            occupy(person);
        }
    }

    private void occupy(int person) {
        int slot = slot(hashes[person]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = person + 1;
    }

    private int slot(int hash) {
        return ((hash ^ (hash >>> 15)) * 0x9E3779B1)
                >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    String id(int person) {
        String id = ids[person];
        if (id == null) {
            throw new IllegalArgumentException("person: wanted below " + size + ", got " + person);
        }
        return id;
    }

    /** Line of the person's first row, 0 before it is told. */
    int firstLine(int person) {
        return firstLines[person];
    }

    void seenOn(int person, int line) {
        if (firstLines[person] == 0) {
            firstLines[person] = line;
        }
    }

    /** Line of the row that had this round before; 0 when this is the first, which is kept. */
    int earlierLine(int person, int round, int line) {
        int at = person * rounds.size() + round;
        int earlier = roundLines[at];
        if (earlier == 0) {
            roundLines[at] = line;
        }
        return earlier;
    }

    void answered(int person, int round, RoundAnswers given) {
        answers[person * rounds.size() + round] = given;
    }

    /** Keeps the level, unless there is one already; that one, if it is another. */
    Optional<String> otherLevel(int person, int variable, String level) {
        int at = person * variables.size() + variable;
        String earlier = levels[at];
        if (earlier == null) {
            levels[at] = level;
            return Optional.empty();
        }
        return earlier.equals(level) ? Optional.empty() : Optional.of(earlier);
    }

    /** Adds a spell that is not known yet. */
    void had(int person, Intervention spell) {
        List<Intervention> spells = interventions.computeIfAbsent(person, _ -> new ArrayList<>());
        if (!spells.contains(spell)) {
            spells.add(spell);
        }
    }

    void enrolledOn(int person, LocalDate day) {
        enrolled.put(person, day);
    }

    /** Everybody, in the order of their numbers. */
    List<Person> persons() {
        Map<List<@Nullable String>, Map<String, String>> known = new ConcurrentHashMap<>();
        return IntStream.range(0, size)
                .parallel()
                .mapToObj(
                        person ->
                                new Person(
                                        id(person),
                                        Optional.ofNullable(enrolled.get(person)),
                                        groups(person, known),
                                        interventions.getOrDefault(person, List.of()),
                                        rounds(person)))
                .toList();
    }

    /** Persons of the same groups share one map. */
    private Map<String, String> groups(
            int person, Map<List<@Nullable String>, Map<String, String>> known) {
        int from = person * variables.size();
        List<@Nullable String> own =
                Arrays.asList(Arrays.copyOfRange(levels, from, from + variables.size()));
        Map<String, String> same = known.get(own);
        return same == null ? known.computeIfAbsent(own, this::groups) : same;
    }

    private Map<String, String> groups(List<@Nullable String> own) {
        Map<String, String> groups = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            String level = own.get(i);
            if (level != null) {
                groups.put(variables.get(i), level);
            }
        }
        return Map.copyOf(groups);
    }

    private Map<RoundCode, RoundAnswers> rounds(int person) {
        Map<RoundCode, RoundAnswers> given = Map.of();
        for (int round = 0; round < rounds.size(); round++) {
            RoundAnswers one = answers[person * rounds.size() + round];
            if (one != null) {
                given = with(given, rounds.get(round), one);
            }
        }
        return given;
    }

    /** Two rounds are the rule, and a map made for two takes a third of the memory and time. */
    private static Map<RoundCode, RoundAnswers> with(
            Map<RoundCode, RoundAnswers> given, RoundCode round, RoundAnswers answers) {
        if (given.isEmpty()) {
            return Map.of(round, answers);
        }
        if (given.size() == 1) {
            Map.Entry<RoundCode, RoundAnswers> first = given.entrySet().iterator().next();
            return Map.of(first.getKey(), first.getValue(), round, answers);
        }
        Map<RoundCode, RoundAnswers> more = new HashMap<>(given);
        more.put(round, answers);
        return more;
    }
}
