package se.sammanhang.persistence;

import java.util.stream.Collectors;
import se.sammanhang.application.Actor;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.SiteId;

/**
 * What row-level security lets through in one transaction.
 *
 * @param project id of the project, or empty for none
 * @param sites ids separated by commas, "*" for every site of the project, or empty for none
 */
record Scope(String project, String sites) {

    /** Nothing; functions that find their own rows are all that works. */
    static final Scope NONE = new Scope("", "");

    static Scope of(Actor actor) {
        return new Scope(
                actor.project().value(),
                actor.sites().isEmpty()
                        ? "*"
                        : actor.sites().stream()
                                .map(SiteId::value)
                                .sorted()
                                .collect(Collectors.joining(",")));
    }

    static Scope of(ProjectId project) {
        return new Scope(project.value(), "*");
    }
}
