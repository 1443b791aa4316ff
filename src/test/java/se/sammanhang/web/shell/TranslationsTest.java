package se.sammanhang.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.application.Role;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionType;

/** The texts of all languages are in step with each other and with the code. */
class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SECTION = Pattern.compile("# -+ (end of )?(\\w+) -+");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile(
                    "(?:getTranslation\\((?:locale, ?)?|texts\\.get\\(|titleKey = |\\bact\\(|\\bshare\\(|copyButton\\(|new Violation\\(\\s*\"\\w+\",)\\s*\"(\\w+\\.[^\"]+)\"(?!\\s*\\+)");

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void every_section_has_the_same_keys_as_in_swedish(String language) {
        Map<String, Map<String, String>> swedish = sections("sv");
        Map<String, Map<String, String>> other = sections(language);

        assertThat(other.keySet()).isEqualTo(swedish.keySet());
        swedish.forEach(
                (section, texts) ->
                        assertThat(other.getOrDefault(section, Map.of()).keySet())
                                .as(language + ", section " + section)
                                .containsExactlyInAnyOrderElementsOf(texts.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "en"})
    void no_text_is_blank_and_each_can_be_formatted(String language) {
        all(language)
                .forEach(
                        (key, text) -> {
                            assertThat(text).as(key).isNotBlank();
                            assertThat(new MessageFormat(text, Locale.of(language))).isNotNull();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void a_text_uses_the_same_arguments_in_every_language(String language) {
        Map<String, String> other = all(language);
        all("sv")
                .forEach(
                        (key, text) ->
                                assertThat(arguments(other.getOrDefault(key, "")))
                                        .as(key)
                                        .isEqualTo(arguments(text)));
    }

    @Test
    void every_key_written_in_the_code_has_a_text() throws IOException {
        Set<String> used = keysInCode();

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(all("sv").keySet()).containsAll(used);
    }

    @Test
    void every_code_has_a_label() {
        Map<String, String> texts = all("sv");
        Map.<String, Enum<?>[]>of(
                        "gender", GenderAtEnrolment.values(),
                        "ageBand", AgeBand.values(),
                        "inflow", InflowChannel.values(),
                        "intervention", InterventionType.values(),
                        "orientation", InterventionType.Orientation.values(),
                        "exitReason", ExitReason.values(),
                        "role", Role.values())
                .forEach(
                        (prefix, codes) ->
                                assertThat(texts)
                                        .containsKeys(
                                                Arrays.stream(codes)
                                                        .map(code -> prefix + "." + code.name())
                                                        .toArray(String[]::new)));
        assertThat(texts).containsKeys("round.T0", "round.T3", "round.TX", "round.T12", "round.EX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "en"})
    void the_text_that_goes_with_a_link_gives_nothing_away(String language) {
        assertThat(all(language).get("link.text"))
                .contains("{0}")
                .doesNotContainIgnoringCase("projekt")
                .doesNotContainIgnoringCase("project")
                .doesNotContainIgnoringCase("hälsa")
                .doesNotContainIgnoringCase("health")
                .doesNotContainIgnoringCase("sundhed")
                .doesNotContainIgnoringCase("arbet")
                .doesNotContainIgnoringCase("arbej")
                .doesNotContainIgnoringCase("work")
                .doesNotContainIgnoringCase("Sammanhang");
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{(\\d+)").matcher(text);
        while (argument.find()) {
            found.add(argument.group(1));
        }
        return found;
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher key = KEY_IN_CODE.matcher(Files.readString(file));
                while (key.find()) {
                    keys.add(key.group(1));
                }
            }
        }
        return keys;
    }

    private static Map<String, String> all(String language) {
        Map<String, String> all = new LinkedHashMap<>();
        sections(language).values().forEach(all::putAll);
        return all;
    }

    /** The texts by section; a key that stands twice fails at once. */
    private static Map<String, Map<String, String>> sections(String language) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        String section = "outside";
        for (String line : lines(language)) {
            Matcher mark = SECTION.matcher(line.strip());
            if (mark.matches()) {
                section = mark.group(1) == null ? mark.group(2) : "outside";
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String key = line.substring(0, line.indexOf('=')).strip();
                assertThat(seen).as(language).doesNotContain(key);
                seen.add(key);
                sections.computeIfAbsent(section, _ -> new LinkedHashMap<>())
                        .put(key, line.substring(line.indexOf('=') + 1).strip());
            }
        }
        assertThat(sections).doesNotContainKey("outside");
        return sections;
    }

    private static List<String> lines(String language) {
        try {
            return Files.readAllLines(FOLDER.resolve("translations_" + language + ".properties"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
