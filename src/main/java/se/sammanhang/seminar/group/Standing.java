package se.sammanhang.seminar.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a theme stands after the voting.
 *
 * @param place 1 for most votes; themes with equally many share a place
 * @param votes groups that voted for it
 * @param notes notes in it
 */
public record Standing(Theme theme, int place, int votes, int notes) {

    /** Most votes first, then by name. */
    public static List<Standing> of(List<Theme> themes, List<Vote> votes, List<GroupNote> notes) {
        List<Standing> counted =
                themes.stream()
                        .map(
                                theme ->
                                        new Standing(
                                                theme,
                                                0,
                                                votesFor(theme, votes),
                                                notesIn(theme, notes)))
                        .sorted(
                                Comparator.comparingInt(Standing::votes)
                                        .reversed()
                                        .thenComparing(one -> one.theme().name()))
                        .toList();
        List<Standing> placed = new ArrayList<>();
        for (Standing one : counted) {
            int better = (int) counted.stream().filter(o -> o.votes() > one.votes()).count();
            placed.add(new Standing(one.theme(), better + 1, one.votes(), one.notes()));
        }
        return List.copyOf(placed);
    }

    private static int votesFor(Theme theme, List<Vote> votes) {
        return (int)
                votes.stream()
                        .filter(vote -> vote.theme().equals(theme.id()))
                        .mapToInt(Vote::group)
                        .distinct()
                        .count();
    }

    private static int notesIn(Theme theme, List<GroupNote> notes) {
        return (int)
                notes.stream()
                        .filter(note -> note.theme().filter(theme.id()::equals).isPresent())
                        .count();
    }
}
