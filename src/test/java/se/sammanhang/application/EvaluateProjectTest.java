package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.EvaluateProject.Evaluated;
import se.sammanhang.application.EvaluateProject.Publication;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.ProjectPlanFile;
import se.sammanhang.surveyfile.SurveyConfiguration;

class EvaluateProjectTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final List<ResearchPerson> people = new ArrayList<>(List.of(person(1), person(2)));
    private final Releases releases = new Releases();
    private final Actor evaluator = actor(Role.EVALUATOR);
    private final EvaluateProject evaluation = evaluation("");

    @Test
    void what_was_looked_at_is_published() {
        Evaluated seen = evaluation.evaluate(evaluator);
        assertThat(evaluation.publish(evaluator, seen)).isInstanceOf(Publication.Done.class);
        assertThat(releases.drafts)
                .extracting(ReleaseStore.Draft::dataSha256)
                .containsExactly(seen.result().dataSha256());
    }

    @Test
    void nothing_is_published_when_data_changed_after_the_page_was_opened() {
        Evaluated seen = evaluation.evaluate(evaluator);
        people.add(person(3));
        assertThat(evaluation.publish(evaluator, seen)).isEqualTo(new Publication.DataChanged());
        assertThat(releases.drafts).isEmpty();
        assertThat(evaluation.publish(evaluator, evaluation.evaluate(evaluator)))
                .isInstanceOf(Publication.Done.class);
    }

    @Test
    void an_evaluator_of_one_site_does_not_publish_for_the_project() {
        Actor limited = actor(Role.EVALUATOR, NORTH);
        assertThat(evaluation.publish(limited, evaluation.evaluate(limited)))
                .isEqualTo(new Publication.SomeSitesOnly());
        assertThat(releases.drafts).isEmpty();
    }

    @Test
    void a_release_says_which_version_of_the_product_counted() {
        evaluation.publish(evaluator, evaluation.evaluate(evaluator));
        EvaluateProject configured = evaluation("1.2.3");
        configured.publish(evaluator, configured.evaluate(evaluator));
        assertThat(releases.drafts)
                .extracting(ReleaseStore.Draft::codeVersion)
                .containsExactly(CodeVersion.text(), "1.2.3");
    }

    private EvaluateProject evaluation(String version) {
        return new EvaluateProject(
                (_, _) -> new ResearchData(people, List.of()),
                new InMemoryRegistry(),
                releases,
                new ProjectPlanFile(SurveyConfiguration.builtIn()),
                new Content(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                version);
    }

    private static ResearchPerson person(int number) {
        return new ResearchPerson(
                new UUID(0, number),
                1,
                NORTH,
                GenderAtEnrolment.WOMAN,
                AgeBand.AGE_20_24,
                InflowChannel.SCHOOL,
                YearMonth.of(2026, 1),
                Optional.empty(),
                List.of());
    }

    private static final class Content implements ReleaseContent {
        @Override
        public byte[] write(se.sammanhang.disclosure.Release release) {
            return new byte[] {1};
        }

        @Override
        public Map<Language, Wording> wordings() {
            return BundleWording.all();
        }
    }

    private static final class Releases implements ReleaseStore {
        private final List<Draft> drafts = new ArrayList<>();

        @Override
        public Release publish(Actor evaluator, Draft draft, byte[] content, Instant now) {
            drafts.add(draft);
            return new Release(
                    new UUID(1, drafts.size()),
                    drafts.size(),
                    draft.title(),
                    draft.languages(),
                    "",
                    draft.planSha256(),
                    draft.policySha256(),
                    draft.dataSha256(),
                    draft.codeVersion(),
                    now);
        }

        @Override
        public List<Release> releases(Actor actor) {
            return List.of();
        }

        @Override
        public Optional<byte[]> content(Actor actor, UUID release) {
            return Optional.empty();
        }
    }
}
