package se.sammanhang.surveyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.sammanhang.Rule;
import se.sammanhang.instrument.AudioSegments;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.SurveyCatalogue;

/** Everything asked can be heard, in today's wording, and is small enough for a slow connection. */
class AudioTest {

    private static final Path AUDIO = Path.of("surveys/audio");
    private static final List<Language> LANGUAGES =
            List.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH);
    private static final long LARGEST_QUESTION = 60_000;

    private final SurveyCatalogue catalogue = SurveyContentTest.read(Path.of("surveys"));

    private static final Made NONE = new Made("", LARGEST_QUESTION);

    record Made(String sha256, long bytes) {}

    @Test
    @Rule(36)
    void every_text_has_audio_of_its_present_wording() throws IOException {
        Map<String, Made> manifest = manifest();
        List<String> faults = new ArrayList<>();
        for (SpokenTexts.Spoken spoken : SpokenTexts.of(catalogue)) {
            if (!LANGUAGES.contains(spoken.language())) {
                // No voice is good enough for it: there is nothing to hear, and no button.
                assertThat(spoken.language()).isEqualTo(Language.ARABIC);
                continue;
            }
            String name = spoken.language() + "/" + spoken.name();
            Made made = manifest.get(name);
            if (made == null) {
                faults.add(name + " has no audio: run src/conf/make-audio");
            } else if (!made.sha256().equals(spoken.sha256())) {
                faults.add(name + " is of an older wording: run src/conf/make-audio");
            }
        }
        assertThat(faults).isEmpty();
        assertThat(manifest).hasSizeGreaterThan(400);
    }

    @Test
    void every_file_of_the_manifest_is_there_whole_and_no_other_is() throws IOException {
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, Made> entry : manifest().entrySet()) {
            Path file = AUDIO.resolve(entry.getKey() + ".mp3");
            assertThat(file).hasSize(entry.getValue().bytes());
            files.add(entry.getKey() + ".mp3");
        }
        try (Stream<Path> found = Files.walk(AUDIO)) {
            assertThat(
                            found.filter(file -> file.toString().endsWith(".mp3"))
                                    .map(file -> AUDIO.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void no_segment_is_silence() throws IOException {
        assertThat(manifest()).allSatisfy((_, made) -> assertThat(made.bytes()).isGreaterThan(400));
    }

    @Test
    void a_question_with_all_its_answers_is_under_sixty_kilobytes() throws IOException {
        Map<String, Made> manifest = manifest();
        for (Language language : LANGUAGES) {
            for (Item item : items()) {
                long bytes = 0;
                for (String name : segments(item)) {
                    assertThat(manifest).containsKey(language + "/" + name);
                    bytes += manifest.getOrDefault(language + "/" + name, NONE).bytes();
                }
                assertThat(bytes).as("%s %s", language, item.id()).isLessThan(LARGEST_QUESTION);
            }
        }
    }

    @Test
    @Rule(37)
    void segments_are_in_reading_order() {
        assertThat(AudioSegments.of(item("K1")))
                .containsExactly(
                        "item-K1",
                        "option-YES5-1",
                        "option-YES5-2",
                        "option-YES5-3",
                        "option-YES5-4",
                        "option-YES5-5",
                        "way-did-not-understand",
                        "way-refused",
                        "way-skip");
        assertThat(AudioSegments.of(item("B1")))
                .containsExactly(
                        "item-B1",
                        "option-B1-1",
                        "option-B1-2",
                        "option-B1-3",
                        "way-does-not-know",
                        "way-refused",
                        "way-skip");
        assertThat(AudioSegments.of(item("O1"))).containsExactly("item-O1", "way-skip");
        assertThat(AudioSegments.of(item("U2"), List.of(1, 3)))
                .startsWith("item-U2", "option-U1-1", "option-U1-3", "way-does-not-know");
    }

    @Test
    void dont_know_is_offered_on_facts_only() {
        for (Item item : items()) {
            boolean offered = NonAnswer.offeredFor(item.kind()).contains(NonAnswer.DOES_NOT_KNOW);
            assertThat(offered)
                    .as(item.id().value())
                    .isEqualTo(item.id().value().matches("[BU][1-9]"));
        }
    }

    /** Where the options are those chosen before, the worst case is all of them. */
    private List<String> segments(Item item) {
        if (item.form() instanceof ItemForm.ChoiceAmongChosen among
                && item(among.source().value()).form() instanceof ItemForm.MultipleChoice all) {
            return AudioSegments.of(
                    item, all.options().stream().map(ResponseOption::code).toList());
        }
        return AudioSegments.of(item);
    }

    private List<Item> items() {
        return catalogue.instruments().stream().flatMap(i -> i.items().stream()).toList();
    }

    private Item item(String id) {
        return catalogue.item(new ItemId(id)).orElseThrow();
    }

    private static Map<String, Made> manifest() throws IOException {
        Map<String, Made> made = new HashMap<>();
        for (List<String> row : Csv.rows(AUDIO.resolve("manifest.csv"))) {
            made.put(
                    row.get(0) + "/" + row.get(1),
                    new Made(row.get(2), Long.parseLong(row.get(3))));
        }
        return made;
    }
}
