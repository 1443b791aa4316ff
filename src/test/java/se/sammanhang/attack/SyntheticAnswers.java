package se.sammanhang.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.AnswerReading;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/** Questions of each reading at the last round, of which some pass one or the other by. */
final class SyntheticAnswers {

    private static final RoundCode TX = new RoundCode("TX");
    private static final String BETTER = "Mår bättre";
    private static final String KNOWS = "Känner till";
    private static final String PLAIN = "answers-P-TX";
    private static final String HELPED = "helped-H-TX ";
    private static final int OPTIONS = 4;

    static final List<AnswerQuestion> QUESTIONS =
            List.of(
                    question("C", AnswerReading.PERCEIVED, BETTER, 5, 1),
                    question("W", AnswerReading.KNOWLEDGE, KNOWS, 4, 1),
                    question("H", AnswerReading.HELPED, "Hjälpte", OPTIONS, 3),
                    question("P", AnswerReading.PLAIN, "Vet", OPTIONS, 1));

    /** One for each question, and for several choices one for each option. */
    static final List<String> FEATURES =
            List.of(
                    BETTER,
                    KNOWS,
                    PLAIN,
                    HELPED + "Vet A",
                    HELPED + "Vet B",
                    HELPED + "Vet C",
                    HELPED + "Vet D");

    private SyntheticAnswers() {}

    static boolean isByGender(String feature) {
        return feature.equals(World.answer(BETTER)) || feature.equals(World.answer(KNOWS));
    }

    private static AnswerQuestion question(
            String item, AnswerReading reading, String name, int options, int most) {
        return new AnswerQuestion(
                new ItemId(item),
                TX,
                reading,
                LocalisedText.swedish(name),
                IntStream.rangeClosed(1, options)
                        .mapToObj(
                                code ->
                                        new ResponseOption(
                                                code,
                                                LocalisedText.swedish(
                                                        "Vet " + (char) ('A' + code - 1))))
                        .toList(),
                most);
    }

    /** Most answer towards better, few do not understand, few pass a question by. */
    static void drawn(Random random, Map<String, Integer> codes, Set<Integer> helped) {
        codes.put(
                "C",
                random.nextInt(20) == 0 ? 0 : random.nextInt(3) > 0 ? 4 : 1 + random.nextInt(5));
        codes.put("W", random.nextInt(8) == 0 ? -random.nextInt(2) : 1 + random.nextInt(4));
        codes.put("P", random.nextInt(15) == 0 ? 0 : 1 + random.nextInt(1 + random.nextInt(4)));
        for (int option = 1; option <= OPTIONS; option++) {
            if (random.nextInt(1 + 2 * option) == 0) {
                helped.add(option);
            }
        }
        if (helped.size() == OPTIONS) {
            helped.remove(OPTIONS);
        }
    }

    static RoundAnswers with(
            Map<ScaleId, Double> scores, Map<String, Integer> drawn, Set<Integer> helped) {
        Map<ItemId, Integer> codes = new HashMap<>();
        Map<ItemId, NonAnswer> without = new HashMap<>();
        drawn.forEach(
                (item, code) -> {
                    if (code > 0) {
                        codes.put(new ItemId(item), code);
                    } else {
                        without.put(
                                new ItemId(item),
                                code < 0 ? NonAnswer.DID_NOT_UNDERSTAND : NonAnswer.SKIP);
                    }
                });
        return new RoundAnswers(
                Optional.empty(),
                codes,
                helped.isEmpty() ? Map.of() : Map.of(new ItemId("H"), Set.copyOf(helped)),
                without,
                scores,
                Optional.empty());
    }

    /** Which part somebody who answered the round is in. */
    static String value(String feature, Map<String, Integer> codes, Set<Integer> helped) {
        if (feature.startsWith(HELPED)) {
            return helped.contains(feature.charAt(feature.length() - 1) - 'A' + 1) ? "a" : "none";
        }
        return switch (feature) {
            case BETTER -> {
                int code = codes.getOrDefault("C", 0);
                yield code == 0 ? "none" : code > 3 ? "a" : code == 3 ? "b" : "c";
            }
            case KNOWS -> {
                int code = codes.getOrDefault("W", 0);
                yield code < 0 ? "c" : code == 0 ? "none" : code > 2 ? "a" : "b";
            }
            default -> {
                int code = codes.getOrDefault("P", 0);
                yield code == 0 ? "none" : String.valueOf((char) ('a' + code - 1));
            }
        };
    }
}
