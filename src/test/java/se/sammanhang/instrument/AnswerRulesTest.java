package se.sammanhang.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.sammanhang.fieldwork.Questions;
import se.sammanhang.instrument.AnswerRules.Broken;

class AnswerRulesTest {

    private static final Questions ALL =
            new Questions()
                    .statement("K1")
                    .fact("B1", new ShowIf.NotReadByStaff())
                    .several("A2", 3)
                    .words("O1")
                    .amongChosen("U2", "A2")
                    .yesNo("Z1", new ShowIf.NotReadByStaff());

    @Test
    void codes_outside_the_response_scale_are_not_offered() {
        assertThat(broken("K1", new Answer.Given(0))).isEqualTo(Broken.NOT_OFFERED);
        assertThat(broken("K1", new Answer.Given(6))).isEqualTo(Broken.NOT_OFFERED);
        assertThat(legal("K1", new Answer.Given(1))).isTrue();
        assertThat(legal("K1", new Answer.Given(5))).isTrue();
    }

    @Test
    void each_kind_offers_its_own_ways_of_not_answering() {
        assertThat(legal("K1", new Answer.DidNotUnderstand())).isTrue();
        assertThat(broken("K1", new Answer.DoesNotKnow())).isEqualTo(Broken.NOT_OFFERED);
        assertThat(legal("B1", new Answer.DoesNotKnow())).isTrue();
        assertThat(broken("B1", new Answer.DidNotUnderstand())).isEqualTo(Broken.NOT_OFFERED);
        assertThat(broken("Z1", new Answer.Refused())).isEqualTo(Broken.NOT_OFFERED);
        for (String item : List.of("K1", "B1", "A2", "O1", "Z1")) {
            assertThat(legal(item, new Answer.Skipped())).as(item).isTrue();
        }
    }

    @Test
    void as_many_options_as_permitted_and_not_one_more() {
        assertThat(legal("A2", several(1, 2, 3))).isTrue();
        assertThat(broken("A2", several(1, 2, 3, 4))).isEqualTo(Broken.TOO_MANY);
        assertThat(broken("A2", several(1, 9))).isEqualTo(Broken.NOT_OFFERED);
    }

    @Test
    void as_many_characters_as_permitted_and_not_one_more() {
        assertThat(legal("O1", new Answer.GivenText("x".repeat(20)))).isTrue();
        assertThat(broken("O1", new Answer.GivenText("x".repeat(21)))).isEqualTo(Broken.TOO_LONG);
    }

    @Test
    void an_answer_of_another_form_is_refused() {
        assertThat(broken("K1", several(1))).isEqualTo(Broken.WRONG_FORM);
        assertThat(broken("K1", new Answer.GivenText("ja"))).isEqualTo(Broken.WRONG_FORM);
        assertThat(broken("A2", new Answer.Given(1))).isEqualTo(Broken.WRONG_FORM);
        assertThat(broken("O1", new Answer.Given(1))).isEqualTo(Broken.WRONG_FORM);
    }

    @Test
    void a_choice_among_chosen_accepts_only_what_was_chosen() {
        Item main = ALL.item("U2");
        List<ResponseOption> chosen = AnswerRules.listedOptions(ALL.item("A2")).subList(0, 2);
        assertThat(AnswerRules.broken(main, chosen, new Answer.Given(2))).isEmpty();
        assertThat(AnswerRules.broken(main, chosen, new Answer.Given(3)))
                .contains(Broken.NOT_OFFERED);
        assertThat(AnswerRules.broken(main, List.of(), new Answer.Given(1)))
                .contains(Broken.NOT_OFFERED);
    }

    private static boolean legal(String item, Answer answer) {
        return AnswerRules.broken(ALL.item(item), AnswerRules.listedOptions(ALL.item(item)), answer)
                .isEmpty();
    }

    private static Broken broken(String item, Answer answer) {
        return AnswerRules.broken(ALL.item(item), AnswerRules.listedOptions(ALL.item(item)), answer)
                .orElseThrow();
    }

    private static Answer several(Integer... codes) {
        return new Answer.GivenSeveral(new TreeSet<>(List.of(codes)));
    }
}
