package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.desk.ExcludeResponses;
import se.sammanhang.application.desk.ExcludeResponses.Listed;
import se.sammanhang.application.desk.ExcludeResponses.Outcome;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.scoring.StraightLining.Sign;
import se.sammanhang.surveyfile.SurveyConfiguration;

class ExcludeResponsesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final List<ResearchPerson> people = new ArrayList<>();
    private final List<ResearchResponse> answered = new ArrayList<>();
    private final InMemoryDesk desk = new InMemoryDesk();
    private final Actor evaluator = actor(Role.EVALUATOR);
    private final ExcludeResponses responses =
            new ExcludeResponses(
                    desk,
                    (_, _) -> new ResearchData(people, answered),
                    SurveyConfiguration.builtIn(),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void nobody_has_answered_yet() {
        assertThat(responses.list(evaluator)).isEmpty();
        assertThat(responses.history(evaluator)).isEmpty();
    }

    @Test
    void a_response_is_left_out_once_and_taken_in_again() {
        answers(1, Map.of("K1", 4));
        assertThat(exclude(ExclusionReason.TRIAL, " prov ")).isEqualTo(Outcome.LEFT_OUT);
        assertThat(exclude(ExclusionReason.DUPLICATE, "")).isEqualTo(Outcome.ALREADY);
        assertThat(only().exclusion().orElseThrow().words()).isEqualTo("prov");
        responses.lift(evaluator, only().exclusion().orElseThrow().id());
        assertThat(only().exclusion()).isEmpty();
        assertThat(responses.history(evaluator)).singleElement().matches(past -> !past.inForce());
        assertThat(exclude(ExclusionReason.DUPLICATE, "")).isEqualTo(Outcome.LEFT_OUT);
        assertThat(responses.history(evaluator)).hasSize(2);
    }

    @Test
    void another_reason_wants_words_and_not_too_many() {
        answers(1, Map.of("K1", 4));
        assertThat(exclude(ExclusionReason.OTHER, "  ")).isEqualTo(Outcome.WORDS_MISSING);
        assertThat(exclude(ExclusionReason.OTHER, "x".repeat(501)))
                .isEqualTo(Outcome.WORDS_TOO_LONG);
        assertThat(responses.history(evaluator)).isEmpty();
        assertThat(exclude(ExclusionReason.OTHER, "x".repeat(500))).isEqualTo(Outcome.LEFT_OUT);
    }

    @Test
    void only_evaluators_decide() {
        answers(1, Map.of("K1", 4));
        Actor coach = actor(Role.COACH, NORTH);
        assertThatThrownBy(() -> responses.list(coach)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> responses.history(coach)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                responses.exclude(
                                        coach,
                                        answered.getFirst().address(),
                                        ExclusionReason.TRIAL,
                                        ""))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> responses.lift(coach, new UUID(0, 1)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void the_list_says_how_much_was_answered_and_what_to_look_at() {
        answers(2, Map.of("K1", 5, "K2", 5, "K3", 5, "K4", 5));
        answers(1, Map.of("H1", 3, "H2", 3, "H3", 3, "K1", 3, "K3", 3, "K5", 3, "K2", 3, "K4", 2));
        answers(3, Map.of("H1", 3, "H2", 3, "H3", 3, "K1", 3, "K3", 3, "K5", 3, "K2", 3, "K4", 3));
        List<Listed> listed = responses.list(evaluator);
        assertThat(listed)
                .extracting(one -> one.response().researchId().getLeastSignificantBits())
                .containsExactly(1L, 2L, 3L);
        assertThat(listed.get(0).signs()).isEmpty();
        assertThat(listed.get(1).signs()).containsExactly(Sign.SAME_BOTH_WAYS);
        assertThat(listed.get(2).signs()).containsExactly(Sign.SAME_BOTH_WAYS, Sign.LONG_RUN);
        assertThat(listed.get(1).site()).isEqualTo(NORTH);
        assertThat(listed.get(1).answered()).isEqualTo(4);
        // the skipped K6; the wish for contact, which staff are told, is not among them
        assertThat(listed.get(1).asked()).isEqualTo(5);
    }

    private Outcome exclude(ExclusionReason reason, String words) {
        return responses.exclude(evaluator, answered.getFirst().address(), reason, words);
    }

    private Listed only() {
        assertThat(responses.list(evaluator)).hasSize(1);
        return responses.list(evaluator).getFirst();
    }

    private void answers(int person, Map<String, Integer> codes) {
        people.add(ResearchPersons.woman(person, 1));
        Map<ItemId, Answer> given = new HashMap<>();
        codes.forEach((item, code) -> given.put(new ItemId(item), new Answer.Given(code)));
        given.put(new ItemId("K6"), new Answer.Skipped());
        given.put(new ItemId("Z1"), new Answer.Given(1));
        answered.add(
                new ResearchResponse(
                        new UUID(0, person),
                        1,
                        Occurrence.first(Occurrence.INTAKE),
                        3,
                        Mode.ALONE_ON_OWN_DEVICE,
                        Language.SWEDISH,
                        given));
    }
}
