package se.sammanhang.surveyfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.sammanhang.instrument.InstrumentId;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ItemKind;
import se.sammanhang.instrument.Norm;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;

/**
 * Reads the structure files: response scales, instruments and rounds. Where a value is faulty it
 * reports it and goes on with a harmless one, so that later faults are found in the same run.
 */
final class StructureReader {

    private static final String ITEM_NAME = "a letter, then letters, digits or _";
    static final int LONGEST_TEXT = 10_000;

    private final Problems problems;

    StructureReader(Problems problems) {
        this.problems = problems;
    }

    List<Draft.ResponseScale> responseScales(Value root) {
        return root.list().stream().flatMap(value -> responseScale(value).stream()).toList();
    }

    private Optional<Draft.ResponseScale> responseScale(Value value) {
        return value.mapping()
                .flatMap(
                        fields -> {
                            Optional<String> id =
                                    fields.name("id").flatMap(v -> v.as(this::name, ITEM_NAME));
                            List<Draft.Code> steps =
                                    fields.required("steps").map(this::codes).orElse(List.of());
                            fields.finish();
                            return id.map(
                                    name -> new Draft.ResponseScale(value.place(), name, steps));
                        });
    }

    Optional<Draft.Instrument> instrument(Value root) {
        Optional<Mapping> mapping = root.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Mapping fields = mapping.get();
        Optional<Value> idValue = fields.name("id");
        Optional<InstrumentId> id =
                idValue.flatMap(v -> v.as(InstrumentId::new, "small letters, digits or -"));
        String version = fields.required("version").flatMap(Value::text).orElse("?");
        boolean licensed = fields.optional("licensed").flatMap(Value::flag).orElse(false);
        List<Draft.Item> items = each(fields.required("items"), this::item);
        List<Draft.Scale> scales = each(fields.optional("scales"), this::scale);
        fields.finish();
        return id.map(
                name ->
                        new Draft.Instrument(
                                idValue.get().place(), name, version, licensed, items, scales));
    }

    private Optional<Draft.Item> item(Value value) {
        Optional<Mapping> mapping = value.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Mapping fields = mapping.get();
        Optional<ItemId> id = fields.name("id").flatMap(this::itemId);
        String block = fields.required("block").flatMap(Value::text).orElse("?");
        ItemKind kind =
                fields.required("kind")
                        .flatMap(v -> v.oneOf(ItemKind.class))
                        .orElse(ItemKind.STATEMENT);
        Draft.Form form =
                fields.required("form")
                        .flatMap(v -> new FormReader(problems).form(v))
                        .orElse(new Draft.Form.Unreadable());
        Optional<Draft.Condition> showIf =
                fields.optional("showIf").flatMap(v -> new ConditionReader(problems).condition(v));
        boolean told = fields.optional("toldToStaff").flatMap(Value::flag).orElse(false);
        Optional<Draft.Reference> shares =
                fields.optional("sharesWords")
                        .flatMap(
                                v -> itemId(v).map(words -> new Draft.Reference(v.place(), words)));
        boolean optional = fields.optional("optional").flatMap(Value::flag).orElse(false);
        fields.finish();
        return id.map(
                name ->
                        new Draft.Item(
                                value.place(),
                                name,
                                block,
                                kind,
                                form,
                                told,
                                shares,
                                optional,
                                showIf));
    }

