package se.sammanhang.surveyfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * The catalogue of the running product: the files in the jar and, where {@code SAMMANHANG_SURVEYS}
 * names a folder, those in it as well.
 */
@Configuration
public class SurveyConfiguration {

    private static final String ROOT = "surveys/";

    /**
     * @throws SurveyFilesRefused with every problem, so that nothing starts on half a survey
     */
    @Bean
    SurveyCatalogue surveyCatalogue(@Value("${SAMMANHANG_SURVEYS:}") String extraFolder) {
        return with(extraFolder);
    }

    /**
     * The catalogue of the files in the jar and of this folder, for use without a running
     * application.
     *
     * @param extraFolder may be blank
     */
    public static SurveyCatalogue with(String extraFolder) {
        return read(extraFolder.isBlank() ? List.of() : List.of(Path.of(extraFolder.strip())));
    }

    /** The catalogue of the files in the jar, for use without a running application. */
    public static SurveyCatalogue builtIn() {
        return read(List.of());
    }

    static SurveyCatalogue read(List<Path> extraFolders) {
        List<SurveySource> sources = new ArrayList<>(classpath());
        for (Path folder : extraFolders) {
            sources.addAll(SurveyFolder.sources(folder, folder + "/"));
        }
        return switch (SurveyFolder.read(sources)) {
            case SurveyFolder.Result.Read read -> read.catalogue();
            case SurveyFolder.Result.Refused refused ->
                    throw new SurveyFilesRefused(refused.problems());
        };
    }

    private static List<SurveySource> classpath() {
        List<SurveySource> sources = new ArrayList<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:" + ROOT + "**/*.yaml")) {
                String address = resource.getURL().toString();
                String path =
                        address.substring(address.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
                sources.add(
                        new SurveySource(
                                path,
                                ROOT + path,
                                resource.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("survey files in the jar", e);
        }
        sources.sort(Comparator.comparing(SurveySource::path));
        return sources;
    }
}
