package se.sammanhang.surveyfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import se.sammanhang.instrument.Language;

/** Reads one text file: the words of one language, flattened to keys that the resolver asks for. */
final class TextReader {

    private static final Set<String> LANGUAGES = Set.copyOf(List.of(Locale.getISOLanguages()));

    private static final String MACHINE = "machine";
    private static final List<String> MAKERS = List.of("person", MACHINE);

    private final Map<String, Draft.Words> words = new LinkedHashMap<>();
    private final Map<String, Place> sections = new LinkedHashMap<>();
    private final Problems problems;

    TextReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Draft.Texts> texts(Value root) {
        Optional<Mapping> mapping = root.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Mapping fields = mapping.get();
        Optional<Language> language = fields.name("language").flatMap(this::language);
        String version = fields.required("version").flatMap(Value::text).orElse("?");
        boolean machineMade = fields.optional("madeBy").map(this::byMachine).orElse(false);
        each(fields.optional("ways"), (way, value) -> put(Keys.way(way), value));
        each(
                fields.optional("responseScales"),
                (scale, steps) ->
                        each(
                                Optional.of(steps),
                                (code, value) -> put(Keys.step(scale, code), value)));
        each(fields.optional("instruments"), this::instrument);
        each(fields.optional("rounds"), this::round);
        each(fields.optional("pages"), (key, value) -> put(Keys.page(key), value));
        fields.finish();
        return language.map(
                code -> new Draft.Texts(root.place(), code, version, machineMade, words, sections));
    }

    /** Who translated it. Said of a machine, so that nobody takes it for a person's. */
    private boolean byMachine(Value value) {
        Optional<String> maker = value.text();
        if (maker.isPresent() && !MAKERS.contains(maker.get())) {
            problems.add(
                    ProblemCode.SV106,
                    value.place(),
                    "one of " + MAKERS,
                    "\"" + maker.get() + "\"");
        }
        return maker.filter(MACHINE::equals).isPresent();
    }

    private void instrument(String id, Value value) {
        sections.put(id, value.place());
        value.mapping()
                .ifPresent(
                        fields -> {
                            fields.optional("title").ifPresent(v -> put(Keys.title(id), v));
                            fields.optional("permission")
                                    .ifPresent(v -> put(Keys.permission(id), v));
                            each(fields.optional("items"), (item, v) -> item(id, item, v));
                            each(
                                    fields.optional("scales"),
                                    (scale, v) -> put(Keys.scale(id, scale), v));
                            fields.finish();
                        });
    }

    /** Either the wording alone, or a mapping where the item has words of its own beside it. */
    private void item(String instrument, String item, Value value) {
        if (value.isText()) {
            put(Keys.item(instrument, item), value);
            return;
        }
        value.mapping()
                .ifPresent(
                        fields -> {
                            fields.required("wording")
                                    .ifPresent(v -> put(Keys.item(instrument, item), v));
                            each(
                                    fields.optional("options"),
                                    (code, v) -> put(Keys.option(instrument, item, code), v));
                            fields.optional("lowest")
                                    .ifPresent(v -> put(Keys.lowest(instrument, item), v));
                            fields.optional("highest")
                                    .ifPresent(v -> put(Keys.highest(instrument, item), v));
                            fields.finish();
                        });
    }

    private void round(String code, Value value) {
        sections.put(code, value.place());
        value.mapping()
                .ifPresent(
                        fields -> {
                            fields.optional("title").ifPresent(v -> put(Keys.roundTitle(code), v));
                            fields.optional("stop").ifPresent(v -> put(Keys.stop(code), v));
                            fields.finish();
                        });
    }

    private void put(String key, Value value) {
        value.text().ifPresent(text -> words.put(key, new Draft.Words(value.place(), text)));
    }

    private Optional<Language> language(Value value) {
        Optional<String> code = value.text();
        if (code.isPresent() && !LANGUAGES.contains(code.get())) {
            problems.addHiding(
                    ProblemCode.SV107,
                    value.place(),
                    "an ISO 639 code of two letters",
                    "\"" + code.get() + "\"");
            return Optional.empty();
        }
        return code.map(Language::new);
    }

    private static void each(Optional<Value> value, BiConsumer<String, Value> read) {
        value.flatMap(Value::mapping).ifPresent(mapping -> mapping.entries().forEach(read));
    }
}
