package se.sammanhang.application.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ChosenPersons;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.ResearchStore.ResearchIntervention;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.Role;
import se.sammanhang.application.desk.PlanTexts.Problem;
import se.sammanhang.application.desk.SavedTableStore.Draft;
import se.sammanhang.application.desk.SavedTableStore.SavedTable;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.evaluation.table.FreeTable;
import se.sammanhang.evaluation.table.FreeTables;
import se.sammanhang.evaluation.table.TableData;
import se.sammanhang.evaluation.table.TablePerson;
import se.sammanhang.evaluation.table.TableQuestion;
import se.sammanhang.evaluation.table.TableVariable;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.Project;

/** Makes free tables of the evaluated persons, and keeps questions worth asking again. */
@Service
public class AskTables {

    private static final int LONGEST_TITLE = 120;

    private final EvaluateProject evaluation;
    private final SurveyCatalogue catalogue;
    private final TableTexts texts;
    private final SavedTableStore store;
    private final Clock clock;

    public AskTables(
            EvaluateProject evaluation,
            SurveyCatalogue catalogue,
            TableTexts texts,
            SavedTableStore store,
            Clock clock) {
        this.evaluation = evaluation;
        this.catalogue = catalogue;
        this.texts = texts;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What tables are made of at one moment.
     *
     * @param dataSha256 fingerprint of the rows
     */
    public record Opened(Project project, TableData data, String dataSha256) {

        /** Answers a question. */
        public FreeTable table(TableQuestion question) {
            return FreeTables.of(question, data);
        }

        /** Fingerprint of the plan in force. */
        public String planSha256() {
            return data.plan().stamp().sha256();
        }
    }

    /** Reads the present data of the evaluator's project by the plan in force. */
    public Opened open(Actor evaluator) {
        ChosenPersons chosen = evaluation.persons(evaluator);
        Map<UUID, List<ResearchResponse>> responses =
                chosen.responses().stream()
                        .collect(Collectors.groupingBy(ResearchResponse::researchId));
        List<TablePerson> persons = new ArrayList<>();
        for (int i = 0; i < chosen.persons().size(); i++) {
            ResearchPerson person = chosen.persons().get(i);
            persons.add(
                    person(
                            chosen.data().persons().get(i),
                            person,
                            responses.getOrDefault(person.researchId(), List.of())));
        }
        return new Opened(
                chosen.project(),
                new TableData(chosen.plan(), catalogue, persons),
                chosen.data().sha256());
    }

    private static TablePerson person(
            EvaluationData.Person evaluated,
            ResearchPerson person,
            List<ResearchResponse> responses) {
        Map<RoundCode, TablePerson.Response> rounds = new HashMap<>();
        responses.stream()
                .sorted(Comparator.comparingInt(response -> response.occurrence().number()))
                .forEach(
                        response ->
                                rounds.putIfAbsent(
                                        response.occurrence().round(),
                                        new TablePerson.Response(
                                                response.mode(), response.answers())));
        return new TablePerson(
                evaluated,
                new TablePerson.Register(
                        person.site(),
                        person.gender(),
                        person.ageBand(),
                        person.inflow(),
                        person.startMonth(),
                        person.interventions().stream()
                                .map(ResearchIntervention::type)
                                .collect(Collectors.toSet()),
                        person.exit()
                                .map(
                                        exit ->
                                                new RegisterEntry.Exit(
                                                        exit.mainReason(),
                                                        exit.works(),
                                                        exit.studies(),
                                                        exit.byCutOff()))),
                rounds);
    }

    /** A question that was kept. */
    public sealed interface Kept {

        /** It can be asked again. */
        record Askable(TableQuestion question) implements Kept {}

        /** Its text is not a question, or not one that this version knows. */
        record Unreadable(List<Problem> problems) implements Kept {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }

        /** It asks for what neither plan nor surveys have any more. */
        record NotThere(Set<TableVariable> variables) implements Kept {
            public NotThere {
                variables = Set.copyOf(variables);
            }
        }
    }

    /** Reads a question again. */
    public Kept read(SavedTable saved, Opened opened) {
        TableTexts.Read read = texts.read(saved.draft().question());
        if (read.question().isEmpty()) {
            return new Kept.Unreadable(read.problems());
        }
        TableQuestion question = read.question().get();
        Set<TableVariable> wanted = new LinkedHashSet<>(question.splits());
        wanted.add(question.variable());
        question.filter().ifPresent(filter -> wanted.add(filter.variable()));
        wanted.removeAll(Set.copyOf(opened.data().variables()));
        return wanted.isEmpty() ? new Kept.Askable(question) : new Kept.NotThere(wanted);
    }

    /** Kept tables, newest first. */
    public List<SavedTable> history(Actor evaluator) {
        evaluator.require(Role.EVALUATOR);
        return store.tables(evaluator);
    }

    /** What became of a wish to keep a table. */
    public enum Outcome {
        KEPT,
        TITLE_MISSING,
        /** More than 120 characters. */
        TITLE_TOO_LONG
    }

    /** Keeps a question, with what it was asked of. */
    public Outcome save(Actor evaluator, String title, TableQuestion question, Opened opened) {
        evaluator.require(Role.EVALUATOR);
        if (title.isBlank()) {
            return Outcome.TITLE_MISSING;
        }
        if (title.strip().length() > LONGEST_TITLE) {
            return Outcome.TITLE_TOO_LONG;
        }
        store.save(
                evaluator,
                new Draft(
                        title.strip(),
                        texts.write(question),
                        opened.planSha256(),
                        opened.dataSha256()),
                clock.instant());
        return Outcome.KEPT;
    }
}
