package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.desk.BackgroundEvaluations.Progress;
import se.sammanhang.application.desk.BackgroundEvaluations.Wish;
import se.sammanhang.application.desk.PlanDoesNotFit;

/**
 * Asks for an evaluation and says how it goes. The page asks every other second while it waits and
 * not otherwise; what is at hand comes at once.
 */
final class Calculation extends Div {

    private static final int EVERY_MILLISECONDS = 2_000;
    private static final Duration AT_ONCE = Duration.ofMillis(700);

    private final transient Consumer<Analysed> ready;
    private final Div said = new Div();
    private final Div acts = new Div();
    private transient Optional<Wish> wish = Optional.empty();
    private transient Optional<Registration> asking = Optional.empty();

    Calculation(Consumer<Analysed> ready) {
        this.ready = ready;
        addClassName("calculation");
        said.getElement().setAttribute("role", "status");
        add(said, acts);
    }

    void ask(Supplier<Wish> question) {
        stopAsking();
        try {
            Wish asked = question.get();
            wish = Optional.of(asked);
            tell(asked.within(AT_ONCE), question);
        } catch (PlanDoesNotFit unfit) {
            doesNotFit(unfit);
        }
    }

    private void tell(Progress progress, Supplier<Wish> question) {
        switch (progress) {
            case Progress.Waiting() -> waiting("desk.wait.queue", question);
            case Progress.Working() -> waiting("desk.wait.working", question);
            case Progress.Done(var analysed) -> {
                boolean waited = asking.isPresent();
                stopAsking();
                acts.removeAll();
                said.removeAll();
                if (waited) {
                    said.add(onlyHeard(getTranslation("desk.wait.done")));
                }
                ready.accept(analysed);
            }
            case Progress.Cancelled() ->
                    ended("desk.wait.cancelled", getTranslation("desk.wait.again"), question);
            case Progress.Failed(_) ->
                    ended("desk.wait.failed", getTranslation("desk.wait.retry"), question);
        }
    }

    private void waiting(String key, Supplier<Wish> question) {
        String text = getTranslation(key);
        if (asking.isEmpty()) {
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(true);
            bar.getElement().setAttribute("aria-label", getTranslation("desk.wait.bar"));
            Button cancel = new Button(getTranslation("form.cancel"));
            cancel.addClickListener(
                    _ -> {
                        wish.ifPresent(Wish::cancel);
                        tell(new Progress.Cancelled(), question);
                    });
            acts.removeAll();
            acts.add(bar, cancel);
            startAsking(question);
        }
        if (!text.equals(said.getText())) {
            said.removeAll();
            said.setText(text);
        }
    }

    private void ended(String key, String again, Supplier<Wish> question) {
        stopAsking();
        said.removeAll();
        said.setText(getTranslation(key));
        Button button = new Button(again, _ -> ask(question));
        acts.removeAll();
        acts.add(button);
        button.focus();
    }

    private void doesNotFit(PlanDoesNotFit unfit) {
        said.removeAll();
        said.add(new PlanToCorrect(unfit));
        acts.removeAll();
    }

    private void startAsking(Supplier<Wish> question) {
        UI ui = UI.getCurrent();
        ui.setPollInterval(EVERY_MILLISECONDS);
        asking =
                Optional.of(
                        ui.addPollListener(
                                _ -> wish.ifPresent(asked -> tell(asked.progress(), question))));
    }

    private void stopAsking() {
        asking.ifPresent(
                listening -> {
                    listening.remove();
                    UI.getCurrent().setPollInterval(-1);
                });
        asking = Optional.empty();
    }

    /** The work goes on and its result is kept; only the page stops asking. */
    @Override
    protected void onDetach(DetachEvent event) {
        asking.ifPresent(
                listening -> {
                    listening.remove();
                    event.getUI().setPollInterval(-1);
                });
        asking = Optional.empty();
    }

    private static Component onlyHeard(String text) {
        Div heard = new Div(text);
        heard.addClassName("only-heard");
        return heard;
    }
}
