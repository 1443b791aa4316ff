package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.AttritionFinding.Difference;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.instrument.LocalisedText;

/** In what those lost are said to differ most: never in a level of few, nor in not knowing. */
class AttritionSentencesTest {

    @Test
    void the_largest_difference_rests_on_five_of_each_and_on_a_level_that_is_known() {
        assertThat(level(lost("MAN", 5, 8, 10))).isEqualTo("MAN");
        // eight of ten lost and four of twenty who stayed; the other level has two lost
        assertThat(level(lost("MAN", 4, 8, 10))).isEmpty();
        assertThat(level(lost(Group.UNKNOWN, 5, 8, 10))).isEmpty();
    }

    @Test
    void of_four_lost_nothing_is_said_to_differ_most() {
        AttritionFinding four = lost("MAN", 6, 4, 4);
        assertThat(AttritionSentences.largest(four)).isEmpty();
        assertThat(
                        AttritionSentences.ofLoss(
                                four,
                                ComparedPeople.plan(List.of()),
                                part -> LocalisedText.swedish(part.level())))
                .extracting(Sentence::id)
                .containsExactly("attrition.lost");
    }

    private static String level(AttritionFinding finding) {
        return AttritionSentences.largest(finding)
                .filter(Difference.OfShare.class::isInstance)
                .map(Difference.OfShare.class::cast)
                .map(share -> share.part().level())
                .orElse("");
    }

    /** Twenty who stayed, {@code stayed} of them of a level, and so many lost. */
    private static AttritionFinding lost(String level, int stayed, int lost, int ofLost) {
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            persons.add(person("s" + i, i < stayed ? level : "WOMAN", i, Optional.of(12 + i % 3)));
        }
        for (int i = 0; i < ofLost; i++) {
            persons.add(person("l" + i, i < lost ? level : "WOMAN", i, Optional.empty()));
        }
        return Evaluation.of(
                        ComparedPeople.plan(List.of()),
                        new EvaluationData("0".repeat(64), persons),
                        "test")
                .circumstances()
                .attrition()
                .getFirst();
    }

    private static Person person(String id, String gender, int i, Optional<Integer> after) {
        return ComparedPeople.person(
                id, Map.of(Group.GENDER, gender), 10 + i % 5, after.orElse(null));
    }
}
