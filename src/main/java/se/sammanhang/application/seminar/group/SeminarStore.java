package se.sammanhang.application.seminar.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.seminar.group.Board;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.Seminar;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.seminar.group.Theme;

/**
 * Seminars of a project as their host keeps them. What groups do goes through {@link GroupStore}.
 */
public interface SeminarStore {

    /** Newest first. */
    List<Seminar> seminars(Actor reader);

    Optional<Board> board(Actor reader, UUID seminar);

    /** Whether it could be opened: no other is open, and no other has the code. */
    boolean open(Actor host, Opening opening, Instant now);

    /** Whether it was in the first of these phases. Closing takes the code away. */
    boolean lead(Actor host, UUID seminar, Phase from, Phase to, Instant now);

    /** A note that should not be on a wall; gone for good. */
    void removeNote(Actor host, UUID seminar, UUID note, Instant now);

    void addTheme(Actor host, UUID seminar, Theme theme);

    void renameTheme(Actor host, UUID seminar, Theme theme);

    void removeTheme(Actor host, UUID seminar, UUID theme);

    /**
     * @param theme where the notes go; empty takes them out of theirs
     */
    void sort(Actor host, UUID seminar, Set<UUID> notes, Optional<UUID> theme);

    /**
     * @param codeExpires when the code stops to work though nobody closed the seminar
     */
    record Opening(
            UUID id,
            LocalDate heldOn,
            Optional<Integer> release,
            int votes,
            SeminarCode code,
            Instant codeExpires,
            List<QuestionCard> cards) {
        public Opening {
            cards = List.copyOf(cards);
        }
    }
}
