package se.sammanhang.seminar.group;

import java.util.UUID;

/**
 * One vote of a group; a group votes for a theme once or not at all.
 *
 * @param group number of the group
 */
public record Vote(int group, UUID theme) {}
