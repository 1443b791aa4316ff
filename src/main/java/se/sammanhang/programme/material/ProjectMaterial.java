package se.sammanhang.programme.material;

import java.util.List;
import java.util.Optional;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.SiteId;

/**
 * What a project says of itself, each list in the order of its file.
 *
 * @param synthetic whether all of it is invented
 */
public record ProjectMaterial(
        ProjectId project,
        boolean synthetic,
        List<TheoryOfChange> theories,
        List<OrganisationGoal> organisationGoals,
        List<LocalGoal> localGoals,
        List<Quote> quotes,
        List<SuccessFactor> successFactors,
        List<UnitValue> unitValues,
        List<LoggedAction> actions) {

    public ProjectMaterial {
        theories = List.copyOf(theories);
        organisationGoals = List.copyOf(organisationGoals);
        localGoals = List.copyOf(localGoals);
        quotes = List.copyOf(quotes);
        successFactors = List.copyOf(successFactors);
        unitValues = List.copyOf(unitValues);
        actions = List.copyOf(actions);
    }

    /** A project that has said nothing yet. */
    public static ProjectMaterial none(ProjectId project) {
        return new ProjectMaterial(
                project, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** The theory of a site, or that of the whole project where none is given. */
    public Optional<TheoryOfChange> theory(Optional<SiteId> site) {
        return theories.stream().filter(theory -> theory.site().equals(site)).findFirst();
    }

    /**
     * Quotes that may go out: with consent, and with nothing in them that tells who said it.
     *
     * @param places names of the project's sites
     */
    public List<Quote> publishable(List<String> places) {
        return quotes.stream().filter(quote -> quote.mayGoOut(places)).toList();
    }
}
