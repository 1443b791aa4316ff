package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.sammanhang.evaluation.Note.Consent;
import se.sammanhang.evaluation.Note.Kind;
import se.sammanhang.evaluation.Note.SourceRole;
import se.sammanhang.instrument.Language;

class NoteFindingsTest {

    @Test
    void no_notes_no_findings() {
        assertThat(NoteFindings.of(List.of())).isEmpty();
    }

    @Test
    void one_note_of_one_person_is_said_in_the_singular() {
        NoteFinding finding =
                NoteFindings.of(List.of(interview("Bemötande", 1, Consent.COUNT, ""))).getFirst();
        assertThat(said(finding, Language.SWEDISH))
                .containsExactly("1 intervju med deltagare (1 person) om temat ”Bemötande”.");
        assertThat(said(finding, Language.ENGLISH))
                .containsExactly("1 interview with participants (1 person) about “Bemötande”.");
        assertThat(said(finding, Language.DANISH))
                .containsExactly("1 interview med deltagere (1 person) om temaet ”Bemötande”.");
    }

    @Test
    void notes_of_a_theme_are_added_up_whatever_its_capitals() {
        List<NoteFinding> findings =
                NoteFindings.of(
                        List.of(
                                interview("Bemötande", 2, Consent.COUNT, ""),
                                interview("bemötande ", 1, Consent.COUNT, ""),
                                interview("Bemötande", 2, Consent.COUNT, "")));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().notes()).isEqualTo(3);
        assertThat(findings.getFirst().persons()).isEqualTo(5);
        assertThat(said(findings.getFirst(), Language.SWEDISH))
                .containsExactly(
                        "3 intervjuer med deltagare (5 personer) om temat ”Bemötande”.",
                        "Den som finns i flera anteckningar räknas i var och en.");
    }

    @Test
    void interviews_and_open_answers_and_roles_never_share_a_number() {
        List<NoteFinding> findings =
                NoteFindings.of(
                        List.of(
                                note(Kind.OPEN_ANSWER, SourceRole.PARTICIPANT, "Tid"),
                                note(Kind.INTERVIEW, SourceRole.COACH, "Tid"),
                                note(Kind.INTERVIEW, SourceRole.PARTICIPANT, "Tid"),
                                note(Kind.INTERVIEW, SourceRole.PARTICIPANT, "Bemötande")));
        assertThat(findings)
                .extracting(NoteFinding::theme, NoteFinding::source, NoteFinding::role)
                .containsExactly(
                        tuple("Bemötande", EvidenceSource.INTERVIEW, SourceRole.PARTICIPANT),
                        tuple("Tid", EvidenceSource.INTERVIEW, SourceRole.PARTICIPANT),
                        tuple("Tid", EvidenceSource.INTERVIEW, SourceRole.COACH),
                        tuple("Tid", EvidenceSource.OPEN_ANSWER, SourceRole.PARTICIPANT));
        assertThat(findings).extracting(NoteFinding::persons).containsOnly(1);
    }

    @Test
    void only_words_with_consent_go_with_it() {
        NoteFinding finding =
                NoteFindings.of(
                                List.of(
                                        interview("Tid", 1, Consent.QUOTE, "Det gick fort."),
                                        interview("Tid", 1, Consent.RETELL, "Han väntade länge."),
                                        interview("Tid", 1, Consent.COUNT, "Bara för mig."),
                                        interview("Tid", 1, Consent.QUOTE, "  ")))
                        .getFirst();
        assertThat(finding.quotes()).containsExactly("Det gick fort.");
        assertThat(finding.retold()).containsExactly("Han väntade länge.");
        assertThat(finding.toString()).doesNotContain("Bara för mig");
    }

    @ParameterizedTest
    @EnumSource(SourceRole.class)
    void a_sentence_is_whole_and_never_a_percentage(SourceRole role) {
        for (Kind kind : Kind.values()) {
            NoteFinding finding = NoteFindings.of(List.of(note(kind, role, "Tid"))).getFirst();
            for (Language language : List.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH)) {
                assertThat(said(finding, language).getFirst())
                        .contains("Tid")
                        .doesNotContain("{", "%");
            }
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static List<String> said(NoteFinding finding, Language language) {
        return finding.sentences().stream().map(sentence -> sentence.text().in(language)).toList();
    }

    private static Note interview(String theme, int persons, Consent consent, String words) {
        return new Note(Kind.INTERVIEW, SourceRole.PARTICIPANT, theme, persons, consent, words);
    }

    private static Note note(Kind kind, SourceRole role, String theme) {
        return new Note(kind, role, theme, 1, Consent.COUNT, "");
    }
}
