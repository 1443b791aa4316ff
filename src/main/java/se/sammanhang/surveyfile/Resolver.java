package se.sammanhang.surveyfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResolvedDefinition;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.instrument.SurveyLanguage;

/** Joins the drafts to a catalogue; where that cannot be, reports why. */
final class Resolver {

    private final Drafts drafts;
    private final TextBook texts;
    private final Problems problems;
    private final ItemResolver items;

    Resolver(Drafts drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
        this.texts = new TextBook(drafts.texts(), problems);
        this.items = new ItemResolver(drafts, texts, problems);
    }

    /** Empty when there were problems, now or before. */
    Optional<SurveyCatalogue> resolve() {
        new InstrumentChecks(drafts, problems).check();
        new ScaleChecks(drafts, problems).check();
        Set<ItemId> withoutWording = withoutWording();
        RoundChecks roundChecks = new RoundChecks(drafts, withoutWording, problems);
        List<Draft.Round> rounds = roundChecks.inForce();
        roundChecks.check(rounds);

        Map<NonAnswer, LocalisedText> ways = ways();
        for (Draft.ResponseScale scale : drafts.responseScales()) {
            scale.steps().forEach(step -> texts.words(Keys.step(scale.id(), step.code())));
        }
        List<Instrument> instruments = new ArrayList<>();
        for (Draft.Instrument draft : drafts.instruments()) {
            instrument(draft).ifPresent(instruments::add);
        }
        List<RoundDefinition> definitions = new ArrayList<>();
        for (Draft.Round draft : rounds) {
            round(draft).ifPresent(definitions::add);
        }
        List<SurveyLanguage> languages = new LanguageList(texts, problems).languages();
        texts.reportUnused();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<ResolvedDefinition> resolved = new ArrayList<>();
        instruments.forEach(i -> resolved.add(stored(i)));
        definitions.forEach(r -> resolved.add(stored(r)));
        return Optional.of(
                new SurveyCatalogue(instruments, definitions, ways, resolved, languages));
    }

    private Map<NonAnswer, LocalisedText> ways() {
        Map<NonAnswer, LocalisedText> ways = new EnumMap<>(NonAnswer.class);
        for (NonAnswer way : NonAnswer.values()) {
            texts.required(Keys.way(way.key()), new Place("texts", 0, "ways." + way.key()))
                    .ifPresent(words -> ways.put(way, words));
        }
        return ways;
    }

    private Optional<Instrument> instrument(Draft.Instrument draft) {
        Optional<LocalisedText> title = texts.required(Keys.title(draft.id()), draft.at());
        List<Item> resolved = new ArrayList<>();
        if (hasWording(draft)) {
            draft.items().forEach(item -> items.resolve(draft.id(), item).ifPresent(resolved::add));
        }
        Optional<String> permission = draft.licensed() ? permission(draft) : Optional.empty();
        List<ScaleDefinition> scales = new ArrayList<>();
        for (Draft.Scale scale : draft.scales()) {
            scale(draft, scale, Optional.empty()).ifPresent(scales::add);
            scale.subscales()
                    .forEach(
                            subscale ->
                                    scale(draft, subscale, Optional.of(scale.id()))
                                            .ifPresent(scales::add));
        }
        if (title.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        String version = texts.version(draft.id().value(), draft.version());
        Instrument unsigned =
                new Instrument(draft.id(), version, "", title.get(), resolved, scales, permission);
        return Optional.of(
                new Instrument(
                        draft.id(),
                        version,
                        stored(unsigned).sha256(),
                        title.get(),
                        resolved,
                        scales,
                        permission));
    }

    /** An instrument has its wording, unless it is licensed and nobody has added the text. */
    private boolean hasWording(Draft.Instrument draft) {
        return !draft.licensed() || !licensedTexts(draft).isEmpty();
    }

    private List<Draft.Texts> licensedTexts(Draft.Instrument draft) {
        return drafts.texts().stream()
                .filter(
                        file ->
                                draft.items().stream()
                                        .anyMatch(
                                                item ->
                                                        file.words()
                                                                .containsKey(
                                                                        Keys.item(
                                                                                draft.id(),
                                                                                item.id()))))
                .toList();
    }

    private Set<ItemId> withoutWording() {
        Set<ItemId> missing = new HashSet<>();
        for (Draft.Instrument draft : drafts.instruments()) {
            if (!hasWording(draft)) {
                draft.items().forEach(item -> missing.add(item.id()));
            }
        }
        return missing;
    }

    /** Each licensed text is whole and carries its permission. */
    private Optional<String> permission(Draft.Instrument draft) {
        Set<String> permissions = new LinkedHashSet<>();
        Map<Language, Draft.Words> given = texts.words(Keys.permission(draft.id()));
        for (Draft.Texts file : licensedTexts(draft)) {
            Place at = file.sections().getOrDefault(draft.id().value(), file.at());
            Draft.Words permission = given.get(file.language());
            if (permission == null) {
                problems.add(ProblemCode.SV130, at, "permission: its reference", "none");
            } else {
                permissions.add(permission.text());
            }
            if (file.machineMade()) {
                problems.add(ProblemCode.SV134, at, "no items", "items, and madeBy: machine");
            }
            whole(draft, file, at);
        }
        return permissions.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("; ", permissions));
    }

