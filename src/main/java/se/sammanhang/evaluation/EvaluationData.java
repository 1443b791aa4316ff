package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.scoring.ItemCodes;

/**
 * What is evaluated, as it was read: pseudonymised persons with their rounds. Every person who is
 * known belongs here, also those without a single answer: they make up N.
 *
 * @param sha256 fingerprint of the data, 64 hexadecimal digits
 * @param leftOut responses that were given and are not among the rounds, with the reason
 * @param register what the register knows of them; absent for data read from a file
 * @param notes from interviews and open answers; of nobody in particular
 */
public record EvaluationData(
        String sha256,
        List<Person> persons,
        List<LeftOut> leftOut,
        Optional<RegisterData> register,
        List<Note> notes) {

    public EvaluationData {
        notes = List.copyOf(notes);
        persons = List.copyOf(persons);
        leftOut = List.copyOf(leftOut);
        noneTwice(persons);
    }

    /**
     * Marks places by hash codes instead of filling a set: a million persons would make a million
     * entries, and looking each of them up where they lie takes longer than reading them.
     */
    private static void noneTwice(List<Person> persons) {
        int[] hashes =
                persons.parallelStream().mapToInt(person -> person.id().hashCode()).toArray();
        int[] numbers = new int[Integer.highestOneBit(Math.max(1, hashes.length)) * 4];
        for (int i = 0; i < hashes.length; i++) {
            int place = (hashes[i] ^ (hashes[i] >>> 16)) & (numbers.length - 1);
            for (int other = numbers[place]; other != 0; other = numbers[place]) {
                if (hashes[other - 1] == hashes[i]
                        && persons.get(other - 1).id().equals(persons.get(i).id())) {
                    throw new IllegalArgumentException(
                            "persons: wanted each person once, got "
                                    + persons.get(i).id()
                                    + " twice");
                }
                place = (place + 1) & (numbers.length - 1);
            }
            numbers[place] = i + 1;
        }
    }

    /** Nothing left out, and no register. */
    public EvaluationData(String sha256, List<Person> persons) {
        this(sha256, persons, List.of());
    }

    /** Data without a register. */
    public EvaluationData(String sha256, List<Person> persons, List<LeftOut> leftOut) {
        this(sha256, persons, leftOut, Optional.empty(), List.of());
    }

    /** The same persons beside what the register knows of them. */
    public EvaluationData with(RegisterData known) {
        return new EvaluationData(sha256, persons, leftOut, Optional.of(known), notes);
    }

    /** The same beside what was said. */
    public EvaluationData with(List<Note> said) {
        return new EvaluationData(sha256, persons, leftOut, register, said);
    }

    /**
     * One person, in the enrolment that counts.
     *
     * @param id pseudonym
     * @param enrolledOn start of the enrolment that counts, where it is known
     * @param groups level per grouping variable, for example gender = WOMAN, site = arvika; a
     *     variable that is not known for this person is absent
     * @param interventions may overlap, and the same one may come in several spells
     * @param rounds answered rounds
     */
    public record Person(
            String id,
            Optional<LocalDate> enrolledOn,
            Map<String, String> groups,
            List<Intervention> interventions,
            Map<RoundCode, RoundAnswers> rounds) {
        public Person {
            groups = Map.copyOf(groups);
            interventions = List.copyOf(interventions);
            rounds = Map.copyOf(rounds);
        }
    }

    /**
     * One spell of an intervention.
     *
     * @param name the code used in the data, for example COACHING
     * @param dose amount, for example hours or occasions, where it is known
     */
    public record Intervention(
            String name,
            Optional<LocalDate> startedOn,
            Optional<LocalDate> endedOn,
            OptionalDouble dose) {
        public static Intervention named(String name) {
            return new Intervention(
                    name, Optional.empty(), Optional.empty(), OptionalDouble.empty());
        }
    }

    /**
     * What one person answered in one round.
     *
     * @param codes codes of the items answered with one choice, as given, before any mirroring
     * @param choices codes of the items answered with several choices
     * @param without items that were put to the person and got no answer, and why; an item that is
     *     nowhere here was not asked
     * @param scores scores that came ready-made
     * @param mode how it was answered, in the words of the data
     */
    public record RoundAnswers(
            Optional<LocalDate> answeredOn,
            Map<ItemId, Integer> codes,
            Map<ItemId, Set<Integer>> choices,
            Map<ItemId, NonAnswer> without,
            Map<ScaleId, Double> scores,
            Optional<String> mode) {
        public RoundAnswers {
            codes = codes instanceof ItemCodes ? codes : Map.copyOf(codes);
            choices = Map.copyOf(choices);
            without = Map.copyOf(without);
            scores = Map.copyOf(scores);
        }

        /** Data that hold one choice per item, and nothing of those without an answer. */
        public RoundAnswers(
                Optional<LocalDate> answeredOn,
                Map<ItemId, Integer> codes,
                Map<ScaleId, Double> scores,
                Optional<String> mode) {
            this(answeredOn, codes, Map.of(), Map.of(), scores, mode);
        }

        /** The codes chosen at an item; empty where it has no answer. */
        Set<Integer> chosen(ItemId item) {
            Integer code = codes.get(item);
            return code == null ? choices.getOrDefault(item, Set.of()) : Set.of(code);
        }

        boolean hasAnswers() {
            return !codes.isEmpty() || !choices.isEmpty() || !scores.isEmpty();
        }
    }
}
