package se.sammanhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.sammanhang.application.Actor;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.Role;
import se.sammanhang.application.desk.KeepPlans;
import se.sammanhang.application.desk.PlanDoesNotFit;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.exchange.CsvDataReader;
import se.sammanhang.exchange.DataReading;
import se.sammanhang.exchange.InputProblem;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.exchange.PlanReading;
import se.sammanhang.exchange.analysis.AnalysisPackage;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.EvaluationReportFiles;
import se.sammanhang.report.ReportConfiguration;
import se.sammanhang.surveyfile.SurveyConfiguration;

/**
 * Analyses a CSV file or a project by a plan, without a server. Reads and checks everything first;
 * with any problem it writes nothing.
 */
@Command(
        name = "evaluate",
        description = {
            "Analyses data by a plan file and writes results.json, scores.csv, report.html, charts,",
            "and package: data, codebook and an R script that recomputes the main numbers.",
            "Without PLAN, a project is analysed by its own plan."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private static final String NOTHING_WRITTEN = "nothing was written";

    @Parameters(
            arity = "0..1",
            paramLabel = "PLAN",
            description = "The evaluation plan, a YAML file.")
    private @Nullable Path planFile;

    @Option(
            names = "--project",
            paramLabel = "ID",
            description = "Short name of a project in the database.")
    private @Nullable String project;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results; it is made if it does not exist.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "sv",
            description = "Language of the report: sv, en or da. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private ReportLanguage language;

    /** Languages a report is written in. */
    enum ReportLanguage {
        sv,
        en,
        da
    }

    @Override
    public Integer call() throws IOException {
        if (planFile != null) {
            return byPlan(planFile);
        }
        if (project == null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing: a PLAN file, or --project ID");
        }
        return byProjectsOwnPlan(project);
    }

    private int byPlan(Path file) throws IOException {
        PlanReading plan = PlanReader.against(new Surveys()).read(file);
        if (plan.plan().isEmpty()) {
            return refuse(plan.problems());
        }
        return switch (plan.plan().get().source()) {
            case DataSource.Csv csv -> {
                if (project != null) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "The plan names a CSV file and --project a project: leave one out");
                }
                yield ofFile(file, plan, plan.plan().get(), csv);
            }
            case DataSource.Project(ProjectId id) -> {
                if (project != null && !project.equals(id.value())) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "The plan is for the project "
                                    + id
                                    + ", not for "
                                    + project
                                    + ": leave --project out, or change the plan");
                }
                yield ofProject(file, plan, plan.plan().get(), id);
            }
        };
    }

    private int ofFile(Path file, PlanReading reading, EvaluationPlan plan, DataSource.Csv csv)
            throws IOException {
        List<InputProblem> problems = new ArrayList<>(reading.problems());
        Path directory = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        DataReading data =
                CsvDataReader.read(
                        plan,
                        csv,
                        directory,
                        new CsvDataReader.PlanFile(file.toString(), reading.faultyColumns()));
        problems.addAll(data.problems());
        if (!problems.isEmpty() || data.data().isEmpty()) {
            return refuse(problems);
        }
        EvaluationResult result = Evaluation.of(plan, data.data().get(), ProductVersion.text());
        AnalysisPackage analysis =
                AnalysisPackage.ofFile(result, data.data().get(), inLanguage(), words());
        return write(
                result,
                folder -> {
                    report().write(result, folder);
                    analysis.writeTo(folder.resolve(ResultFolder.PACKAGE));
                });
    }

    private int ofProject(Path file, PlanReading reading, EvaluationPlan plan, ProjectId id)
            throws IOException {
        try (Installation installation = open()) {
            Actor operator = Installation.operator("evaluate", Role.EVALUATOR, id);
            List<InputProblem> problems = new ArrayList<>();
            List<String> known = installation.projects();
            if (known.contains(id.value())) {
                problems.addAll(
                        problems(
                                file,
                                reading,
                                installation.use(RegistryStore.class).project(operator)));
            } else {
                problems.addAll(reading.problems());
                problems.add(
                        new InputProblem(
                                InputProblem.Code.UNKNOWN_REFERENCE,
                                file.toString(),
                                0,
                                0,
                                unknown(id.value(), known)));
            }
            if (!problems.isEmpty()) {
                return refuse(problems);
            }
            return write(
                    installation.use(EvaluateProject.class).analyse(operator, plan),
                    installation.use(SurveyCatalogue.class));
        } catch (Installation.NotHere noDatabase) {
            if (reading.problems().isEmpty()) {
                throw noDatabase;
            }
            spec.commandLine().getErr().println(noDatabase.getMessage());
            return refuse(reading.problems());
        }
    }

    /** What is wrong with the plan for the project as it is. */
    private static List<InputProblem> problems(Path file, PlanReading reading, Project project) {
        return project.cutOff().isPresent()
                ? reading.problems()
                : PlanReader.against(new Surveys()).withoutCutOff().read(file).problems();
    }

    private int byProjectsOwnPlan(String id) throws IOException {
        try (Installation installation = open()) {
            List<String> known = installation.projects();
            if (!known.contains(id)) {
                spec.commandLine()
                        .getErr()
                        .println("evaluate: " + unknown(id, known) + "; " + NOTHING_WRITTEN + ".");
                return Commands.REFUSED;
            }
            return write(
                    installation
                            .use(EvaluateProject.class)
                            .analyse(
                                    Installation.operator(
                                            "evaluate", Role.EVALUATOR, new ProjectId(id))),
                    installation.use(SurveyCatalogue.class));
        } catch (PlanDoesNotFit unfit) {
            return refuse(id, unfit);
        }
    }

    private int refuse(String project, PlanDoesNotFit unfit) {
        PrintWriter err = spec.commandLine().getErr();
        unfit.problems()
                .forEach(
                        problem ->
                                err.println(
                                        "plan of "
                                                + project
                                                + ":"
                                                + problem.line()
                                                + ":"
                                                + problem.column()
                                                + ": "
                                                + problem.text()));
        err.println(
                "The plan no longer fits the survey files or the project: correct it on the page of"
                        + " the plan; "
                        + NOTHING_WRITTEN
                        + ".");
        return Commands.REFUSED;
    }

    private static Installation open() {
        return Installation.open(
                Installation.WithoutDatabase.REFUSE,
                SurveyConfiguration.class,
                ReportConfiguration.class,
                KeepPlans.class,
                EvaluateProject.class);
    }

    private static String unknown(String project, List<String> known) {
        return "there is no project \""
                + project
                + "\" in the database; projects: "
                + Installation.list(known);
    }

    private int refuse(List<InputProblem> problems) {
        return Complaints.refuse(problems, NOTHING_WRITTEN, spec.commandLine().getErr());
    }

    private int write(Analysed analysed, SurveyCatalogue catalogue) throws IOException {
        AnalysisPackage analysis =
                AnalysisPackage.ofProject(
                        analysed.result(), analysed.counting(), catalogue, inLanguage(), words());
        return write(
                analysed.result(),
                folder -> {
                    report().write(analysed.result(), analysed.shown(), folder);
                    analysis.writeTo(folder.resolve(ResultFolder.PACKAGE));
                });
    }

    private int write(EvaluationResult result, ResultFolder.Report report) throws IOException {
        ResultFolder.write(result, report, out);
        spec.commandLine()
                .getOut()
                .println(
                        "Wrote "
                                + out.resolve(ResultFolder.RESULTS)
                                + ": "
                                + counted(result.findings().size(), "change")
                                + " of "
                                + counted(result.known(), "person")
                                + ".");
        return Commands.DONE;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private EvaluationReportFiles report() {
        return new EvaluationReportFiles(inLanguage());
    }

    private Language inLanguage() {
        return new Language(language.name());
    }

    private Wording words() {
        return BundleWording.of(inLanguage());
    }
}