    private void whole(Draft.Instrument draft, Draft.Texts file, Place at) {
        List<String> missing = new ArrayList<>();
        for (Draft.Item item : draft.items()) {
            List<String> keys =
                    item.form() instanceof Draft.Form.EndAnchored
                            ? List.of(
                                    Keys.item(draft.id(), item.id()),
                                    Keys.lowest(draft.id(), item.id()),
                                    Keys.highest(draft.id(), item.id()))
                            : List.of(Keys.item(draft.id(), item.id()));
            keys.stream().filter(key -> !file.words().containsKey(key)).forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            problems.add(ProblemCode.SV131, at, "every wording and end", "nothing for " + missing);
        }
    }

    private Optional<ScaleDefinition> scale(
            Draft.Instrument instrument, Draft.Scale draft, Optional<ScaleId> parent) {
        Optional<LocalisedText> name =
                texts.required(Keys.scale(instrument.id(), draft.id()), draft.at());
        Optional<ScaleChecks.Steps> steps =
                draft.items().stream()
                        .flatMap(reference -> instrument.item(reference.item()).stream())
                        .flatMap(item -> ScaleChecks.Steps.of(item, drafts).stream())
                        .findFirst();
        if (name.isEmpty() || steps.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ScaleDefinition(
                        draft.id(),
                        name.get(),
                        draft.items().stream().map(Draft.Reference::item).toList(),
                        Set.copyOf(draft.reversed().stream().map(Draft.Reference::item).toList()),
                        steps.get().lowest(),
                        steps.get().highest(),
                        draft.minimumAnswered().value(),
                        draft.metric(),
                        draft.polarity(),
                        draft.increaseAtLeast().value(),
                        parent,
                        parent.isPresent(),
                        draft.confirmedKey(),
                        draft.norms()));
    }

    private Optional<RoundDefinition> round(Draft.Round draft) {
        Optional<LocalisedText> title = texts.required(Keys.roundTitle(draft.code()), draft.at());
        List<RoundDefinition.Step> steps = new ArrayList<>();
        for (Draft.Step step : draft.steps()) {
            if (step.item().isPresent()) {
                steps.add(new RoundDefinition.Step.Ask(step.item().get()));
            } else {
                texts.required(Keys.stop(draft.code()), step.at())
                        .ifPresent(words -> steps.add(new RoundDefinition.Step.StopPoint(words)));
            }
        }
        if (title.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        List<ItemId> core = draft.core().stream().map(Draft.Reference::item).toList();
        String version = texts.version(draft.code().value(), draft.version());
        RoundDefinition unsigned =
                new RoundDefinition(draft.code(), version, "", title.get(), steps, core);
        return Optional.of(
                new RoundDefinition(
                        draft.code(),
                        version,
                        stored(unsigned).sha256(),
                        title.get(),
                        steps,
                        core));
    }

    private ResolvedDefinition stored(Instrument instrument) {
        String id = instrument.id().value();
        String json = CanonicalJson.of(DefinitionTree.of(instrument, texts.machineMadeAbout(id)));
        return new ResolvedDefinition(id, instrument.version(), CanonicalJson.sha256(json), json);
    }

    private ResolvedDefinition stored(RoundDefinition round) {
        String id = round.code().value();
        String json = CanonicalJson.of(DefinitionTree.of(round, texts.machineMadeAbout(id)));
        return new ResolvedDefinition(id, round.version(), CanonicalJson.sha256(json), json);
    }
}
