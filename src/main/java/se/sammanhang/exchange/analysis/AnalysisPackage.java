package se.sammanhang.exchange.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.sammanhang.application.EvaluateProject.Counting;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.LastAnswered;
import se.sammanhang.exchange.CsvText;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.exchange.analysis.DdiCodebook.DataFile;
import se.sammanhang.exchange.analysis.RScript.MissingCodes;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * Everything a reviewer needs to recompute an evaluation: pseudonymised data wide and long,
 * codebook (also for R, SPSS and archives), results, and {@code recompute.R}, which scores the
 * items itself and compares. Days are whole weeks; what the plan's conventions make of the days
 * stands in columns of its own. The same input gives the same bytes. For the project team and those
 * it trusts: the data are of single persons.
 */
public final class AnalysisPackage {

    /** Name for the ZIP. */
    public static final String FILE_NAME = "analysis-package.zip";

    private static final String WIDE = "data-wide.csv";
    private static final String LONG = "data-long.csv";

    /** So that the same files give the same ZIP. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, Content> files = new LinkedHashMap<>();
    private final List<DataTable> tables;

    private AnalysisPackage(
            EvaluationResult result,
            EvaluationData known,
            Optional<Source> project,
            Language language,
            Wording words) {
        EvaluationPlan plan = result.plan();
        EvaluationData data = LastAnswered.in(plan, known);
        Columns columns = columns(plan, data, project, language, words);
        DataFiles cells = new DataFiles(columns, plan.rounds(), data.persons());
        ColumnBook book = new ColumnBook(columns, plan.rounds(), language, words);
        Variables variables = new Variables(columns, plan.rounds(), language, words);
        MissingCodes missing = project.isPresent() ? MissingCodes.BY_KIND : MissingCodes.NONE;
        tables =
                List.of(
                        new DataTable("data-wide", numbers(variables.wide()), cells::wide),
                        new DataTable("data-long", numbers(variables.longForm()), cells::longForm),
                        new DataTable(
                                "codebook",
                                Collections.nCopies(ColumnBook.COLUMNS, false),
                                book::csv));
        files.put("README.txt", text(words.text("package.readme")));
        files.put(WIDE, csv(cells::wide));
        files.put(LONG, csv(cells::longForm));
        files.put("codebook.csv", csv(book::csv));
        files.put("codebook.txt", text(book.readable()));
        files.put("labels.R", text(LabelScript.write(variables)));
        files.put("data-wide.sps", text(SpssSyntax.write(WIDE, variables.wide())));
        files.put("data-long.sps", text(SpssSyntax.write(LONG, variables.longForm())));
        files.put("codebook-ddi.xml", text(ddi(plan, data, language, variables)));
        files.put("recompute.R", text(RScript.write(result, columns, missing)));
        files.put("results-main.csv", csv(csv -> MainNumbers.write(result, csv)));
        files.put("results.json", out -> out.write(ResultsJson.write(result, Map.of())));
    }

    private record Source(ProjectRows rows, SurveyCatalogue catalogue) {}

    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * The package of data from a file.
     *
     * @param data that {@code result} was computed from
     * @param words texts of {@code language}
     */
    public static AnalysisPackage ofFile(
            EvaluationResult result, EvaluationData data, Language language, Wording words) {
        return new AnalysisPackage(result, data, Optional.empty(), language, words);
    }

    /**
     * The package of a project: register facts too, every item that was asked, and a code for each
     * kind of no answer.
     *
     * @param counting what {@code result} rests on
     */
    public static AnalysisPackage ofProject(
            EvaluationResult result,
            Counting counting,
            SurveyCatalogue catalogue,
            Language language,
            Wording words) {
        return new AnalysisPackage(
                result,
                counting.data(),
                Optional.of(new Source(new ProjectRows(counting.rows()), catalogue)),
                language,
                words);
    }

    /** Data and codebook as tables, for other formats than those of the package. */
    public List<DataTable> tables() {
        return tables;
    }

    private static List<Boolean> numbers(List<Column.Note> notes) {
        return notes.stream().map(Column.Note::isNumber).toList();
    }

    /** Writes every file into the folder, which is made if need be. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Content> file : files.entrySet()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(file.getKey()))) {
                file.getValue().write(out);
            }
        }
    }

    /** Writes the files as a ZIP; the stream stays open. */
    public void writeZip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, Content> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            file.getValue().write(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String ddi(
            EvaluationPlan plan, EvaluationData data, Language language, Variables variables) {
        int persons = data.persons().size();
        return DdiCodebook.write(
                plan,
                language,
                List.of(
                        new DataFile(WIDE, persons, variables.wide()),
                        new DataFile(LONG, persons * plan.rounds().size(), variables.longForm())));
    }

    private static Columns columns(
            EvaluationPlan plan,
            EvaluationData data,
            Optional<Source> project,
            Language language,
            Wording words) {
        ColumnNames names = new ColumnNames(plan.rounds());
        PersonColumns persons = new PersonColumns(plan, data, names, language, words);
        persons.person();
        names.person(Columns.ROUND);
        RoundColumns rounds = new RoundColumns(plan, data, names, language, words);
        rounds.circumstances();
        project.ifPresentOrElse(
                source -> rounds.itemsOfProject(source.rows(), source.catalogue()),
                rounds::itemsOfPlan);
        rounds.readyScores();
        persons.groupsOfPlan();
        project.ifPresent(source -> persons.register(source.rows()));
        persons.interventionsOfData();
        Optional<String> late = persons.late();
        Optional<String> last = persons.last();
        return new Columns(
                persons.columns(),
                rounds.columns(),
                persons.groups(),
                persons.interventions(),
                rounds.items(),
                rounds.scores(),
                late,
                last);
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Straight to the stream: a file of a million persons is never held as text. */
    private static Content csv(Consumer<CsvText> rows) {
        return out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvText csv = CsvText.into(writer);
            rows.accept(csv);
            csv.finish();
            writer.flush();
        };
    }
}
