package se.sammanhang.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.desk.ExclusionStore;
import se.sammanhang.application.desk.ExclusionStore.Exclusion;
import se.sammanhang.application.desk.NoteStore;
import se.sammanhang.disclosure.Disclosed;
import se.sammanhang.disclosure.DisclosureControl;
import se.sammanhang.disclosure.Internal;
import se.sammanhang.disclosure.Release;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.LastAnswered;
import se.sammanhang.evaluation.Later;
import se.sammanhang.evaluation.RegisterData;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.evaluation.RegisterFinding;
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
    private final ExclusionStore exclusions;
    private final NoteStore notes;
    private final EvaluationPlans plans;
    private final ReleaseContent content;
    private final SurveyCatalogue catalogue;
    private final Clock clock;
    private final String codeVersion;
    private final ProjectDisclosure disclosure;

    public EvaluateProject(
            ResearchStore research,
            RegistryStore registry,
            ReleaseStore releases,
            ExclusionStore exclusions,
            NoteStore notes,
            EvaluationPlans plans,
            ReleaseContent content,
            SurveyCatalogue catalogue,
            Clock clock,
            @Value("${sammanhang.version:}") String version) {
        this.research = research;
        this.registry = registry;
        this.releases = releases;
        this.exclusions = exclusions;
        this.notes = notes;
        this.plans = plans;
        this.content = content;
        this.catalogue = catalogue;
        this.clock = clock;
        this.disclosure = new ProjectDisclosure(releases, content);
        this.codeVersion = version.isBlank() ? CodeVersion.text() : version;
    }

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
     * @param state what it rests on besides the plan
     * @param data pseudonymised rows, for the raw data files; without responses left out
     * @param counting what of them the result rests on
     * @param findings raw, for the project team's own reading
     * @param disclosure decides what may be shown when somebody asks: it takes as long as all
     *     findings, and only publishing and reports want it
     */
    public record Analysed(
            State state,
            EvaluationResult result,
            ResearchData data,
            Counting counting,
            DisclosureControl.Findings findings,
            Later<Disclosed> disclosure) {

        public Project project() {
            return state.project();
        }

        /**
         * What the plan's disclosure policy yields: a release, or figures for the project team
         * only.
         */
        public Disclosed shown() {
            return disclosure.get();
        }

        /** What can be published: only a plan with the project's policy yields a release. */
        public Optional<Release> release() {
            return switch (shown()) {
                case Release release -> Optional.of(release);
                case Internal _ -> Optional.empty();
            };
        }
    }

    /** Evaluates the present data of the evaluator's project by the plan in force. */
    public Analysed analyse(Actor evaluator) {
        return analyse(evaluator, plans.of(evaluator));
    }

    /** Evaluates the present data of the evaluator's project by any plan for it. */
    public Analysed analyse(Actor evaluator, EvaluationPlan wanted) {
        return analyse(evaluator, wanted, read(evaluator));
    }

    /**
     * Evaluates what was read by any plan for the evaluator's project.
     *
     * @param read by {@link #read} for the same evaluator
     */
    public Analysed analyse(Actor evaluator, EvaluationPlan wanted, Read read) {
        evaluator.require(Role.EVALUATOR);
        if (!wanted.source().equals(new DataSource.Project(evaluator.project()))) {
            throw new IllegalArgumentException(
                    "wanted: wanted a plan for " + evaluator.project() + ", got another");
        }
        EvaluationPlan plan =
                wanted.withLabels(
                        Group.SITE,
                        read.state().project().sites().stream()
                                .collect(
                                        Collectors.toMap(
                                                site -> site.id().value(),
                                                site -> LocalisedText.swedish(site.name()))));
        EvaluatedRows rows = read.rows();
        ResearchRows chosen = new ResearchRows(rows, plan);
        EvaluationData data =
                chosen.data()
                        .with(register(evaluator, read.state(), chosen.register()))
                        .with(rows.notes());
        EvaluationResult result = Evaluation.of(plan, data, codeVersion);
        DisclosureControl.Findings findings =
                new DisclosureControl.Findings(
                        result,
                        Optional.of(
                                ResponseFlow.of(
                                        LastAnswered.in(plan, data), plan.contrasts().getFirst())),
                        result.register().map(EvaluateProject::shown));
        return new Analysed(
                read.state(),
                result,
                rows.kept(),
                new Counting(data, chosen.counting()),
                findings,
                disclosure.of(evaluator, findings, plan, data));
    }

    private int newest(Actor evaluator) {
        return releases.releases(evaluator).stream()
                .findFirst()
                .map(ReleaseStore.Release::version)
                .orElse(0);
    }

    /** The persons whom the plan in force chooses, with all that is known of them. */
    public ChosenPersons persons(Actor evaluator) {
        evaluator.require(Role.EVALUATOR);
        EvaluationPlan plan = plans.of(evaluator);
        ResearchRows chosen = new ResearchRows(rows(evaluator), plan);
        ResearchData counting = chosen.counting();
        return new ChosenPersons(
                registry.project(evaluator),
                plan,
                chosen.data(),
                counting.persons(),
                counting.responses());
    }

    private EvaluatedRows rows(Actor evaluator) {
        return new EvaluatedRows(
                research.load(evaluator, clock.instant()).without(catalogue.keptFromResearch()),
                exclusions.exclusions(evaluator).stream().filter(Exclusion::inForce).toList(),
                notes.notes(evaluator).reversed().stream()
                        .map(note -> note.draft().note())
                        .toList());
    }

    /**
     * What findings rest on besides the plan. The same state and plan give the same findings.
     *
     * @param dataSha256 fingerprint of the rows that count
     * @param exclusionsSha256 fingerprint of what is left out and why
     * @param notesSha256 fingerprint of what was said
     * @param today told where a cut-off lies ahead
     * @param release version of the newest one, 0 before the first: a new one stands beside it
     */
    public record State(
            Project project,
            String dataSha256,
            String exclusionsSha256,
            String notesSha256,
            LocalDate today,
            int release) {

        /** Whether figures of the two would be of the same answers; a note changes no figure. */
        boolean sameAnswers(State other) {
            return project.equals(other.project)
                    && dataSha256.equals(other.dataSha256)
                    && exclusionsSha256.equals(other.exclusionsSha256);
        }
    }

    /** Everything that is evaluated, read once. */
    public record Read(State state, EvaluatedRows rows) {}

    /** Reads the present data of the evaluator's project. */
    public Read read(Actor evaluator) {
        evaluator.require(Role.EVALUATOR);
        EvaluatedRows rows = rows(evaluator);
        return new Read(
                new State(
                        registry.project(evaluator),
                        rows.rowsSha256(),
                        rows.exclusionsSha256(),
                        rows.notesSha256(),
                        LocalDate.now(clock),
                        newest(evaluator)),
                rows);
    }

    /**
     * What the register knows. A cut-off that lies ahead is not told as if it had passed; targets
     * are those of the whole project and are told beside nothing less.
     */
    private static RegisterData register(
            Actor evaluator, State state, List<RegisterEntry> register) {
        LocalDate today = state.today();
        Project project = state.project();
        return new RegisterData(
                register,
                project.cutOff().map(day -> day.isBefore(today) ? day : today),
                evaluator.sites().isEmpty() ? project.targets() : Map.of());
    }

    private static DisclosureControl.Register shown(RegisterFinding register) {
        return new DisclosureControl.Register(
                register.targets(), register.atCutOff(), register.atEnd());
    }

    /** What became of a wish to publish. */
    public sealed interface Publication {

        /** Frozen. */
        record Done(ReleaseStore.Release release) implements Publication {}

        /**
         * Nothing is published: data, project or releases have changed since the figures were
         * shown.
         */
        record DataChanged() implements Publication {}

        /** Nothing is published: another plan is in force than the one of the figures. */
        record AnotherPlan() implements Publication {}

        /** Nothing is published: the account sees some sites only, a release is of them all. */
        record SomeSitesOnly() implements Publication {}
    }

    /**
     * Freezes for the project leads what was looked at, and nothing else.
     *
     * @param seen what the page showed
     */
    public Publication publish(Actor evaluator, Analysed seen) {
        evaluator.require(Role.EVALUATOR);
        if (!evaluator.sites().isEmpty()) {
            return new Publication.SomeSitesOnly();
        }
        Optional<Release> release = seen.release();
        if (release.isEmpty() || !isInForce(seen.result().plan(), plans.of(evaluator))) {
            return new Publication.AnotherPlan();
        }
        State now = read(evaluator).state();
        if (!now.sameAnswers(seen.state())
                || now.release() + 1 != release.get().basis().version()) {
            return new Publication.DataChanged();
        }
        return new Publication.Done(freeze(evaluator, seen, release.get()));
    }

    private static boolean isInForce(EvaluationPlan seen, EvaluationPlan now) {
        return seen.stamp().equals(now.stamp());
    }

    private ReleaseStore.Release freeze(Actor evaluator, Analysed seen, Release release) {
        EvaluationResult result = seen.result();
        return releases.publish(
                evaluator,
                new ReleaseStore.Draft(
                        seen.project().name(),
                        content.wordings().keySet(),
                        result.plan().stamp().sha256(),
                        Secret.of(release.policy()).sha256(),
                        result.dataSha256(),
                        result.codeVersion()),
                content.write(release),
                content.text(release.basis()),
                clock.instant());
    }

    /** The newest release that the account may see, as it was stored. */
    public Optional<Published> latest(Actor actor) {
        return releasesFor(actor).findFirst().flatMap(facts -> stored(actor, facts));
    }

    /** A release that the account may see, as it was stored. */
    public Optional<Published> released(Actor actor, int version) {
        return releasesFor(actor)
                .filter(facts -> facts.version() == version)
                .findFirst()
                .flatMap(facts -> stored(actor, facts));
    }

    private Stream<ReleaseStore.Release> releasesFor(Actor actor) {
        actor.require(Role.STEERING_GROUP, Role.EVALUATOR, Role.PROJECT_LEADER, Role.COORDINATOR);
        return releases.releases(actor).stream();
    }

    private Optional<Published> stored(Actor actor, ReleaseStore.Release facts) {
        return releases.content(actor, facts.id())
                .map(bytes -> new Published(facts, new String(bytes, StandardCharsets.UTF_8)));
    }
}
