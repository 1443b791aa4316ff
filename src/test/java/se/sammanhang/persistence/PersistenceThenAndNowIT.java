package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.ResponseStore.StartRequest;
import se.sammanhang.application.Secret;
import se.sammanhang.application.SeeThenAndNow;
import se.sammanhang.application.ThenAndNowStore;
import se.sammanhang.application.ThenAndNowStore.Pair;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Mode.Device;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;

/** Who may see the answers of the start beside those of now, and until when. */
class PersistenceThenAndNowIT {

    private final Study study = new Study();
    private final ThenAndNowStore thenAndNow = TestDatabase.bean(ThenAndNowStore.class);
    private final String phone = Study.cookie();

    @Test
    void the_browser_that_has_just_sent_a_later_round_may_see_the_start_and_no_other_may() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        answersAndSends(anna, Study.INTAKE, phone, 4);
        assertThat(thenAndNow.right(Secret.of(phone), Study.NOW)).isEmpty();
        String later = Study.cookie();
        Occurrence exit = Occurrence.first(Occurrence.EXIT);
        study.starts(study.linkTo(anna, exit), later, Optional.empty());
        study.saves(later, "H1", new Answer.Given(2), 1);
        assertThat(thenAndNow.right(Secret.of(later), Study.NOW)).isEmpty();
        assertThat(thenAndNow.pairs(Secret.of(later), Study.NOW)).isEmpty();
        study.saves(later, "K1", new Answer.Skipped(), 1);
        study.saves(later, "N1", new Answer.Given(1), 1);
        study.responses.submit(Secret.of(later), Set.of(), Study.NOW);

        assertThat(thenAndNow.right(Secret.of(later), Study.NOW)).contains(Occurrence.EXIT);
        assertThat(thenAndNow.pairs(Secret.of(later), Study.NOW))
                .containsExactly(
                        new Pair(new ItemId("H1"), 4, 2, Optional.empty(), Optional.empty()));
        String otherPerson = Study.cookie();
        EnrolmentId bo = study.enrols(Study.NORTH);
        study.starts(study.linkTo(bo, exit), otherPerson, Optional.empty());
        study.saves(otherPerson, "H1", new Answer.Given(1), 1);
        study.responses.submit(Secret.of(otherPerson), Set.of(), Study.NOW);
        Instant within = Study.NOW.plus(SeeThenAndNow.OPEN_FOR);
        assertThat(thenAndNow.right(Secret.of(later), within.minusSeconds(1))).isPresent();
        assertSeesNothing(later, within);
        for (String stranger : List.of(otherPerson, phone, "guess", "")) {
            assertSeesNothing(stranger, Study.NOW);
        }
        thenAndNow.close(Secret.of(otherPerson), Study.NOW);
        assertThat(thenAndNow.right(Secret.of(later), Study.NOW)).isPresent();
        thenAndNow.close(Secret.of(later), Study.NOW);
        assertSeesNothing(later, Study.NOW);
        assertThat(study.responses.resume(Secret.of(later), Study.NOW).orElseThrow().receipt())
                .isPresent();
    }

    @Test
    void answers_of_another_browser_and_modes_with_other_eyes_or_hands_are_not_compared() {
        Occurrence exit = Occurrence.first(Occurrence.EXIT);
        EnrolmentId anna = study.enrols(Study.NORTH);
        answersAndSends(anna, Study.INTAKE, phone, 4);
        String first = Study.cookie();
        study.starts(study.linkTo(anna, exit), first, Optional.empty());
        study.saves(first, "H1", new Answer.Given(2), 1);
        String second = Study.cookie();
        study.starts(study.linkTo(anna, exit), second, Optional.empty());
        study.responses.submit(Secret.of(second), Set.of(), Study.NOW);
        assertSeesNothing(first, Study.NOW);
        assertThat(thenAndNow.right(Secret.of(second), Study.NOW)).isPresent();
        assertThat(thenAndNow.pairs(Secret.of(second), Study.NOW)).isEmpty();

        for (Mode mode :
                List.of(
                        new Mode(Device.STAFF, Reader.SELF, false, false),
                        new Mode(Device.OWN, Reader.STAFF, true, false),
                        new Mode(Device.OWN, Reader.HELPER, false, true))) {
            EnrolmentId person = study.enrols(Study.NORTH);
            answersAndSends(person, Study.INTAKE, Study.cookie(), 4);
            String there = Study.cookie();
            study.responses.start(
                    new StartRequest(
                            Secret.of(study.linkTo(person, exit)),
                            Secret.of(there),
                            Optional.empty(),
                            Language.SWEDISH,
                            mode,
                            Study.VERSIONS,
                            Study.NOW,
                            Study.NOW.plus(Duration.ofHours(1))));
            study.saves(there, "H1", new Answer.Given(2), 1);
            study.responses.submit(Secret.of(there), Set.of(), Study.NOW);
            assertSeesNothing(there, Study.NOW);
        }
    }

    private void answersAndSends(EnrolmentId person, Occurrence round, String cookie, int code) {
        study.starts(study.linkTo(person, round), cookie, Optional.empty());
        study.saves(cookie, "H1", new Answer.Given(code), 1);
        study.saves(cookie, "K1", new Answer.Given(code), 1);
        study.responses.submit(Secret.of(cookie), Set.of(), Study.NOW);
    }

    private void assertSeesNothing(String cookie, Instant now) {
        assertThat(thenAndNow.right(Secret.of(cookie), now)).isEmpty();
        assertThat(thenAndNow.pairs(Secret.of(cookie), now)).isEmpty();
    }
}
