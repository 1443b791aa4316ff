package se.sammanhang.application.seminar.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.casework.Violation;
import se.sammanhang.seminar.group.Ballot;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.TextRule;

/**
 * What a host fills in to open a seminar. Fields left empty are absent.
 *
 * @param questions of the cards in their order; blank ones are no cards
 */
public record OpeningRequest(
        Optional<LocalDate> heldOn,
        Optional<Integer> release,
        Optional<Integer> votes,
        List<String> questions) {

    public OpeningRequest {
        questions =
                questions.stream().map(TextRule::tidy).filter(words -> !words.isEmpty()).toList();
    }

    /** Everything that is to be put right, in the order of the form. */
    List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        if (heldOn.isEmpty()) {
            found.add(new Violation("heldOn", "hosting.heldOn.missing"));
        }
        if (votes.filter(given -> given >= Ballot.FEWEST && given <= Ballot.MOST).isEmpty()) {
            found.add(new Violation("votes", "hosting.votes.missing"));
        }
        if (questions.isEmpty()) {
            found.add(new Violation("questions", "hosting.questions.missing"));
        } else if (questions.size() > QuestionCard.MOST) {
            found.add(new Violation("questions", "hosting.questions.tooMany"));
        } else if (questions.stream().anyMatch(q -> TextRule.QUESTION.problem(q).isPresent())) {
            found.add(new Violation("questions", "hosting.questions.wrong"));
        }
        return List.copyOf(found);
    }

    List<QuestionCard> cards() {
        List<QuestionCard> cards = new ArrayList<>();
        questions.forEach(question -> cards.add(new QuestionCard(cards.size() + 1, question)));
        return cards;
    }
}
