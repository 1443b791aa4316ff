package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.Actor;
import se.sammanhang.application.LanguageStore;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.ResponseStore.Invited;
import se.sammanhang.application.ResponseStore.Opened;
import se.sammanhang.application.ResponseStore.SaveRequest;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;

/** What a project offers, and the language that belongs to the person. */
class PersistenceLanguagesIT {

    private final Study study = new Study();
    private final LanguageStore languages = TestDatabase.bean(LanguageStore.class);
    private final Actor coordinator = study.actor(Role.COORDINATOR);
    private final EnrolmentId anna = study.enrols(Study.NORTH);
    private final String phone = Study.cookie();

    @Test
    void a_decision_reaches_links_and_open_forms_of_its_project_and_of_no_other()
            throws SQLException {
        String link = study.linkTo(anna, Study.INTAKE);
        study.starts(link, phone, Optional.empty());
        assertThat(invited(link).decidedLanguages()).isEmpty();

        languages.decide(coordinator, Language.ARABIC, true, Study.NOW);
        languages.decide(coordinator, Language.DANISH, false, Study.NOW);

        Map<Language, Boolean> decided = Map.of(Language.ARABIC, true, Language.DANISH, false);
        assertThat(invited(link).decidedLanguages()).isEqualTo(decided);
        assertThat(opened().decidedLanguages()).isEqualTo(decided);
        assertThat(languages.decided(study.coach())).isEqualTo(decided);
        languages.decide(coordinator, Language.ARABIC, false, Study.NOW);
        assertThat(languages.decided(coordinator)).containsEntry(Language.ARABIC, false);

        Study other = new Study();
        assertThat(languages.decided(other.actor(Role.COORDINATOR))).isEmpty();
        assertThat(audited())
                .containsExactly(
                        "language.offered ar", "language.withdrawn da", "language.withdrawn ar");
    }

    @Test
    void nobody_but_the_coordinator_decides() {
        for (Role role : Role.values()) {
            if (role != Role.COORDINATOR) {
                assertThatThrownBy(
                                () ->
                                        languages.decide(
                                                study.actor(role),
                                                Language.ARABIC,
                                                true,
                                                Study.NOW))
                        .as(role.name())
                        .isInstanceOf(NotPermitted.class);
            }
        }
        assertThat(languages.decided(coordinator)).isEmpty();
    }

    @Test
    void the_language_follows_the_person_to_a_new_phone_and_to_the_next_round() {
        String link = study.linkTo(anna, Study.INTAKE);
        study.starts(link, phone, Optional.empty());
        study.saves(phone, "H1", new Answer.Given(2), 1);
        assertThat(study.responses.speak(Secret.of(phone), Language.ARABIC, Study.NOW)).isTrue();
        study.responses.save(
                new SaveRequest(
                        Secret.of(phone),
                        new ItemId("H2"),
                        new Answer.Given(3),
                        1,
                        Language.ARABIC,
                        Mode.ALONE_ON_OWN_DEVICE,
                        false,
                        Optional.empty(),
                        Study.NOW.plus(Duration.ofMinutes(1))));

        assertThat(opened().language()).isEqualTo(Language.ARABIC);
        assertThat(study.answersSeenBy(phone)).hasSize(2);
        assertThat(invited(link).language()).isEqualTo(Language.ARABIC);
        study.responses.submit(Secret.of(phone), Set.of(), Study.NOW);
        assertThat(study.responses.speak(Secret.of(phone), Language.DANISH, Study.NOW)).isFalse();
        assertThat(opened().language()).isEqualTo(Language.ARABIC);

        String later = study.linkTo(anna, Occurrence.first(Occurrence.THREE_MONTHLY));
        assertThat(invited(later).language()).isEqualTo(Language.ARABIC);
        assertThat(invited(study.linkTo(study.enrols(Study.NORTH), Study.INTAKE)).language())
                .isEqualTo(Language.SWEDISH);
    }

    @Test
    void a_browser_that_another_has_taken_over_from_does_not_decide_the_language() {
        study.starts(study.linkTo(anna, Study.INTAKE), phone, Optional.empty());
        study.starts(study.linkTo(anna, Study.INTAKE), Study.cookie(), Optional.empty());
        assertThat(study.responses.speak(Secret.of(phone), Language.ARABIC, Study.NOW)).isFalse();
        assertThat(study.responses.speak(Secret.of("none"), Language.ARABIC, Study.NOW)).isFalse();
        assertThat(opened().language()).isEqualTo(Language.SWEDISH);
    }

    private List<String> audited() throws SQLException {
        List<String> acts = new ArrayList<>();
        try (Connection owner = TestDatabase.owner();
                PreparedStatement question =
                        owner.prepareStatement(
                                "SELECT act || ' ' || target FROM ops.audit WHERE project_id = ?"
                                        + " AND act LIKE 'language.%' ORDER BY audit_id")) {
            question.setString(1, study.project.value());
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    acts.add(row.getString(1));
                }
            }
        }
        return acts;
    }

    private Invited invited(String link) {
        return study.responses.invited(Secret.of(link), Study.NOW).orElseThrow();
    }

    private Opened opened() {
        return study.responses.resume(Secret.of(phone), Study.NOW).orElseThrow();
    }
}
