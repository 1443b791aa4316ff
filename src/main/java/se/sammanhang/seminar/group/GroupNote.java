package se.sammanhang.seminar.group;

import java.util.Optional;
import java.util.UUID;

/**
 * A note of a group on a card.
 *
 * @param card number of the card
 * @param group number of the group
 * @param theme where the host has put it
 */
public record GroupNote(UUID id, int card, int group, String words, Optional<UUID> theme) {}
