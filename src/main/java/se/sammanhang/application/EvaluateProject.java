package se.sammanhang.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.disclosure.Disclosed;
import se.sammanhang.disclosure.DisclosureControl;
import se.sammanhang.disclosure.DisclosurePolicy;
import se.sammanhang.disclosure.Internal;
import se.sammanhang.disclosure.Release;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.evaluation.RegisterFindings;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.Project;

/** Evaluates a project by its plan, and freezes what may be shown as a release. */
@Service
public class EvaluateProject {

    private final ResearchStore research;
    private final RegistryStore registry;
    private final ReleaseStore releases;
    private final EvaluationPlans plans;
    private final ReleaseContent content;
    private final SurveyCatalogue catalogue;
    private final Clock clock;
    private final String codeVersion;

    public EvaluateProject(
            ResearchStore research,
            RegistryStore registry,
            ReleaseStore releases,
            EvaluationPlans plans,
            ReleaseContent content,
            SurveyCatalogue catalogue,
            Clock clock,
            @Value("${sammanhang.version:}") String version) {
        this.research = research;
        this.registry = registry;
        this.releases = releases;
        this.plans = plans;
        this.content = content;
        this.catalogue = catalogue;
        this.clock = clock;
        this.codeVersion = version.isBlank() ? CodeVersion.text() : version;
    }

    /**
     * @param data pseudonymised rows, for the raw data files
     * @param counting what of them the result rests on
     * @param shown what may be shown, by the project's disclosure policy
     */
    public record Evaluated(
            Project project,
            EvaluationResult result,
            ResearchData data,
            Counting counting,
            Release shown) {}

    /**
     * One enrolment per person, by the plan.
     *
     * @param data as evaluated
     * @param rows the same enrolments with register facts and every kind of no answer
     */
    public record Counting(EvaluationData data, ResearchData rows) {}

    /**
     * A frozen release.
     *
     * @param content the stored bytes as UTF-8 text
     */
    public record Published(ReleaseStore.Release facts, String content) {}

    /**
     * What a plan found.
     *
     * @param data pseudonymised rows, for the raw data files
     * @param counting what of them the result rests on
     * @param shown what the plan's disclosure policy yields: a release, or figures for the project
     *     team only
     */
    public record Analysed(
            Project project,
            EvaluationResult result,
            ResearchData data,
            Counting counting,
            Disclosed shown) {}

    /** Evaluates the present data of the evaluator's project by the project's own plan. */
    public Evaluated evaluate(Actor evaluator) {
        Analysed analysed = analyse(evaluator);
        return switch (analysed.shown()) {
            case Release release ->
                    new Evaluated(
                            analysed.project(),
                            analysed.result(),
                            analysed.data(),
                            analysed.counting(),
                            release);
            case Internal _ -> throw new IllegalStateException("a project's plan yields a release");
        };
    }

    /** As {@link #evaluate}, for those who take whatever the plan yields. */
    public Analysed analyse(Actor evaluator) {
        return analyse(evaluator, plans.of(evaluator.project()));
    }

    /** Evaluates the present data of the evaluator's project by any plan for it. */
    public Analysed analyse(Actor evaluator, EvaluationPlan wanted) {
        evaluator.require(Role.EVALUATOR);
        if (!wanted.source().equals(new DataSource.Project(evaluator.project()))) {
            throw new IllegalArgumentException(
                    "wanted: wanted a plan for " + evaluator.project() + ", got another");
        }
        Project project = registry.project(evaluator);
        EvaluationPlan plan =
                wanted.withLabels(
                        Group.SITE,
                        project.sites().stream()
                                .collect(
                                        Collectors.toMap(
                                                site -> site.id().value(),
                                                site -> LocalisedText.swedish(site.name()))));
        ResearchData rows =
                research.load(evaluator, clock.instant()).without(catalogue.toldToStaff());
        ResearchRows chosen = new ResearchRows(rows, plan);
        EvaluationData data = chosen.data(fingerprint(rows));
        EvaluationResult result = Evaluation.of(plan, data, codeVersion);
        Disclosed disclosed =
                DisclosureControl.disclose(
                        new DisclosureControl.Findings(
                                result,
                                Optional.of(ResponseFlow.of(data, plan.contrasts().getFirst())),
                                Optional.of(
                                        register(
                                                project,
                                                plan,
                                                chosen.register(),
                                                LocalDate.now(clock)))),
                        policy(plan),
                        content.wordings());
        return new Analysed(
                project, result, rows, new Counting(data, chosen.counting()), disclosed);
    }

