package se.sammanhang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules that only the sources can tell. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST_FILE = 400;

    @Test
    void no_file_is_longer_than_400_lines() {
        assertThat(
                        files(MAIN, Path.of("frontend"), Path.of("src/test/java"))
                                .filter(file -> lines(file).size() > LONGEST_FILE)
                                .toList())
                .isEmpty();
    }

    @Test
    void every_package_promises_something_and_is_null_marked() {
        List<Path> without = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(MAIN).filter(Files::isDirectory)) {
            folders.filter(SourceRulesTest::holdsClasses)
                    .forEach(
                            folder -> {
                                Path info = folder.resolve("package-info.java");
                                if (!Files.exists(info)
                                        || !String.join("\n", lines(info))
                                                .matches("(?s)/\\*\\*.*@NullMarked.*")) {
                                    without.add(folder);
                                }
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(without).isEmpty();
    }

    @Test
    void views_write_no_raw_html_and_no_inline_style() {
        Pattern raw =
                Pattern.compile(
                        "flow\\.component\\.Html;|\"innerHTML\"|\\.getStyle\\(\\)|executeJs\\([^\"]");
        assertThat(hits(raw, MAIN)).isEmpty();
    }

    @Test
    void nothing_is_left_open_or_printed() {
        Pattern open = Pattern.compile("TODO|FIXME|XXX|printStackTrace|System\\.err\\.");
        assertThat(hits(open, MAIN)).isEmpty();
    }

    /** Keeps unsaved text of an evaluation plan in the tab: it holds no answers and no persons. */
    private static final String PLAN_EDITOR = "web/evaluate/PlanEditor.java";

    @Test
    void no_answer_is_kept_in_the_browser() {
        Pattern storage =
                Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie");
        assertThat(hits(storage, Path.of("frontend"), MAIN))
                .allMatch(hit -> hit.contains(PLAN_EDITOR));
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.anyMatch(
                    child ->
                            child.toString().endsWith(".java")
                                    && !child.endsWith("package-info.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> hits(Pattern pattern, Path... roots) {
        return files(roots)
                .flatMap(
                        file ->
                                lines(file).stream()
                                        .filter(line -> pattern.matcher(line).find())
                                        .map(line -> file + ": " + line.strip()))
                .toList();
    }

    private static Stream<Path> files(Path... roots) {
        return Stream.of(roots)
                .flatMap(
                        root -> {
                            try (Stream<Path> walk = Files.walk(root)) {
                                return walk
                                        .filter(
                                                file ->
                                                        file.toString()
                                                                .matches(".*\\.(java|js|css)"))
                                        .toList()
                                        .stream();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
