package se.sammanhang.web.seminar.group;

import java.util.Optional;
import java.util.UUID;
import se.sammanhang.application.seminar.group.GroupStore.Membership;
import se.sammanhang.seminar.group.GroupNote;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.web.respond.Texts;

/** A group at one of its pages. */
record Visit(Texts texts, SeminarCode code, Membership membership) {

    String home() {
        return "/seminar/" + code;
    }

    String path(QuestionCard card) {
        return home() + "/kort/" + card.number();
    }

    /** The card that the note is on. */
    String path(GroupNote note) {
        return home() + "/kort/" + note.card();
    }

    String changing(GroupNote note) {
        return home() + "/anteckning/" + note.id();
    }

    /** Empty once the notes are closed, or when there is no such card. */
    Optional<QuestionCard> card(String number) {
        return membership.cards().stream()
                .filter(_ -> writing())
                .filter(card -> String.valueOf(card.number()).equals(number))
                .findFirst();
    }

    Optional<GroupNote> note(UUID id) {
        return membership.note(id).filter(_ -> writing());
    }

    private boolean writing() {
        return membership.phase() == Phase.NOTES;
    }

    String group() {
        int number = membership.group().number();
        return membership
                .group()
                .name()
                .map(name -> texts.get("groups.groupNamed", number, name))
                .orElseGet(() -> texts.get("groups.group", number));
    }
}
