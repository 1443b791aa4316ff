package se.sammanhang.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;
import se.sammanhang.programme.material.Quote;
import se.sammanhang.programme.material.QuoteScreening;

/** The kinds of values that project material is made of. */
final class MaterialValues {

    private static final Pattern AGES = Pattern.compile("(\\d{1,3})[-–](\\d{1,3})");

    private final List<Site> sites;
    private final Problems problems;

    MaterialValues(List<Site> sites, Problems problems) {
        this.sites = List.copyOf(sites);
        this.problems = problems;
    }

    /** A site of the project, or the whole of it. */
    record SiteOrAll(Optional<SiteId> site) {}

    /** Absent where a site is named that the project does not have. */
    Optional<SiteOrAll> siteOrAll(YamlMap map) {
        Optional<String> name = map.text("site");
        if (name.isEmpty()) {
            return Optional.of(new SiteOrAll(Optional.empty()));
        }
        return known(map, name.get()).map(site -> new SiteOrAll(Optional.of(site)));
    }

    /** A site of the project. */
    Optional<SiteId> site(YamlMap map) {
        return map.required("site").flatMap(name -> known(map, name));
    }

    private Optional<SiteId> known(YamlMap map, String name) {
        Optional<SiteId> found =
                sites.stream().map(Site::id).filter(id -> id.value().equals(name)).findFirst();
        if (found.isEmpty()) {
            problems.add(
                    Code.UNKNOWN_REFERENCE,
                    map.at("site"),
                    "the project has no site \""
                            + name
                            + "\"; it has "
                            + sites.stream()
                                    .map(site -> site.id().value())
                                    .collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** A text that is there and not blank in any of its languages. */
    Optional<LocalisedText> words(YamlMap map, String key) {
        if (!map.has(key)) {
            map.take(key);
            map.missing(key);
            return Optional.empty();
        }
        Optional<LocalisedText> text = map.localised(key);
        boolean isEmpty = map.take(key).isEmpty();
        boolean hasBlank =
                text.isPresent()
                        && text.get().byLanguage().values().stream().anyMatch(String::isBlank);
        if (isEmpty || hasBlank) {
            problems.add(Code.BAD_VALUE, map.at(key), key + " wants words, got nothing");
            return Optional.empty();
        }
        return text;
    }

    /** The YAML word of a constant: IN_PLACE is inPlace. */
    static String yaml(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        return Arrays.stream(parts)
                .skip(1)
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining("", parts[0], ""));
    }

    /**
     * One of the constants of a type.
     *
     * @param otherwise what holds where the key is left out; absent where it must be there
     */
    <E extends Enum<E>> Optional<E> choice(
            YamlMap map, String key, Class<E> type, Optional<E> otherwise) {
        Optional<String> word = otherwise.isPresent() ? map.text(key) : map.required(key);
        if (word.isEmpty()) {
            return otherwise;
        }
        List<E> constants = List.of(type.getEnumConstants());
        Optional<E> found =
                constants.stream()
                        .filter(constant -> yaml(constant).equals(word.get()))
                        .findFirst();
        if (found.isEmpty()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at(key),
                    key
                            + " wants one of "
                            + constants.stream()
                                    .map(MaterialValues::yaml)
                                    .collect(Collectors.joining(", "))
                            + "; got \""
                            + word.get()
                            + "\"");
        }
        return found;
    }

    /** True or false; left out is false. */
    boolean yes(YamlMap map, String key) {
        Optional<String> word = map.text(key);
        if (word.filter(w -> !w.equals("true") && !w.equals("false")).isPresent()) {
            problems.add(
                    Code.BAD_TYPE,
                    map.at(key),
                    key + " wants true or false, got \"" + word.get() + "\"");
        }
        return word.filter("true"::equals).isPresent();
    }

    /** A band of ages as 18-24. */
    Optional<Quote.Ages> ages(YamlMap map, String key) {
        Optional<String> text = map.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = AGES.matcher(text.get());
        if (!matcher.matches()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at(key),
                    key + " wants a band as 18-24, got \"" + text.get() + "\"");
            return Optional.empty();
        }
        return problems.guarded(
                map.at(key),
                () ->
                        new Quote.Ages(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))));
    }

    /** What to do about a detail that could tell who said a quote. */
    static String advice(QuoteScreening.Detail detail) {
        String found = "\"" + detail.found() + "\"";
        String what =
                switch (detail.kind()) {
                    case PERSONAL_NUMBER -> "a personal number; take it out, it is never shown";
                    case PHONE -> found + " looks like a telephone number; take it out";
                    case ADDRESS -> found + " is an address that leads to a person; take it out";
                    case AGE -> found + " tells an age; write the band in \"ages\" instead";
                    case PLACE -> found + " names a place; write \"här\" or leave it out";
                    case NAME ->
                            found + " may name a person or place; write the role, as \"min coach\"";
                    case DIAGNOSIS ->
                            found + " is a diagnosis; write what it means in everyday life";
                    case NARROW_AGES ->
                            "ages "
                                    + detail.found()
                                    + " is a narrow band; take at least "
                                    + Quote.Ages.FEWEST_YEARS
                                    + " years";
                };
        return "quote kept back: "
                + what
                + (detail.kind().mayBeHarmless()
                        ? ". If it can tell nobody who said it, say reviewed: true"
                        : "");
    }
}
