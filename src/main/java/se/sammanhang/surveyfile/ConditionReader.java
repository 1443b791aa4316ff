package se.sammanhang.surveyfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ShowIf;

/** Reads when an item is asked: exactly one key that names the condition. */
final class ConditionReader {

    private static final List<String> CONDITIONS =
            List.of("notRegisteredByStaff", "notReadByStaff", "textWritten", "chosenAtLeast");
    private static final String ITEM = "the name of an item";

    private final Problems problems;

    ConditionReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Draft.Condition> condition(Value value) {
        Optional<Mapping> mapping = value.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> entries = mapping.get().entries();
        if (entries.size() != 1) {
            problems.add(
                    ProblemCode.SV104,
                    value.place(),
                    "one of " + CONDITIONS,
                    entries.keySet() + "");
            return Optional.empty();
        }
        Map.Entry<String, Value> only = entries.entrySet().iterator().next();
        return rule(only.getKey(), only.getValue())
                .map(rule -> new Draft.Condition(only.getValue().place(), rule));
    }

    private Optional<ShowIf> rule(String key, Value value) {
        return switch (key) {
            case "notRegisteredByStaff" ->
                    value.as(ItemId::new, ITEM).map(ShowIf.NotRegisteredByStaff::new);
            case "notReadByStaff" -> value.flag().flatMap(flag -> notReadByStaff(flag, value));
            case "textWritten" ->
                    Optional.of(
                            new ShowIf.TextWritten(
                                    value.list().stream()
                                            .flatMap(v -> v.as(ItemId::new, ITEM).stream())
                                            .toList()));
            case "chosenAtLeast" -> value.mapping().flatMap(this::chosenAtLeast);
            default -> {
                problems.add(
                        ProblemCode.SV102,
                        value.place(),
                        "one of " + CONDITIONS,
                        "\"" + key + "\"");
                yield Optional.empty();
            }
        };
    }

    private Optional<ShowIf> notReadByStaff(boolean flag, Value value) {
        if (!flag) {
            problems.add(ProblemCode.SV106, value.place(), "true, or no showIf at all", "false");
            return Optional.empty();
        }
        return Optional.of(new ShowIf.NotReadByStaff());
    }

    private Optional<ShowIf> chosenAtLeast(Mapping fields) {
        Optional<ItemId> item = fields.required("item").flatMap(v -> v.as(ItemId::new, ITEM));
        Optional<Value> countValue = fields.required("count");
        Optional<Integer> count = countValue.flatMap(Value::number);
        fields.finish();
        if (count.isPresent() && count.get() < 1) {
            problems.add(
                    ProblemCode.SV132,
                    countValue.map(Value::place).orElse(fields.place()),
                    "1 or more",
                    count.get().toString());
        }
        return item.flatMap(id -> count.map(n -> new ShowIf.ChosenAtLeast(id, n)));
    }
}