    private static DisclosurePolicy policy(EvaluationPlan plan) {
        return switch (plan.disclosure()) {
            case NONE -> new DisclosurePolicy.None();
            case PROJECT -> DisclosurePolicy.standard();
        };
    }

    /** What the register says. A cut-off that lies ahead is not told as if it had passed. */
    private static DisclosureControl.Register register(
            Project project, EvaluationPlan plan, List<RegisterEntry> register, LocalDate today) {
        Optional<ExitFinding> atCutOff =
                project.cutOff()
                        .map(day -> day.isBefore(today) ? day : today)
                        .map(day -> RegisterFindings.exitsBy(day, register, plan.confidence()));
        return new DisclosureControl.Register(
                project.targets().isEmpty()
                        ? Optional.empty()
                        : Optional.of(RegisterFindings.targets(register, project.targets())),
                atCutOff,
                RegisterFindings.exitsOfAll(register, plan.confidence()));
    }

    /** Fingerprint of the rows, independent of the order in which they came. */
    private static String fingerprint(ResearchData rows) {
        String persons =
                rows.persons().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        String responses =
                rows.responses().stream()
                        .map(
                                response ->
                                        response.researchId()
                                                + " "
                                                + response.spell()
                                                + " "
                                                + response.occurrence()
                                                + " "
                                                + response.daysSinceStart()
                                                + " "
                                                + response.mode()
                                                + " "
                                                + new TreeMap<>(response.answers()))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        return Secret.of(persons + "\n\n" + responses).sha256();
    }

    /** What became of a wish to publish. */
    public sealed interface Publication {

        /** Frozen. */
        record Done(ReleaseStore.Release release) implements Publication {}

        /** Nothing is published: data have changed since the figures were shown. */
        record DataChanged() implements Publication {}

        /** Nothing is published: the account sees some sites only, a release is of them all. */
        record SomeSitesOnly() implements Publication {}
    }

    /**
     * Freezes for the steering group what was looked at, and nothing else.
     *
     * @param seen what the page showed
     */
    public Publication publish(Actor evaluator, Evaluated seen) {
        evaluator.require(Role.EVALUATOR);
        if (!evaluator.sites().isEmpty()) {
            return new Publication.SomeSitesOnly();
        }
        Evaluated evaluated = evaluate(evaluator);
        if (!evaluated.result().dataSha256().equals(seen.result().dataSha256())
                || !evaluated.shown().equals(seen.shown())) {
            return new Publication.DataChanged();
        }
        return new Publication.Done(freeze(evaluator, evaluated));
    }

    private ReleaseStore.Release freeze(Actor evaluator, Evaluated evaluated) {
        EvaluationResult result = evaluated.result();
        return releases.publish(
                evaluator,
                new ReleaseStore.Draft(
                        evaluated.project().name(),
                        content.wordings().keySet(),
                        result.plan().stamp().sha256(),
                        Secret.of(evaluated.shown().policy()).sha256(),
                        result.dataSha256(),
                        result.codeVersion()),
                content.write(evaluated.shown()),
                clock.instant());
    }

    /** The newest release, as it was stored. */
    public Optional<Published> latest(Actor actor) {
        actor.require(Role.STEERING_GROUP, Role.EVALUATOR, Role.PROJECT_LEADER, Role.COORDINATOR);
        return releases.releases(actor).stream()
                .findFirst()
                .flatMap(
                        facts ->
                                releases.content(actor, facts.id())
                                        .map(
                                                bytes ->
                                                        new Published(
                                                                facts,
                                                                new String(
                                                                        bytes,
                                                                        StandardCharsets.UTF_8))));
    }

    /** Releases of the project, newest first. */
    public List<ReleaseStore.Release> releases(Actor actor) {
        return releases.releases(actor);
    }
}
