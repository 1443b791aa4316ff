package se.sammanhang.seminar.group;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything of one seminar's group work, as the host sees it. */
public record Board(
        Seminar seminar,
        List<QuestionCard> cards,
        List<SmallGroup> groups,
        List<GroupNote> notes,
        List<Theme> themes,
        List<Vote> votes) {

    public Board {
        cards = List.copyOf(cards);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        themes = List.copyOf(themes);
        votes = List.copyOf(votes);
    }

    /** Of one card, in the order of the groups. */
    public List<GroupNote> notesOn(QuestionCard card) {
        return notes.stream().filter(note -> note.card() == card.number()).toList();
    }

    public Optional<Theme> theme(UUID id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public Optional<SmallGroup> group(int number) {
        return groups.stream().filter(group -> group.number() == number).findFirst();
    }

    /** How many groups have voted. */
    public int voters() {
        return (int) votes.stream().mapToInt(Vote::group).distinct().count();
    }

    public List<Standing> standings() {
        return Standing.of(themes, votes, notes);
    }
}
