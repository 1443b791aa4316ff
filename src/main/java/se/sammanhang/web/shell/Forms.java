package se.sammanhang.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sammanhang.casework.Violation;

/**
 * Fields by the names that violations use. Shows every fault beside its field, tells the number of
 * faults once for those who listen, and moves to the first.
 */
public final class Forms {

    private static final int DAYS = 7;

    private final Component page;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Div summary = new Div();

    public Forms(Component page) {
        this.page = page;
        summary.addClassNames("notice", "fault");
        summary.getElement().setAttribute("role", "alert");
        summary.setVisible(false);
    }

    /** Stands above the fields. */
    public Div summary() {
        return summary;
    }

    /** Takes charge of showing the faults of a field. */
    public <F extends Component & HasValidation> F field(String name, F field) {
        field.setManualValidation(true);
        fields.put(name, field);
        return field;
    }

    public void clear() {
        fields.values()
                .forEach(
                        field -> {
                            field.setInvalid(false);
                            field.setErrorMessage("");
                        });
        summary.setVisible(false);
    }

    /** Shows all of them; what has been filled in stays. */
    public void show(List<Violation> violations) {
        clear();
        for (Violation violation : violations) {
            HasValidation field = fields.get(violation.field());
            if (field != null) {
                field.setErrorMessage(page.getTranslation(violation.messageKey()));
                field.setInvalid(true);
            }
        }
        summary.setText(page.getTranslation("form.faults", violations.size()));
        summary.setVisible(!violations.isEmpty());
        fields.values().stream()
                .filter(HasValidation::isInvalid)
                .findFirst()
                .ifPresent(Forms::focus);
    }

    private static void focus(HasValidation field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else if (field instanceof Component component) {
            component.getElement().callJsFunction("focus");
        }
    }

    /** The one main button of a form. */
    public static Button mainButton(String text, Runnable act) {
        Button button = new Button(text, _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(false);
        return button;
    }

    /** A day to type or pick, in the language of the page, weeks from Monday. */
    public static DatePicker day(String label, LocalDate latest) {
        Locale locale = UI.getCurrent().getLocale();
        DatePicker picker = new DatePicker(label);
        picker.setLocale("en".equals(locale.getLanguage()) ? Locale.UK : locale);
        picker.setMax(latest);
        picker.setI18n(words(picker, locale));
        return picker;
    }

    private static DatePicker.DatePickerI18n words(Component page, Locale locale) {
        List<DayOfWeek> sundayFirst =
                java.util.stream.IntStream.range(0, DAYS).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        return new DatePicker.DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setMonthNames(
                        Arrays.stream(Month.values())
                                .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                                .toList())
                .setWeekdays(
                        sundayFirst.stream()
                                .map(d -> d.getDisplayName(TextStyle.FULL, locale))
                                .toList())
                .setWeekdaysShort(
                        sundayFirst.stream()
                                .map(d -> d.getDisplayName(TextStyle.SHORT, locale))
                                .toList())
                .setToday(page.getTranslation("form.today"))
                .setCancel(page.getTranslation("form.cancel"));
    }
}
