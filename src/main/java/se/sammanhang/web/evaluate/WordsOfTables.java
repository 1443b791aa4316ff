package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.table.TableData;
import se.sammanhang.evaluation.table.TableLevel;
import se.sammanhang.evaluation.table.TableVariable;
import se.sammanhang.evaluation.table.TableWords;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.programme.Project;
import se.sammanhang.web.shell.Labels;

/** The words of tables, in the language of the page when it was opened. */
final class WordsOfTables implements TableWords {

    private final Component page;
    private final Project project;
    private final TableData data;
    private final Locale locale;
    private final Labels labels;

    WordsOfTables(Component page, Project project, TableData data, Locale locale) {
        this.page = page;
        this.project = project;
        this.data = data;
        this.locale = locale;
        this.labels = new Labels(page);
    }

    private String text(String key, Object... arguments) {
        return page.getTranslation(locale, key, arguments);
    }

    private Language language() {
        return new Language(locale.getLanguage());
    }

    @Override
    public String of(TableVariable variable) {
        return switch (variable) {
            case TableVariable.Fact fact -> text("table.variable." + fact.address());
            case TableVariable.Score(var scale, var round) ->
                    text("table.variable.score", name(scale), of(round));
            case TableVariable.Change(var scale, var from, var to) ->
                    text("table.variable.change", name(scale), of(from), of(to));
            case TableVariable.Answered(var round) -> text("table.variable.answered", of(round));
            case TableVariable.AnsweredHow(var round) -> text("table.variable.mode", of(round));
            case TableVariable.AnswerTo(var item, var round) ->
                    text("table.variable.item", item.value(), wording(item), of(round));
        };
    }

    /** By the plan's name, or ours; of a round that repeats it is the first. */
    private String of(RoundCode round) {
        return data.plan().rounds().stream()
                .filter(round::equals)
                .flatMap(planned -> planned.name().stream())
                .map(name -> name.in(new Language(locale.getLanguage())))
                .findFirst()
                .orElseGet(() -> labels.of(Occurrence.first(round)));
    }

    private String name(ScaleId id) {
        return data.plan()
                .scale(id)
                .map(PlannedScale::name)
                .map(name -> name.in(language()))
                .orElse(id.value());
    }

    private String wording(ItemId id) {
        return data.catalogue()
                .item(id)
                .map(Item::wording)
                .map(wording -> wording.in(language()))
                .orElse("");
    }

    @Override
    public String of(TableVariable variable, TableLevel level) {
        return switch (level) {
            case TableLevel.Missing why -> text("table.missing." + why.name());
            case TableLevel.Value(String code) -> value(variable, code);
        };
    }

    private String value(TableVariable variable, String code) {
        return switch (variable) {
            case TableVariable.Fact fact -> fact(fact, code);
            case TableVariable.AnswerTo(var item, var _) -> option(item, code);
            case TableVariable.Answered _ -> text("table.level." + code);
            case TableVariable.AnsweredHow _ -> mode(code.split(" "));
            case TableVariable.Score _, TableVariable.Change _ -> code;
        };
    }

    /** Device, reader, and what else: the device and the reader can both be staff. */
    private String mode(String... words) {
        return IntStream.range(0, words.length)
                .mapToObj(
                        place ->
                                switch (place) {
                                    case 0 -> text("table.mode.device." + words[place]);
                                    case 1 -> text("table.mode.reader." + words[place]);
                                    default -> text("table.mode." + words[place]);
                                })
                .collect(Collectors.joining(", "));
    }

    private String fact(TableVariable.Fact fact, String code) {
        return switch (fact) {
            case GENDER -> text("gender." + code);
            case SITE ->
                    project.sites().stream()
                            .filter(site -> site.id().value().equals(code))
                            .findFirst()
                            .map(site -> site.name())
                            .orElse(code);
            case AGE_BAND -> text("ageBand." + code);
            case INFLOW -> text("inflow." + code);
            case START_MONTH ->
                    DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(YearMonth.parse(code));
            case INTERVENTION ->
                    code.equals("NO_INTERVENTION")
                            ? text("table.level." + code)
                            : text("intervention." + code);
            case EXIT_REASON ->
                    code.equals("NOT_DISCHARGED")
                            ? text("table.level." + code)
                            : text("exitReason." + code);
            case WORK, STUDY -> text("table.level." + code);
        };
    }

    private String option(ItemId item, String code) {
        Optional<String> label =
                data.options(item).stream()
                        .filter(option -> String.valueOf(option.code()).equals(code))
                        .findFirst()
                        .map(option -> option.label().in(language()));
        return label.filter(text -> !text.equals(code))
                .map(text -> text("table.level.option", code, text))
                .orElse(code);
    }
}
