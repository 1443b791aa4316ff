package se.sammanhang.surveyfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.instrument.ItemId;

/** Reads the form of an item: exactly one key that names the form. */
final class FormReader {

    private static final List<String> FORMS =
            List.of(
                    "choice",
                    "ladder",
                    "ownChoice",
                    "several",
                    "amongChosen",
                    "text",
                    "endAnchored");

    private final Problems problems;

    FormReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Draft.Form> form(Value value) {
        Optional<Mapping> mapping = value.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> entries = mapping.get().entries();
        if (entries.size() != 1) {
            problems.add(
                    ProblemCode.SV104, value.place(), "one of " + FORMS, entries.keySet() + "");
            return Optional.empty();
        }
        Map.Entry<String, Value> only = entries.entrySet().iterator().next();
        return form(only.getKey(), only.getValue());
    }

    private Optional<Draft.Form> form(String key, Value value) {
        Place at = value.place();
        return switch (key) {
            case "choice" -> value.text().map(name -> new Draft.Form.Choice(at, name));
            case "ladder" -> value.text().map(name -> new Draft.Form.Ladder(at, name));
            case "ownChoice" -> Optional.of(new Draft.Form.OwnChoice(at, codes(value)));
            case "several" -> value.mapping().map(this::several);
            case "amongChosen" ->
                    value.as(ItemId::new, "the name of an item")
                            .map(source -> new Draft.Form.AmongChosen(at, source));
            case "text" -> value.number().map(n -> new Draft.Form.Text(new Draft.Amount(at, n)));
            case "endAnchored" -> endAnchored(value);
            default -> {
                problems.add(ProblemCode.SV102, at, "one of " + FORMS, "\"" + key + "\"");
                yield Optional.empty();
            }
        };
    }

    private Draft.Form several(Mapping fields) {
        List<Draft.Code> codes =
                fields.required("options").map(FormReader::codes).orElse(List.of());
        Optional<Value> maximum = fields.required("maximum");
        fields.finish();
        return new Draft.Form.Several(
                fields.place(),
                codes,
                new Draft.Amount(
                        maximum.map(Value::place).orElse(fields.place()),
                        maximum.flatMap(Value::number).orElse(codes.size())));
    }

    private Optional<Draft.Form> endAnchored(Value value) {
        List<Draft.Code> ends = codes(value);
        if (ends.size() != 2 || ends.getFirst().code() >= ends.getLast().code()) {
            problems.add(
                    ProblemCode.SV106,
                    value.place(),
                    "[lowest, highest]",
                    ends.stream().map(Draft.Code::code).toList().toString());
            return Optional.empty();
        }
        return Optional.of(
                new Draft.Form.EndAnchored(
                        value.place(), ends.getFirst().code(), ends.getLast().code()));
    }

    static List<Draft.Code> codes(Value value) {
        return value.list().stream()
                .flatMap(v -> v.number().map(n -> new Draft.Code(v.place(), n)).stream())
                .toList();
    }
}
