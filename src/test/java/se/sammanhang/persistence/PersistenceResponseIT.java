package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.ResponseStore.Opened;
import se.sammanhang.application.ResponseStore.SaveRequest;
import se.sammanhang.application.ResponseStore.Saved;
import se.sammanhang.application.ResponseStore.StartRequest;
import se.sammanhang.application.ResponseStore.StoredAnswer;
import se.sammanhang.application.ResponseStore.Submitted;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Mode.Device;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;

class PersistenceResponseIT {

    private static final ItemId K1 = new ItemId("K1");
    private final Study study = new Study();
    private final String phone = Study.cookie();

    @Test
    void a_link_nobody_handed_out_leads_nowhere() {
        assertThat(study.responses.invited(Secret.of("guess"), Study.NOW)).isEmpty();
        assertThat(study.starts("guess", phone, Optional.empty())).isEmpty();
    }

    @Test
    void a_link_leads_nowhere_once_it_has_expired_or_was_revoked() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        String link = study.linkTo(anna, Study.INTAKE);
        assertThat(study.responses.invited(Secret.of(link), Study.NOW.plus(Duration.ofDays(29))))
                .isPresent();
        assertThat(study.responses.invited(Secret.of(link), Study.NOW.plus(Duration.ofDays(30))))
                .isEmpty();
        study.registry.revokeLinks(study.coach(), anna, Study.INTAKE, Study.NOW);
        assertThat(study.responses.invited(Secret.of(link), Study.NOW)).isEmpty();
        assertThat(study.starts(link, phone, Optional.empty())).isEmpty();
    }

    @Test
    void the_intake_does_not_open_after_the_exit_is_registered_but_the_exit_survey_does() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        String intake = study.linkTo(anna, Study.INTAKE);
        study.starts(intake, phone, Optional.empty());
        study.registry.registerExit(
                study.coach(),
                anna,
                new ExitRequest(
                        Optional.of(Study.TODAY), Optional.of(ExitReason.WORK), true, false),
                Study.NOW);
        assertThat(study.starts(intake, Study.cookie(), Optional.empty())).isEmpty();
        assertThat(study.responses.invited(Secret.of(intake), Study.NOW)).isEmpty();
        String exit = study.linkTo(anna, Occurrence.first(Occurrence.EXIT));
        assertThat(study.starts(exit, Study.cookie(), Optional.empty())).isPresent();
    }

    @Test
    void only_the_contact_question_is_a_wish_to_be_contacted() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        study.starts(study.linkTo(anna, Study.INTAKE), phone, Optional.empty());
        study.responses.save(
                new SaveRequest(
                        Secret.of(phone),
                        K1,
                        new Answer.Given(1),
                        1,
                        Language.SWEDISH,
                        Mode.ALONE_ON_OWN_DEVICE,
                        true,
                        Optional.empty(),
                        Study.NOW));
        assertThat(study.registry.enrolment(study.coach(), anna).orElseThrow().wantsContact())
                .isFalse();
    }

    @Test
    void help_told_by_the_browser_that_answers_reaches_the_evaluator_as_the_mode() {
        study.opensIntake(phone);
        study.saves(phone, "H1", new Answer.Given(2), 1);
        Mode told = new Mode(Device.STAFF, Reader.HELPER, true, true);
        assertThat(study.responses.tellHelp(Secret.of("none"), told, Study.NOW)).isFalse();
        assertThat(study.responses.tellHelp(Secret.of(phone), told, Study.NOW)).isTrue();
        Mode kept = new Mode(Device.OWN, Reader.HELPER, true, true);
        assertThat(study.responses.resume(Secret.of(phone), Study.NOW).orElseThrow().mode())
                .isEqualTo(kept);
        study.responses.submit(Secret.of(phone), Set.of(), Study.NOW);
        assertThat(study.responses.tellHelp(Secret.of(phone), Mode.ALONE_ON_OWN_DEVICE, Study.NOW))
                .isFalse();
        assertThat(
                        TestDatabase.bean(ResearchStore.class)
                                .load(study.actor(Role.EVALUATOR), Study.NOW)
                                .responses())
                .extracting(ResearchResponse::mode)
                .containsExactly(kept);
    }

    @Test
    void help_is_not_told_by_a_browser_taken_over_from_and_not_where_staff_read() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        study.starts(study.linkTo(anna, Study.INTAKE), phone, Optional.empty());
        String lent = Study.cookie();
        Mode read = new Mode(Device.STAFF, Reader.STAFF, true, false);
        study.responses.start(
                new StartRequest(
                        Secret.of(study.linkTo(anna, Study.INTAKE)),
                        Secret.of(lent),
                        Optional.empty(),
                        Language.SWEDISH,
                        read,
                        Study.VERSIONS,
                        Study.NOW,
                        Study.NOW.plus(Duration.ofHours(1))));
        for (String cookie : List.of(phone, lent)) {
            assertThat(
                            study.responses.tellHelp(
                                    Secret.of(cookie),
                                    new Mode(Device.OWN, Reader.HELPER, false, false),
                                    Study.NOW))
                    .isFalse();
        }
        assertThat(study.responses.resume(Secret.of(lent), Study.NOW).orElseThrow().mode())
                .isEqualTo(read);
    }

    @Test
    void the_coach_reads_own_words_only_while_the_permission_stands() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        study.starts(study.linkTo(anna, Study.INTAKE), phone, Optional.empty());
        study.saves(phone, "O1", new Answer.GivenText("Körkort"), 1);
        assertThat(study.wordsRead(anna)).isEmpty();
        study.saves(phone, "O1b", new Answer.Given(1), 1);
        assertThat(study.wordsRead(anna)).containsExactly("Körkort");
        study.saves(phone, "O1", new Answer.GivenText("Körkort och jobb"), 2);
        assertThat(study.wordsRead(anna)).containsExactly("Körkort och jobb");
        study.saves(phone, "O1b", new Answer.Given(2), 2);
        assertThat(study.wordsRead(anna)).isEmpty();
        study.saves(phone, "O1b", new Answer.Given(1), 3);
        study.saves(phone, "O1", new Answer.Skipped(), 3);
        assertThat(study.wordsRead(anna)).isEmpty();
    }

    @Test
    void words_written_in_another_browser_wait_for_a_permission_of_their_own() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        study.starts(study.linkTo(anna, Study.INTAKE), phone, Optional.empty());
        study.saves(phone, "O1", new Answer.GivenText("Körkort"), 1);
        study.saves(phone, "O1b", new Answer.Given(1), 1);
        String borrowed = Study.cookie();
        study.starts(study.linkTo(anna, Study.INTAKE), borrowed, Optional.empty());
        study.saves(borrowed, "O1", new Answer.GivenText("Något annat"), 2);
        assertThat(study.wordsRead(anna)).isEmpty();
        study.saves(borrowed, "O1b", new Answer.Given(1), 2);
        assertThat(study.wordsRead(anna)).containsExactly("Något annat");
    }

    @Test
    void answers_that_no_longer_apply_are_gone_when_it_is_sent() {
        study.opensIntake(phone);
        study.saves(phone, "K1", new Answer.Given(4));
        study.saves(phone, "U1", new Answer.GivenSeveral(new TreeSet<>(Set.of(3, 1))));
        study.saves(phone, "O4", new Answer.GivenText("Tack"));
        study.responses.submit(
                Secret.of(phone), Set.of(new ItemId("U1"), new ItemId("O4")), Study.NOW);
        assertThat(study.answersSeenBy(phone)).containsOnlyKeys(K1);
        study.responses.submit(Secret.of(phone), Set.of(K1), Study.NOW);
        assertThat(study.answersSeenBy(phone)).containsOnlyKeys(K1);
    }

    @Test
    void reading_a_link_starts_nothing() {
        String link = study.linkTo(study.enrols(Study.NORTH), Study.INTAKE);
        study.responses.invited(Secret.of(link), Study.NOW);
        assertThat(study.responses.invited(Secret.of(link), Study.NOW).orElseThrow().started())
                .isFalse();
        study.starts(link, phone, Optional.empty());
        assertThat(study.responses.invited(Secret.of(link), Study.NOW).orElseThrow().started())
                .isTrue();
    }

    @Test
    void a_reminder_adds_a_link_and_the_first_one_stays_valid() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        String first = study.linkTo(anna, Study.INTAKE);
        String second = study.linkTo(anna, Study.INTAKE);
        study.starts(first, phone, Optional.empty());
        study.saves(phone, "K1", new Answer.Given(4));
        Opened again = study.starts(second, Study.cookie(), Optional.of(phone)).orElseThrow();
        assertThat(again.answers().get(K1))
                .isEqualTo(new StoredAnswer(new Answer.Given(4), 1, true));
    }

    @Test
    void every_kind_of_answer_comes_back_as_it_was_given() {
        study.opensIntake(phone);
        List<Answer> answers =
                List.of(
                        new Answer.Given(0),
                        new Answer.GivenSeveral(new TreeSet<>(Set.of(3, 1))),
                        new Answer.GivenText("Körkort – och ett jobb 👍"),
                        new Answer.Skipped(),
                        new Answer.Refused(),
                        new Answer.DoesNotKnow(),
                        new Answer.DidNotUnderstand());
        for (Answer answer : answers) {
            assertThat(study.saves(phone, "K1", answer)).isEqualTo(Saved.SAVED);
            assertThat(study.answer(phone, K1).answer()).isEqualTo(answer);
        }
        assertThat(study.answersSeenBy(phone)).hasSize(1);
    }

    @Test
    void the_same_save_any_number_of_times_is_one_answer() {
        study.opensIntake(phone);
        for (int i = 0; i < 3; i++) {
            assertThat(study.saves(phone, "K1", new Answer.Given(4), 1)).isEqualTo(Saved.SAVED);
        }
        assertThat(study.answersSeenBy(phone))
                .containsExactly(
                        java.util.Map.entry(K1, new StoredAnswer(new Answer.Given(4), 1, true)));
    }

    @Test
    void other_content_under_the_same_revision_is_a_conflict() {
        study.opensIntake(phone);
        study.saves(phone, "K1", new Answer.GivenSeveral(new TreeSet<>(Set.of(1, 2))), 1);
        assertThat(study.saves(phone, "K1", new Answer.GivenSeveral(new TreeSet<>(Set.of(1))), 1))
                .isEqualTo(Saved.CONFLICT);
        assertThat(study.saves(phone, "K1", new Answer.Skipped(), 1)).isEqualTo(Saved.CONFLICT);
        assertThat(study.answer(phone, K1).answer())
                .isEqualTo(new Answer.GivenSeveral(new TreeSet<>(Set.of(1, 2))));
    }

    @Test
    void a_late_older_save_does_not_overwrite_a_newer_one() {
        study.opensIntake(phone);
        study.saves(phone, "K1", new Answer.Given(5), 2);
        assertThat(study.saves(phone, "K1", new Answer.Given(1), 1)).isEqualTo(Saved.CONFLICT);
        assertThat(study.answer(phone, K1))
                .isEqualTo(new StoredAnswer(new Answer.Given(5), 2, true));
    }

    @Test
    void a_second_browser_takes_over_and_does_not_show_what_the_first_one_answered() {
        String link = study.linkTo(study.enrols(Study.NORTH), Study.INTAKE);
        String computer = Study.cookie();
        study.starts(link, phone, Optional.empty());
        study.saves(phone, "K1", new Answer.Given(4));
        Opened taken = study.starts(link, computer, Optional.empty()).orElseThrow();
        assertThat(taken.epoch()).isEqualTo(2);
        assertThat(study.answer(computer, K1).thisBrowser()).isFalse();
        assertThat(study.saves(phone, "K3", new Answer.Given(1))).isEqualTo(Saved.NOT_CURRENT);
        assertThat(study.responses.resume(Secret.of(phone), Study.NOW).orElseThrow().current())
                .isFalse();
        assertThat(study.saves(computer, "K3", new Answer.Given(2), 1)).isEqualTo(Saved.SAVED);
        assertThat(study.answer(computer, new ItemId("K3")).thisBrowser()).isTrue();
        assertThat(study.responses.submit(Secret.of(phone), Set.of(), Study.NOW))
                .isEqualTo(new Submitted.NotCurrent());
    }

    @Test
    void a_cookie_that_has_run_out_opens_and_stores_nothing() {
        study.opensIntake(phone);
        assertThat(study.responses.resume(Secret.of(phone), Study.NOW.plus(Duration.ofHours(24))))
                .isEmpty();
        assertThat(study.saves("unknown", "K1", new Answer.Given(1))).isEqualTo(Saved.NOT_CURRENT);
    }

    @Test
    void submitting_twice_gives_the_same_receipt_and_closes_the_response() {
        study.opensIntake(phone);
        study.saves(phone, "K1", new Answer.Given(4));
        Submitted first = study.responses.submit(Secret.of(phone), Set.of(), Study.NOW);
        assertThat(first).isInstanceOf(Submitted.Received.class);
        assertThat(((Submitted.Received) first).receipt()).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(study.responses.submit(Secret.of(phone), Set.of(), Study.NOW.plusSeconds(60)))
                .isEqualTo(first);
        assertThat(study.saves(phone, "K1", new Answer.Given(1))).isEqualTo(Saved.CLOSED);
        assertThat(study.answer(phone, K1).answer()).isEqualTo(new Answer.Given(4));
    }

    @Test
    void a_submitted_response_opens_again_only_for_the_browser_that_submitted_it() {
        String link = study.linkTo(study.enrols(Study.NORTH), Study.INTAKE);
        study.starts(link, phone, Optional.empty());
        study.responses.submit(Secret.of(phone), Set.of(), Study.NOW);
        assertThat(study.starts(link, Study.cookie(), Optional.empty())).isEmpty();
        assertThat(study.starts(link, Study.cookie(), Optional.of(phone)).orElseThrow().receipt())
                .isPresent();
        assertThat(study.responses.invited(Secret.of(link), Study.NOW).orElseThrow().answeredOn())
                .contains(Study.TODAY);
    }

    @Test
    void staff_see_the_day_of_an_answer_and_the_wish_to_be_contacted() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        study.starts(study.linkTo(anna, Study.INTAKE), phone, Optional.empty());
        study.saves(phone, "Z1", new Answer.Given(1));
        assertThat(study.registry.enrolment(study.coach(), anna).orElseThrow().wantsContact())
                .isTrue();
        study.saves(phone, "Z1", new Answer.Skipped());
        assertThat(study.registry.enrolment(study.coach(), anna).orElseThrow().wantsContact())
                .isFalse();
        study.saves(phone, "Z1", new Answer.Given(1));
        study.responses.submit(Secret.of(phone), Set.of(), Study.NOW);
        assertThat(study.registry.enrolment(study.coach(), anna).orElseThrow().answered())
                .containsEntry(Study.INTAKE, Study.TODAY);
        study.registry.contactMade(study.coach(), anna, Study.NOW);
        assertThat(study.registry.enrolment(study.coach(), anna).orElseThrow().wantsContact())
                .isFalse();
    }

    @Test
    void what_staff_registered_about_a_person_is_not_asked_again() {
        String link = study.linkTo(study.enrols(Study.NORTH), Study.INTAKE);
        assertThat(study.responses.invited(Secret.of(link), Study.NOW).orElseThrow().registered())
                .containsExactlyInAnyOrder(new ItemId("B1"), new ItemId("B2"));
    }

    @Test
    void the_versions_of_the_first_start_are_kept() {
        String link = study.linkTo(study.enrols(Study.NORTH), Study.INTAKE);
        study.starts(link, phone, Optional.empty());
        assertThat(study.starts(link, Study.cookie(), Optional.of(phone)).orElseThrow().versions())
                .isEqualTo(Study.VERSIONS);
    }
}
