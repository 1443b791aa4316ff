package se.sammanhang.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All instruments and rounds that the running product knows, resolved and valid.
 *
 * @param ways words of the ways out of an item, such as "Prefer not to say"
 * @param definitions the same instruments and rounds as text with fingerprint
 * @param languages what the text files speak, in order of code
 */
public record SurveyCatalogue(
        List<Instrument> instruments,
        List<RoundDefinition> rounds,
        Map<NonAnswer, LocalisedText> ways,
        List<ResolvedDefinition> definitions,
        List<SurveyLanguage> languages) {

    public SurveyCatalogue {
        instruments = List.copyOf(instruments);
        rounds = List.copyOf(rounds);
        ways = Map.copyOf(ways);
        definitions = List.copyOf(definitions);
        languages = List.copyOf(languages);
    }

    /** A catalogue by hand, without the words of the ways out and without stored definitions. */
    public SurveyCatalogue(List<Instrument> instruments, List<RoundDefinition> rounds) {
        this(instruments, rounds, Map.of(), List.of());
    }

    /** A catalogue by hand, of which nobody asks what languages it speaks. */
    public SurveyCatalogue(
            List<Instrument> instruments,
            List<RoundDefinition> rounds,
            Map<NonAnswer, LocalisedText> ways,
            List<ResolvedDefinition> definitions) {
        this(instruments, rounds, ways, definitions, List.of());
    }

    /** What is said in a language, if anything is. */
    public Optional<SurveyLanguage> language(Language language) {
        return languages.stream().filter(spoken -> spoken.language().equals(language)).findFirst();
    }

    /**
     * Languages a project offers. Swedish always, since it is what others fall back to; one that a
     * machine has made only where the project has decided so; the others unless it has decided
     * against them.
     *
     * @param decided what the project has decided, by language
     */
    public NavigableSet<Language> offered(Map<Language, Boolean> decided) {
        NavigableSet<Language> offered = new TreeSet<>(Set.of(Language.SWEDISH));
        languages.stream()
                .filter(spoken -> decided.getOrDefault(spoken.language(), !spoken.machineMade()))
                .map(SurveyLanguage::language)
                .forEach(offered::add);
        return offered;
    }

    /** Words of a way out. */
    public LocalisedText way(NonAnswer way) {
        LocalisedText words = ways.get(way);
        if (words == null) {
            throw new IllegalArgumentException("way: wanted words for " + way + ", got none");
        }
        return words;
    }

    /** The definitions that a response to the round rests on: the round and what it asks from. */
    public List<ResolvedDefinition> definitionsOf(RoundDefinition round) {
        Set<String> names = new HashSet<>(Set.of(round.code().value()));
        for (Instrument instrument : instruments) {
            boolean asked =
                    round.steps().stream()
                            .anyMatch(
                                    step ->
                                            step instanceof RoundDefinition.Step.Ask(ItemId item)
                                                    && instrument.item(item).isPresent());
            if (asked) {
                names.add(instrument.id().value());
            }
        }
        return definitions.stream()
                .filter(definition -> names.contains(definition.name()))
                .toList();
    }

    public Optional<RoundDefinition> round(RoundCode code) {
        return rounds.stream().filter(round -> round.code().equals(code)).findFirst();
    }

    public Optional<Item> item(ItemId id) {
        return instruments.stream().flatMap(i -> i.item(id).stream()).findFirst();
    }

    /**
     * Items that never reach research. Answers that staff see: who knows one by name could find the
     * person's row. Own words: only who passed the question by would be there, and who wrote would
     * look as if never asked.
     */
    public Set<ItemId> keptFromResearch() {
        return instruments.stream()
                .flatMap(instrument -> instrument.items().stream())
                .filter(item -> item.toldToStaff() || item.form() instanceof ItemForm.OpenText)
                .map(Item::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<ScaleDefinition> scale(ScaleId id) {
        return instruments.stream()
                .flatMap(i -> i.scales().stream())
                .filter(scale -> scale.id().equals(id))
                .findFirst();
    }
}
