package se.sammanhang.programme;

/** A site (delprojekt, municipality, STU place) of a project. */
public record Site(ProjectId project, SiteId id, String name) {}
