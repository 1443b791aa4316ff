package se.sammanhang.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import se.sammanhang.application.ResponseStore.InstrumentVersion;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.fieldwork.RoundPath;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ItemKind;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * Draws answers to a round from a person's standing on one latent dimension, in standard deviations
 * of the group at intake. A higher standing gives higher steps, and lower ones on reverse-keyed
 * items.
 */
final class DemoAnswers {

    private static final double ITEM_NOISE = 0.75;
    private static final double[] STEP_BOUNDS = {-1.4, -0.45, 0.45, 1.5};
    private static final double LEFT_OUT = 0.02;
    private static final double REFUSED = 0.015;
    private static final double NOT_UNDERSTOOD = 0.02;

    /** Gender and age are registered by staff and not asked. */
    private static final Set<ItemId> REGISTERED = Set.of(new ItemId("B1"), new ItemId("B2"));

    private final SurveyCatalogue catalogue;
    private final RandomGenerator random;

    DemoAnswers(SurveyCatalogue catalogue, RandomGenerator random) {
        this.catalogue = catalogue;
        this.random = random;
    }

    Map<ItemId, Answer> draw(Occurrence occurrence, Mode mode, double standing) {
        RoundDefinition round =
                catalogue
                        .round(occurrence.round())
                        .orElseThrow(
                                () -> new IllegalStateException("no round " + occurrence.round()));
        Map<ItemId, Answer> answers = new HashMap<>();
        boolean stopped = false;
        for (RoundDefinition.Step step : round.steps()) {
            switch (step) {
                case RoundDefinition.Step.StopPoint stop -> stopped = random.nextDouble() < 0.15;
                case RoundDefinition.Step.Ask ask -> {
                    RoundPath path = RoundPath.of(round, catalogue::item, facts(answers, mode));
                    Optional<Item> item = path.question(ask.item());
                    if (!stopped && item.isPresent()) {
                        answers.put(ask.item(), answer(item.get(), standing));
                    }
                }
            }
        }
        return answers;
    }

    static RoundPath.Facts facts(Map<ItemId, Answer> answers, Mode mode) {
        return new RoundPath.Facts(answers, REGISTERED, mode.reader() == Mode.Reader.STAFF);
    }

    /** The definitions that a response to the round is frozen on. */
    List<InstrumentVersion> versions(RoundCode round) {
        return catalogue.round(round).map(catalogue::definitionsOf).orElseThrow().stream()
                .map(d -> new InstrumentVersion(d.name(), d.version(), d.sha256()))
                .toList();
    }

    private Answer answer(Item item, double standing) {
        double draw = random.nextDouble();
        if (item.kind() == ItemKind.STATEMENT) {
            if (draw < LEFT_OUT) {
                return new Answer.Skipped();
            }
            if (draw < LEFT_OUT + REFUSED) {
                return new Answer.Refused();
            }
            if (draw < LEFT_OUT + REFUSED + NOT_UNDERSTOOD) {
                return new Answer.DidNotUnderstand();
            }
        }
        return switch (item.form()) {
            case ItemForm.SingleChoice choice when item.kind() == ItemKind.STATEMENT ->
                    new Answer.Given(step(item, standing, choice.options().size()));
            case ItemForm.SingleChoice choice ->
                    new Answer.Given(
                            choice.options()
                                    .get(contactOrEven(item, choice.options().size()))
                                    .code());
            case ItemForm.Ladder ladder ->
                    new Answer.Given(
                            Math.clamp(
                                    Math.round(5 + 2.1 * (standing + noise())),
                                    ladder.options().getFirst().code(),
                                    ladder.options().getLast().code()));
            case ItemForm.MultipleChoice several -> new Answer.GivenSeveral(someOf(several));
            case ItemForm.ChoiceAmongChosen _ -> new Answer.Skipped();
            case ItemForm.OpenText _ -> new Answer.Skipped();
        };
    }

    private int step(Item item, double standing, int steps) {
        boolean reversed =
                catalogue.instruments().stream()
                        .flatMap(i -> i.scales().stream())
                        .anyMatch(scale -> scale.reverseKeyed().contains(item.id()));
        double value = standing + noise();
        int step = 1;
        for (double bound : STEP_BOUNDS) {
            if (value > bound) {
                step++;
            }
        }
        step = Math.min(step, steps);
        return reversed ? steps + 1 - step : step;
    }

    /** Few ask to be contacted; other lists are drawn evenly. */
    private int contactOrEven(Item item, int options) {
        if (item.toldToStaff()) {
            return random.nextDouble() < 0.08 ? 0 : 1;
        }
        return random.nextInt(options);
    }

    private SortedSet<Integer> someOf(ItemForm.MultipleChoice several) {
        SortedSet<Integer> codes = new TreeSet<>();
        int wanted = 1 + random.nextInt(Math.min(3, several.maximum()));
        int listed = several.options().size() - 1;
        while (codes.size() < wanted) {
            codes.add(several.options().get(random.nextInt(listed)).code());
        }
        return codes;
    }

    private double noise() {
        return random.nextGaussian() * ITEM_NOISE;
    }
}
