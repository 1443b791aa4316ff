package se.sammanhang.seminar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;
import se.sammanhang.programme.material.ProjectMaterial;

/**
 * What a deck is made from.
 *
 * @param release which one it is, in words: for example version 3, 12 March 2026
 * @param figures of the release in the language of the deck, in their order
 */
public record DeckSource(
        Project project,
        String release,
        Language language,
        List<Figure> figures,
        ProjectMaterial material) {

    public DeckSource {
        figures = List.copyOf(figures);
    }

    /** Names of the sites, as people read them. */
    List<String> places() {
        return project.sites().stream().map(Site::name).toList();
    }

    /** Name of a site; blank for the whole project. */
    String name(Optional<SiteId> site) {
        return site.map(this::name).orElse("");
    }

    String name(SiteId site) {
        return names().getOrDefault(site, site.value());
    }

    private Map<SiteId, String> names() {
        return project.sites().stream()
                .collect(java.util.stream.Collectors.toMap(Site::id, Site::name));
    }

    /** Whether the release has a figure whose id begins so. */
    boolean has(String id) {
        return figures.stream().anyMatch(figure -> figure.id().startsWith(id));
    }
}
