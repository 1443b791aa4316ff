package se.sammanhang.surveyfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schemas agree with the files that the reader accepts, and refuse what it refuses. */
class SurveySchemaTest {

    private static final Path SURVEYS = Path.of("surveys");
    private static final Path BROKEN = Path.of("src/test/resources/broken-surveys");

    @Test
    void every_survey_file_is_valid_under_its_schema() throws IOException {
        List<SurveySource> sources = SurveyFolder.sources(SURVEYS, "");
        assertThat(sources).hasSizeGreaterThanOrEqualTo(12);
        for (SurveySource source : sources) {
            assertThat(errors(source)).as(source.path()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SV102-an-unknown-key",
                "SV102-an-unknown-form",
                "SV103-an-item-without-a-kind",
                "SV104-a-word-instead-of-a-number",
                "SV106-an-unknown-metric",
                "SV116-an-item-asked-twice",
                "SV117-two-stop-points",
                "SV123-a-code-twice"
            })
    void what_one_file_alone_gets_wrong_the_schema_finds_too(String sample) throws IOException {
        long faulty = 0;
        for (SurveySource source : SurveyFolder.sources(BROKEN.resolve(sample), "")) {
            boolean marked = source.text().contains("# <- ");
            assertThat(errors(source).isEmpty()).as(source.path()).isEqualTo(!marked);
            faulty += marked ? 1 : 0;
        }
        assertThat(faulty).isEqualTo(1);
    }

    private static List<com.networknt.schema.Error> errors(SurveySource source) throws IOException {
        String name =
                switch (source.path().substring(0, 4)) {
                    case "resp" -> "response-scales";
                    case "inst" -> "instrument";
                    case "roun" -> "round";
                    default -> "texts";
                };
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        SURVEYS.resolve("schema/" + name + ".schema.json")),
                                InputFormat.JSON);
        return schema.validate(source.text(), InputFormat.YAML);
    }
}