    private Optional<Draft.Scale> scale(Value value) {
        Optional<Mapping> mapping = value.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Mapping fields = mapping.get();
        Optional<ScaleId> id = scaleId(fields);
        List<Draft.Reference> items = references(fields.required("items"));
        List<Draft.Reference> reversed = references(fields.optional("reverse"));
        Draft.Amount minimum = number(fields, "minimumAnswered");
        ScoreMetric metric =
                fields.required("metric")
                        .flatMap(v -> v.oneOf(ScoreMetric.class))
                        .orElse(ScoreMetric.SUM);
        Polarity polarity =
                fields.required("polarity")
                        .flatMap(v -> v.oneOf(Polarity.class))
                        .orElse(Polarity.HIGHER_IS_BETTER);
        Draft.Amount increase = number(fields, "increaseAtLeast");
        boolean confirmed = fields.optional("confirmedKey").flatMap(Value::flag).orElse(true);
        List<Draft.Scale> subscales =
                each(
                        fields.optional("subscales"),
                        v -> subscale(v, reversed, metric, polarity, increase, confirmed));
        List<Norm> norms = each(fields.optional("norms"), new NormReader(problems)::norm);
        fields.finish();
        return id.map(
                name ->
                        new Draft.Scale(
                                value.place(),
                                name,
                                items,
                                reversed,
                                minimum,
                                metric,
                                polarity,
                                increase,
                                confirmed,
                                subscales,
                                norms));
    }

    /** A subscale has items and a missing rule of its own and takes the rest from its scale. */
    private Optional<Draft.Scale> subscale(
            Value value,
            List<Draft.Reference> reversedInScale,
            ScoreMetric metric,
            Polarity polarity,
            Draft.Amount increase,
            boolean confirmed) {
        Optional<Mapping> mapping = value.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Mapping fields = mapping.get();
        Optional<ScaleId> id = scaleId(fields);
        List<Draft.Reference> items = references(fields.required("items"));
        Draft.Amount minimum = number(fields, "minimumAnswered");
        fields.finish();
        List<ItemId> own = items.stream().map(Draft.Reference::item).toList();
        List<Draft.Reference> reversed =
                reversedInScale.stream().filter(item -> own.contains(item.item())).toList();
        return id.map(
                name ->
                        new Draft.Scale(
                                value.place(),
                                name,
                                items,
                                reversed,
                                minimum,
                                metric,
                                polarity,
                                increase,
                                confirmed,
                                List.of(),
                                List.of()));
    }

    Optional<Draft.Round> round(Value root) {
        Optional<Mapping> mapping = root.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Mapping fields = mapping.get();
        Optional<Value> codeValue = fields.name("code");
        Optional<RoundCode> code =
                codeValue.flatMap(v -> v.as(RoundCode::new, "capital letters and digits"));
        String version = fields.required("version").flatMap(Value::text).orElse("?");
        boolean replaces = fields.optional("replaces").flatMap(Value::flag).orElse(false);
        List<Draft.Reference> core = references(fields.required("core"));
        List<Draft.Step> steps = each(fields.required("steps"), this::step);
        fields.finish();
        return code.map(
                name ->
                        new Draft.Round(
                                codeValue.get().place(), name, version, replaces, core, steps));
    }

    private Optional<Draft.Step> step(Value value) {
        if (value.text().filter("STOP"::equals).isPresent()) {
            return Optional.of(new Draft.Step(value.place(), Optional.empty()));
        }
        if (!value.isText()) {
            return Optional.empty();
        }
        return itemId(value).map(id -> new Draft.Step(value.place(), Optional.of(id)));
    }

    private Optional<ScaleId> scaleId(Mapping fields) {
        return fields.name("id").flatMap(v -> v.as(ScaleId::new, "letters, digits or -"));
    }

    private Optional<ItemId> itemId(Value value) {
        return value.as(ItemId::new, ITEM_NAME);
    }

    private String name(String text) {
        return new ItemId(text).value();
    }

    private List<Draft.Reference> references(Optional<Value> value) {
        return each(value, v -> itemId(v).map(id -> new Draft.Reference(v.place(), id)));
    }

    private List<Draft.Code> codes(Value value) {
        return FormReader.codes(value);
    }

    private static Draft.Amount number(Mapping fields, String key) {
        Optional<Value> value = fields.required(key);
        Place at = value.map(Value::place).orElse(fields.place());
        return new Draft.Amount(at, value.flatMap(Value::number).orElse(1));
    }

    private static <T> List<T> each(Optional<Value> value, Function<Value, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        value.map(Value::list).orElse(List.of()).stream()
                .flatMap(v -> Stream.of(read.apply(v)))
                .forEach(one -> one.ifPresent(all::add));
        return List.copyOf(all);
    }
}
