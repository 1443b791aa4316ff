package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.exchange.CsvDataReader;
import se.sammanhang.exchange.DataReading;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.exchange.PlanReading;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;

/** Everything that a plan and a data file of a test come to, as the project team reads it. */
public final class FromFile {

    private FromFile() {}

    /**
     * @param folder for the two files
     * @param plan with {@code csv: data.csv}
     */
    public static EvaluationResult result(Path folder, String plan, String csv) throws IOException {
        Files.writeString(folder.resolve("data.csv"), csv);
        PlanReading reading = new PlanReader(_ -> Optional.empty()).read("plan.yaml", plan);
        assertThat(reading.problems()).isEmpty();
        EvaluationPlan read = reading.plan().orElseThrow();
        DataReading data = CsvDataReader.read(read, (DataSource.Csv) read.source(), folder);
        assertThat(data.problems()).isEmpty();
        return Evaluation.of(read, data.data().orElseThrow(), "test");
    }

    public static Internal internal(EvaluationResult result, Language language) {
        return DisclosureControl.internal(
                new DisclosureControl.Findings(result, Optional.empty(), Optional.empty()),
                Map.of(language, BundleWording.of(language)));
    }

    /** The figure with this id. */
    public static Figure figure(Internal internal, String id) {
        return internal.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + id));
    }
}
