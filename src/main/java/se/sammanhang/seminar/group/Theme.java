package se.sammanhang.seminar.group;

import java.util.UUID;

/** What notes have in common, in the host's words; groups vote on it. */
public record Theme(UUID id, String name) {}
