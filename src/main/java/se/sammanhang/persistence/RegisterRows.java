package se.sammanhang.persistence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.sammanhang.application.ProjectStore.Answered;
import se.sammanhang.application.ProjectStore.Registered;
import se.sammanhang.application.Tokens;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.programme.ProjectId;

/** Rows of many enrolments, gathered per table and sent in few round trips. */
final class RegisterRows {

    private final ProjectId project;
    private final Tokens tokens;
    private final ZoneId zone;

    /** Rows per table in the order in which foreign keys allow them; each starts project, site. */
    private final Map<Table, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    private enum Table {
        PARTICIPANT("registry.participant", "participant_id, local_code", "?, ?"),
        SUBJECT("vault.subject", "participant_id, subject_id, research_id", "?, ?, ?"),
        ENROLMENT(
                "registry.enrolment",
                "enrolment_id, participant_id, ordinal, gender_at_enrolment, age_band, inflow,"
                        + " started_on",
                "?, ?, ?, ?, ?, ?, ?"),
        INTERVENTION(
                "registry.intervention", "enrolment_id, type, started_on, ended_on", "?, ?, ?, ?"),
        EXIT(
                "registry.exit",
                "enrolment_id, exited_on, main_reason, works, studies",
                "?, ?, ?, ?, ?"),
        OCCURRENCE(
                "registry.round_occurrence",
                "enrolment_id, round, number, opened_on, answered_on",
                "?, ?, ?, ?, ?"),
        RESPONSE(
                "survey.response",
                "response_id, subject_id, enrolment_ordinal, round, number, epoch, status,"
                        + " language, device, reader, staff_present, proxy, versions, receipt,"
                        + " submitted_at",
                "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?"),
        ANSWER(
                "survey.answer",
                "response_id, item, state, code, language, device, reader, staff_present, proxy,"
                        + " epoch, revision, saved_at",
                "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"),
        CHOICE("survey.answer_choice", "response_id, item, code", "?, ?, ?"),
        TEXT("survey.answer_text", "response_id, item, words", "?, ?, ?");

        private final String insert;

        Table(String name, String columns, String values) {
            insert =
                    "INSERT INTO "
                            + name
                            + " (project_id, site_id, "
                            + columns
                            + ") VALUES (?, ?, "
                            + values
                            + ")";
        }
    }

    RegisterRows(ProjectId project, Tokens tokens, ZoneId zone) {
        this.project = project;
        this.tokens = tokens;
        this.zone = zone;
        for (Table table : Table.values()) {
            rows.put(table, new ArrayList<>());
        }
    }

    void add(EnrolmentId id, Registered person) {
        EnrolmentRequest request = person.request();
        String site = request.site().orElseThrow().value();
        UUID participant = UUID.randomUUID();
        UUID subject = UUID.randomUUID();
        LocalDate startedOn = request.startedOn().orElseThrow();
        row(Table.PARTICIPANT, site, participant, request.localCode().strip());
        row(Table.SUBJECT, site, participant, subject, UUID.randomUUID());
        row(
                Table.ENROLMENT,
                site,
                id.value(),
                participant,
                1,
                request.gender().orElseThrow().name(),
                request.ageBand().orElseThrow().name(),
                request.inflow().orElseThrow().name(),
                startedOn);
        for (InterventionSpell spell : person.interventions()) {
            row(
                    Table.INTERVENTION,
                    site,
                    id.value(),
                    spell.type().name(),
                    spell.startedOn(),
                    spell.endedOn().orElse(null));
        }
        person.exit().ifPresent(exit -> exit(site, id, exit));
        occurrences(site, id, person, startedOn);
        person.responses().forEach(response -> response(site, subject, response));
    }

    void send(JdbcTemplate db) {
        rows.forEach((table, values) -> db.batchUpdate(table.insert, values));
    }

    private void exit(String site, EnrolmentId id, ExitRequest exit) {
        row(
                Table.EXIT,
                site,
                id.value(),
                exit.exitedOn().orElseThrow(),
                exit.mainReason().orElseThrow().name(),
                exit.works(),
                exit.studies());
    }

    /**
     * The intake round opens with the enrolment and the exit round with the exit, answered or not.
     */
    private void occurrences(String site, EnrolmentId id, Registered person, LocalDate startedOn) {
        Map<Occurrence, LocalDate> opened = new LinkedHashMap<>();
        opened.put(Occurrence.first(Occurrence.INTAKE), startedOn);
        person.exit()
                .flatMap(ExitRequest::exitedOn)
                .ifPresent(exit -> opened.put(Occurrence.first(Occurrence.EXIT), exit));
        Map<Occurrence, LocalDate> answered = new LinkedHashMap<>();
        for (Answered response : person.responses()) {
            opened.putIfAbsent(response.occurrence(), response.openedOn());
            answered.put(response.occurrence(), LocalDate.ofInstant(response.submittedAt(), zone));
        }
        opened.forEach(
                (occurrence, openedOn) ->
                        row(
                                Table.OCCURRENCE,
                                site,
                                id.value(),
                                occurrence.round().value(),
                                occurrence.number(),
                                openedOn,
                                answered.get(occurrence)));
    }

    private void response(String site, UUID subject, Answered response) {
        UUID id = UUID.randomUUID();
        Mode mode = response.mode();
        row(
                Table.RESPONSE,
                site,
                id,
                subject,
                1,
                response.occurrence().round().value(),
                response.occurrence().number(),
                1,
                "SUBMITTED",
                response.language().code(),
                mode.device().name(),
                mode.reader().name(),
                mode.staffPresent(),
                mode.proxy(),
                VersionList.toJson(response.versions()),
                Receipt.from(tokens),
                Columns.utc(response.submittedAt()));
        response.answers()
                .forEach((item, answer) -> answer(site, id, response, item.value(), answer));
    }

    private void answer(
            String site, UUID response, Answered submitted, String item, Answer answer) {
        AnswerColumns columns = AnswerColumns.of(answer);
        Mode mode = submitted.mode();
        row(
                Table.ANSWER,
                site,
                response,
                item,
                columns.state(),
                columns.code(),
                submitted.language().code(),
                mode.device().name(),
                mode.reader().name(),
                mode.staffPresent(),
                mode.proxy(),
                1,
                1L,
                Columns.utc(submitted.submittedAt()));
        if (answer instanceof Answer.GivenSeveral several) {
            several.codes().forEach(code -> row(Table.CHOICE, site, response, item, code));
        }
        Optional.ofNullable(columns.words())
                .ifPresent(words -> row(Table.TEXT, site, response, item, words));
    }

    private void row(Table table, String site, @Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[values.length + 2];
        row[0] = project.value();
        row[1] = site;
        System.arraycopy(values, 0, row, 2, values.length);
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }
}
