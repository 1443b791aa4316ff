package se.sammanhang.web.seminar.group;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.sammanhang.application.ReleaseStore.Release;
import se.sammanhang.application.seminar.group.OpeningRequest;
import se.sammanhang.casework.Violation;
import se.sammanhang.seminar.group.Ballot;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.NamedSelect;
import se.sammanhang.web.shell.StaffPage;

/** Opens a seminar: day, release, cards, votes. */
final class OpeningForm extends Div {

    private static final int USUAL_VOTES = 3;
    private static final int USUAL_QUESTIONS = 5;

    private final transient Hosting hosting;
    private final transient Forms form = new Forms(this);
    private final DatePicker heldOn;
    private final Select<Release> release = new NamedSelect<>();
    private final IntegerField votes = new IntegerField();
    private final TextArea questions = new TextArea();

    OpeningForm(Hosting hosting) {
        this.hosting = hosting;
        this.heldOn =
                Forms.day(getTranslation("hosting.heldOn"), hosting.host().today().plusYears(1));
        heldOn.setValue(hosting.host().today());
        release.setLabel(getTranslation("hosting.release"));
        release.setEmptySelectionAllowed(true);
        release.setEmptySelectionCaption(getTranslation("hosting.release.none"));
        release.setItemLabelGenerator(
                one ->
                        one == null
                                ? getTranslation("hosting.release.none")
                                : getTranslation(
                                        "hosting.release.which", one.version(), one.title()));
        List<Release> releases = hosting.host().releases(hosting.actor());
        release.setItems(releases);
        releases.stream().findFirst().ifPresent(release::setValue);
        votes.setLabel(getTranslation("hosting.votes"));
        votes.setMin(Ballot.FEWEST);
        votes.setMax(Ballot.MOST);
        votes.setStepButtonsVisible(true);
        votes.setValue(USUAL_VOTES);
        questions.setLabel(getTranslation("hosting.questions"));
        questions.setHelperText(getTranslation("hosting.questions.help"));
        questions.setValue(
                IntStream.rangeClosed(1, USUAL_QUESTIONS)
                        .mapToObj(number -> getTranslation("hosting.questions." + number))
                        .collect(Collectors.joining("\n")));
        addClassName("no-print");
        add(fields());
    }

    private Section fields() {
        Div grid = new Div(form.field("heldOn", heldOn), release, form.field("votes", votes));
        grid.addClassName("form-grid");
        Div wide = new Div(form.field("questions", questions));
        wide.addClassName("form-column");
        Div buttons = new Div(Forms.mainButton(getTranslation("hosting.open"), this::open));
        buttons.addClassName("form-buttons");
        Section card =
                StaffPage.card(
                        getTranslation("hosting.open.title"),
                        StaffPage.muted(getTranslation("hosting.open.what")),
                        form.summary(),
                        grid,
                        wide,
                        buttons);
        card.addClassName("form");
        return card;
    }

    private void open() {
        List<Violation> violations =
                hosting.host()
                        .open(
                                hosting.actor(),
                                new OpeningRequest(
                                        heldOn.getOptionalValue(),
                                        release.getOptionalValue().map(Release::version),
                                        Optional.ofNullable(votes.getValue()),
                                        questions.getValue().lines().toList()));
        if (violations.isEmpty()) {
            hosting.changed().run();
        } else {
            form.show(violations);
        }
    }
}
