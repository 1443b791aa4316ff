package se.sammanhang.surveyfile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ShowIf;

/** Whether every round can be walked through from the first step to the last. */
final class RoundChecks {

    private final Drafts drafts;
    private final Set<ItemId> withoutWording;
    private final Problems problems;

    /**
     * @param withoutWording items of keys whose licensed text has not been added
     */
    RoundChecks(Drafts drafts, Set<ItemId> withoutWording, Problems problems) {
        this.drafts = drafts;
        this.withoutWording = Set.copyOf(withoutWording);
        this.problems = problems;
    }

    /** The rounds that count: one of an extra folder may replace one of the same code. */
    List<Draft.Round> inForce() {
        Map<RoundCode, Draft.Round> rounds = new LinkedHashMap<>();
        for (Draft.Round round : drafts.rounds()) {
            Draft.Round before = rounds.put(round.code(), round);
            if (before != null && !round.replaces()) {
                problems.add(
                        ProblemCode.SV110,
                        round.at(),
                        "a code of its own, or replaces: true",
                        round.code() + " as in " + before.at().file());
            }
        }
        return List.copyOf(rounds.values());
    }

    void check(List<Draft.Round> rounds) {
        conditions();
        for (Draft.Round round : rounds) {
            steps(round);
            core(round, rounds.getFirst());
        }
    }

    private void steps(Draft.Round round) {
        Set<ItemId> asked = new HashSet<>();
        boolean stopped = false;
        for (Draft.Step step : round.steps()) {
            if (step.item().isEmpty()) {
                if (stopped) {
                    problems.add(ProblemCode.SV117, step.at(), "one STOP", "another");
                }
                stopped = true;
            } else {
                ask(step.at(), step.item().get(), asked);
            }
        }
    }

    private void ask(Place at, ItemId id, Set<ItemId> asked) {
        Optional<Draft.Item> item = drafts.item(id);
        if (item.isEmpty() || withoutWording.contains(id)) {
            String got = item.isEmpty() ? id.value() : id + ", whose licensed text is not added";
            problems.add(ProblemCode.SV115, at, "an item with wording", got);
        } else if (!asked.add(id)) {
            problems.add(ProblemCode.SV116, at, "each item once", id + " again");
        } else {
            before(item.get(), at, asked);
        }
    }

    private void before(Draft.Item item, Place at, Set<ItemId> asked) {
        List<ItemId> needed = sources(item);
        if (!needed.isEmpty()
                && needed.stream().allMatch(id -> drafts.item(id).isPresent())
                && needed.stream().noneMatch(asked::contains)) {
            problems.add(ProblemCode.SV121, at, needed + " before " + item.id(), "not before");
        }
    }

    /** Items of which at least one must have been asked before. */
    private static List<ItemId> sources(Draft.Item item) {
        if (item.form() instanceof Draft.Form.AmongChosen among) {
            return List.of(among.source());
        }
        if (item.showIf().isEmpty()) {
            return List.of();
        }
        return switch (item.showIf().get().rule()) {
            case ShowIf.NotRegisteredByStaff _, ShowIf.NotReadByStaff _ -> List.of();
            case ShowIf.TextWritten written -> written.anyOf();
            case ShowIf.ChosenAtLeast chosen -> List.of(chosen.item());
        };
    }

    private void conditions() {
        for (Draft.Instrument instrument : drafts.instruments()) {
            for (Draft.Item item : instrument.items()) {
                item.showIf().ifPresent(this::condition);
                item.sharesWords()
                        .ifPresent(
                                words -> refersTo(words.at(), words.item(), Draft.Form.Text.class));
                if (item.form() instanceof Draft.Form.AmongChosen among) {
                    refersTo(among.at(), among.source(), Draft.Form.Several.class);
                }
            }
        }
    }

    private void condition(Draft.Condition condition) {
        switch (condition.rule()) {
            case ShowIf.NotRegisteredByStaff fact ->
                    refersTo(condition.at(), fact.fact(), Draft.Form.class);
            case ShowIf.NotReadByStaff _ -> {}
            case ShowIf.TextWritten written ->
                    written.anyOf()
                            .forEach(id -> refersTo(condition.at(), id, Draft.Form.Text.class));
            case ShowIf.ChosenAtLeast chosen ->
                    refersTo(condition.at(), chosen.item(), Draft.Form.Several.class);
        }
    }

    private void refersTo(Place at, ItemId id, Class<? extends Draft.Form> form) {
        Optional<Draft.Item> item = drafts.item(id);
        if (item.isEmpty()) {
            problems.add(ProblemCode.SV120, at, "an item", id.value());
        } else if (!form.isInstance(item.get().form())) {
            problems.add(
                    ProblemCode.SV122,
                    at,
                    form == Draft.Form.Text.class
                            ? "an item with own words"
                            : "one with several answers",
                    id.value());
        }
    }

    private void core(Draft.Round round, Draft.Round first) {
        List<ItemId> core = items(round);
        List<ItemId> start =
                round.steps().stream()
                        .limit(core.size())
                        .map(step -> step.item().map(ItemId::value).orElse("STOP"))
                        .map(ItemId::new)
                        .toList();
        if (!start.equals(core)) {
            Place at = round.steps().isEmpty() ? round.at() : round.steps().getFirst().at();
            problems.add(ProblemCode.SV118, at, core + " first", start.toString());
        }
        if (!core.equals(items(first))) {
            Place at = round.core().isEmpty() ? round.at() : round.core().getFirst().at();
            problems.add(
                    ProblemCode.SV119,
                    at,
                    items(first) + " as in " + first.code(),
                    core.toString());
        }
    }

    private static List<ItemId> items(Draft.Round round) {
        return round.core().stream().map(Draft.Reference::item).toList();
    }
}
