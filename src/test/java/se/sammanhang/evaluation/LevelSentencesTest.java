package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Summary;

class LevelSentencesTest {

    private static final String WHO = "They need not be the same persons in each round";

    @Test
    void where_everybody_has_every_score_the_persons_are_the_same() {
        assertThat(said(wave("T0", 3, 10, 20, 30), wave("TX", 3, 20, 30, 40)))
                .hasSize(2)
                .noneMatch(sentence -> sentence.startsWith(WHO));
    }

    @Test
    void where_one_score_is_missing_the_persons_may_be_others() {
        assertThat(said(wave("T0", 3, 10, 20, 30), wave("TX", 3, 20, 30)))
                .hasSize(3)
                .last()
                .asString()
                .startsWith(WHO);
    }

    @Test
    void one_round_is_compared_with_nothing() {
        assertThat(said(wave("T0", 3, 10, 20), wave("TX", 3)))
                .noneMatch(sentence -> sentence.startsWith(WHO));
    }

    @Test
    void where_all_scores_are_alike_no_half_lies_between_the_same_number_twice() {
        assertThat(said(wave("T0", 3, 50, 50, 50)).getFirst())
                .isEqualTo("At start, 3 of 3 have a score: all had 50.0.");
        assertThat(said(wave("T0", 3, 50, 50, 60)).getFirst()).contains("half of them");
    }

    private static WaveFinding wave(String round, int known, double... scores) {
        return new WaveFinding(
                new ScaleId("k"), new RoundCode(round), Group.OVERALL, known, Summary.of(scores));
    }

    private static List<String> said(WaveFinding... waves) {
        return LevelSentences.of(List.of(waves)).stream()
                .map(sentence -> sentence.text().in(Language.ENGLISH))
                .toList();
    }
}
