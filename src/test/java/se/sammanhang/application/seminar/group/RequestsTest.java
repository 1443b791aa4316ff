package se.sammanhang.application.seminar.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.casework.Violation;
import se.sammanhang.seminar.group.Decision.Outcome;
import se.sammanhang.seminar.group.QuestionCard;

class RequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void an_empty_opening_says_everything_that_is_missing_in_the_order_of_the_form() {
        OpeningRequest request =
                new OpeningRequest(
                        Optional.empty(), Optional.empty(), Optional.empty(), List.of(" ", ""));
        assertThat(request.violations())
                .extracting(Violation::field)
                .containsExactly("heldOn", "votes", "questions");
    }

    @Test
    void blank_lines_are_no_cards_and_nine_are_the_most() {
        OpeningRequest request = opening(3, List.of("", "More?", " ", "Less? "));
        assertThat(request.violations()).isEmpty();
        assertThat(request.cards())
                .containsExactly(new QuestionCard(1, "More?"), new QuestionCard(2, "Less?"));
        assertThat(opening(3, Collections.nCopies(9, "More?")).violations()).isEmpty();
        assertThat(opening(3, Collections.nCopies(10, "More?")).violations())
                .containsExactly(new Violation("questions", "hosting.questions.tooMany"));
        assertThat(opening(3, List.of("a".repeat(201))).violations())
                .containsExactly(new Violation("questions", "hosting.questions.wrong"));
    }

    @Test
    void each_group_has_one_to_nine_votes() {
        assertThat(opening(1, List.of("More?")).violations()).isEmpty();
        assertThat(opening(9, List.of("More?")).violations()).isEmpty();
        assertThat(opening(0, List.of("More?")).violations()).hasSize(1);
        assertThat(opening(10, List.of("More?")).violations()).hasSize(1);
    }

    @Test
    void a_decision_has_an_action_an_owner_and_a_day_that_has_not_passed() {
        assertThat(new DecisionRequest("", " ", "", Optional.empty()).violations(TODAY))
                .extracting(Violation::field)
                .containsExactly("action", "owner", "dueOn");
        assertThat(decision("Project lead", TODAY)).isEmpty();
        assertThat(decision("Project lead", TODAY.minusDays(1)))
                .containsExactly(new Violation("dueOn", "hosting.dueOn.past"));
        assertThat(decision("anna@example.org", TODAY))
                .containsExactly(new Violation("owner", "hosting.text.IDENTIFYING"));
    }

    @Test
    void what_became_of_a_decision_is_said_in_words() {
        assertThat(new SettleRequest(Optional.empty(), "").violations())
                .extracting(Violation::field)
                .containsExactly("outcome", "what");
        assertThat(new SettleRequest(Optional.of(Outcome.DROPPED), "No money").violations())
                .isEmpty();
    }

    private static OpeningRequest opening(int votes, List<String> questions) {
        return new OpeningRequest(
                Optional.of(TODAY), Optional.empty(), Optional.of(votes), questions);
    }

    private static List<Violation> decision(String owner, LocalDate dueOn) {
        return new DecisionRequest("", "Ask employers", owner, Optional.of(dueOn))
                .violations(TODAY);
    }
}
