package se.sammanhang.surveyfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ItemKind;

/** Whether the scales can be scored from their items. */
final class ScaleChecks {

    private final Drafts drafts;
    private final Problems problems;

    ScaleChecks(Drafts drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    /** Lowest and highest step of an item. */
    record Steps(int lowest, int highest) {

        static Optional<Steps> of(Draft.Item item, Drafts drafts) {
            return switch (item.form()) {
                case Draft.Form.Choice choice -> shared(choice.responseScale(), drafts);
                case Draft.Form.Ladder ladder -> shared(ladder.responseScale(), drafts);
                case Draft.Form.OwnChoice own -> of(own.codes());
                case Draft.Form.EndAnchored ends ->
                        Optional.of(new Steps(ends.lowest(), ends.highest()));
                case Draft.Form.Several _,
                        Draft.Form.AmongChosen _,
                        Draft.Form.Text _,
                        Draft.Form.Unreadable _ ->
                        Optional.empty();
            };
        }

        private static Optional<Steps> shared(String id, Drafts drafts) {
            return drafts.responseScale(id).flatMap(scale -> of(scale.steps()));
        }

        private static Optional<Steps> of(List<Draft.Code> codes) {
            if (codes.isEmpty()) {
                return Optional.empty();
            }
            var numbers = codes.stream().mapToInt(Draft.Code::code).summaryStatistics();
            return Optional.of(new Steps(numbers.getMin(), numbers.getMax()));
        }
    }

    void check() {
        for (Draft.Instrument instrument : drafts.instruments()) {
            for (Draft.Scale scale : instrument.scales()) {
                items(instrument, scale);
                reversed(scale);
                numbers(scale);
                for (Draft.Scale subscale : scale.subscales()) {
                    subset(scale, subscale);
                    numbers(subscale);
                }
            }
        }
    }

    private void items(Draft.Instrument instrument, Draft.Scale scale) {
        List<Steps> seen = new ArrayList<>();
        Set<ItemId> once = new HashSet<>();
        for (Draft.Reference reference : scale.items()) {
            if (!once.add(reference.item())) {
                problems.add(
                        ProblemCode.SV110, reference.at(), "each item once", reference.item() + "");
            }
            Optional<Draft.Item> item = instrument.item(reference.item());
            if (item.isEmpty()) {
                problems.add(
                        ProblemCode.SV112,
                        reference.at(),
                        "an item of " + instrument.id(),
                        reference.item().value());
            } else {
                scorable(item.get(), reference, seen);
            }
        }
        if (scale.items().isEmpty()) {
            problems.add(ProblemCode.SV132, scale.at(), "one item or more", "none");
        }
    }

    private void scorable(Draft.Item item, Draft.Reference reference, List<Steps> seen) {
        boolean oneStep =
                switch (item.form()) {
                    case Draft.Form.Choice _,
                            Draft.Form.Ladder _,
                            Draft.Form.OwnChoice _,
                            Draft.Form.EndAnchored _,
                            Draft.Form.Unreadable _ ->
                            true;
                    case Draft.Form.Several _, Draft.Form.AmongChosen _, Draft.Form.Text _ -> false;
                };
        if (!oneStep) {
            problems.add(ProblemCode.SV127, reference.at(), "an item with steps", item.id() + "");
        } else if (item.kind() == ItemKind.FACT) {
            problems.add(ProblemCode.SV128, reference.at(), "a statement", item.id() + "");
        }
        Steps.of(item, drafts)
                .ifPresent(
                        steps -> {
                            if (!seen.isEmpty() && !seen.getFirst().equals(steps)) {
                                problems.add(
                                        ProblemCode.SV126,
                                        reference.at(),
                                        seen.getFirst().lowest()
                                                + " to "
                                                + seen.getFirst().highest(),
                                        steps.lowest() + " to " + steps.highest());
                            }
                            seen.add(steps);
                        });
    }

    private void reversed(Draft.Scale scale) {
        List<ItemId> items = scale.items().stream().map(Draft.Reference::item).toList();
        for (Draft.Reference reversed : scale.reversed()) {
            if (!items.contains(reversed.item())) {
                problems.add(
                        ProblemCode.SV113,
                        reversed.at(),
                        "one of " + items,
                        reversed.item().value());
            }
        }
    }

    private void subset(Draft.Scale scale, Draft.Scale subscale) {
        List<ItemId> items = scale.items().stream().map(Draft.Reference::item).toList();
        for (Draft.Reference reference : subscale.items()) {
            if (!items.contains(reference.item())) {
                problems.add(
                        ProblemCode.SV133,
                        reference.at(),
                        "one of " + items,
                        reference.item().value());
            }
        }
    }

    private void numbers(Draft.Scale scale) {
        Draft.Amount minimum = scale.minimumAnswered();
        if (minimum.value() < 1 || minimum.value() > Math.max(1, scale.items().size())) {
            problems.add(
                    ProblemCode.SV114,
                    minimum.at(),
                    "1 to " + scale.items().size(),
                    minimum.value() + "");
        }
        if (scale.increaseAtLeast().value() < 1) {
            problems.add(
                    ProblemCode.SV132,
                    scale.increaseAtLeast().at(),
                    "1 step or more",
                    scale.increaseAtLeast().value() + "");
        }
    }
}
