package se.sammanhang.application.seminar.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.sammanhang.application.Secret;
import se.sammanhang.instrument.Language;
import se.sammanhang.seminar.group.GroupNote;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.seminar.group.SmallGroup;
import se.sammanhang.seminar.group.Theme;

/** What a group with code and cookie may reach, within the one open seminar and not outside it. */
public interface GroupStore {

    /** The open seminar that the code leads to. */
    Optional<Invitation> at(SeminarCode code, Instant now);

    /** The number of the new group; 0 when there are as many as can be; empty when not open. */
    Optional<Integer> join(SeminarCode code, Optional<String> name, Secret cookie, Instant now);

    /** The group as it stands; empty when the seminar is not open or the browser is in no group. */
    Optional<Membership> membership(Access access, Instant now);

    Kept write(Access access, UUID note, int card, String words, Instant now);

    Kept remove(Access access, UUID note, Instant now);

    Kept vote(Access access, Set<UUID> themes, Instant now);

    /** Code and cookie; one without the other opens nothing. */
    record Access(SeminarCode code, Secret cookie) {}

    /** What became of it. */
    enum Kept {
        KEPT,
        /** As many notes on the card as can be. */
        FULL,
        /** Not open, not now, or not theirs. */
        REFUSED
    }

    /** What somebody with the code sees before joining. */
    record Invitation(String projectName, boolean synthetic, LocalDate heldOn, Language language) {}

    /** A theme to vote on, and whether this group has. */
    record Offered(Theme theme, boolean chosen) {}

    /**
     * @param notes of this group only
     * @param themes while voting; none before and after
     * @param votes the group has
     */
    record Membership(
            SmallGroup group,
            Phase phase,
            int votes,
            String projectName,
            boolean synthetic,
            Language language,
            List<QuestionCard> cards,
            List<GroupNote> notes,
            List<Offered> themes) {
        public Membership {
            cards = List.copyOf(cards);
            notes = List.copyOf(notes);
            themes = List.copyOf(themes);
        }

        public Optional<QuestionCard> card(int number) {
            return cards.stream().filter(card -> card.number() == number).findFirst();
        }

        public List<GroupNote> notesOn(QuestionCard card) {
            return notes.stream().filter(note -> note.card() == card.number()).toList();
        }

        public Optional<GroupNote> note(UUID id) {
            return notes.stream().filter(note -> note.id().equals(id)).findFirst();
        }
    }
}
