package se.sammanhang.web.respond;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.application.SurveyForm.Line;
import se.sammanhang.application.SurveyForm.Status;
import se.sammanhang.fieldwork.Assistance;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.AnswerRules;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm.ChoiceAmongChosen;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.web.respond.Voice.Words;

/**
 * A screen that is no question, part by part, for whichever skin draws it: stop point, end, list of
 * answers, receipt, plain messages.
 *
 * @param name tells the screens apart, in data-screen
 * @param title for the tab
 */
record ClosingPage(String name, String title, Optional<Place> before, List<Part> parts) {

    /** What can be pressed. */
    enum Act {
        SEND,
        LOOK,
        AGAIN,
        /** Opens the picture of then and now. */
        SEE,
        /** Closes it, for good. */
        CLOSE
    }

    /** A part of the screen. */
    sealed interface Part {
        record Heading(Words text) implements Part {}

        record Paragraph(String style, String text) implements Part {}

        record Press(Act act, String style, String text) implements Part {}

        /** Leads to another screen. */
        record Onward(Place to, String style, String text) implements Part {}

        record Lines(List<CheckLine> lines) implements Part {}

        /** What can be told of help, each with one press. */
        record Helped(String asked, List<Telling> tellings) implements Part {}

        /** A heading below that of the screen. */
        record Subheading(String text) implements Part {}

        /** Question by question: the answer then and now. */
        record Compared(List<ThenAndNowPage.Row> rows) implements Part {}

        /** Opens the browser's own way to print or save; a page without scripts has none. */
        record Print(String text) implements Part {}
    }

    /**
     * @param told whether it has been told; pressed once more it is taken back
     */
    record Telling(Assistance what, String text, boolean told) {}

    /**
     * @param ownWords whether the answer is what the person wrote, in whatever language
     * @param change what to press to change the answer; empty where it may not be shown
     */
    record CheckLine(
            Item item, Words question, Words answer, boolean ownWords, Optional<Change> change) {}

    /**
     * @param text on the screen
     * @param label with the question, for who hears it out of its line
     */
    record Change(String text, String label) {}

    ClosingPage {
        parts = List.copyOf(parts);
    }

    static ClosingPage of(Screen.Over screen, Voice voice) {
        return switch (screen) {
            case Screen.Receipt receipt -> receipt(receipt, voice);
            case Screen.Picture picture -> ThenAndNowPage.of(picture.answers(), voice);
            case Screen.TakenOver _ -> message("taken", voice);
            case Screen.Closed _ -> message("closed", voice);
        };
    }

    static ClosingPage of(Screen.Resting screen, Voice voice) {
        return switch (screen) {
            case Screen.Stop stop -> stop(stop, voice);
            case Screen.End(SurveyForm form) -> end(form, voice);
            case Screen.Check(SurveyForm form) -> check(form, voice);
        };
    }

    /** A heading and a text, by the first half of their keys. */
    static ClosingPage message(String name, Voice voice) {
        return new ClosingPage(
                name,
                voice.get("respond.title"),
                Optional.empty(),
                List.of(
                        heading(voice.get(name + ".heading")),
                        new Part.Paragraph("", voice.get(name + ".text"))));
    }

    static ClosingPage outage(Voice voice) {
        ClosingPage page = message("outage", voice);
        List<Part> parts = new ArrayList<>(page.parts());
        parts.add(new Part.Press(Act.AGAIN, "go", voice.get("save.retry")));
        return new ClosingPage(page.name(), page.title(), page.before(), parts);
    }

    private static ClosingPage stop(Screen.Stop stop, Voice voice) {
        int more = stop.form().path().questionCountAfterStop();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(voice.of(stop.text())));
        parts.add(new Part.Paragraph("", voice.get("stop.more", more)));
        parts.addAll(helped(stop.form().mode(), voice));
        parts.add(
                new Part.Onward(
                        stop.form().after(stop.place()), "go", voice.get("respond.continue")));
        parts.add(new Part.Press(Act.SEND, "go other", voice.get("stop.send")));
        parts.add(lookFirst(voice));
        return new ClosingPage(
                "stop", voice.get("stop.title"), stop.form().before(stop.place()), parts);
    }

    private static ClosingPage end(SurveyForm form, Voice voice) {
        List<Part> parts = new ArrayList<>();
        parts.add(heading(voice.get("end.heading")));
        parts.add(new Part.Paragraph("", voice.get("end.text")));
        parts.addAll(helped(form.mode(), voice));
        parts.add(new Part.Press(Act.SEND, "go", voice.get("end.send")));
        parts.add(lookFirst(voice));
        return new ClosingPage(
                "end", voice.get("end.title"), form.before(new Place.AtEnd()), parts);
    }

    /** One tap says it; who and how can be told once it is said, and need not be. */
    private static List<Part> helped(Mode mode, Voice voice) {
        if (!mode.mayTellHelp()) {
            return List.of();
        }
        Part asked =
                new Part.Helped(
                        voice.get("helped.ask"),
                        List.of(telling(Assistance.SOMEBODY, mode, voice)));
        return mode.told().isEmpty()
                ? List.of(asked)
                : List.of(
                        asked,
                        new Part.Helped(
                                voice.get("helped.how"),
                                Stream.of(
                                                Assistance.STAFF,
                                                Assistance.INTERPRETER,
                                                Assistance.PROXY)
                                        .map(what -> telling(what, mode, voice))
                                        .toList()));
    }

    private static Telling telling(Assistance what, Mode mode, Voice voice) {
        return new Telling(what, voice.get("helped." + what), mode.told().contains(what));
    }

    private static ClosingPage check(SurveyForm form, Voice voice) {
        List<CheckLine> lines =
                form.lines().stream()
                        .filter(line -> !(line.status() instanceof Status.Unanswered))
                        .map(line -> line(form, line, voice))
                        .toList();
        return new ClosingPage(
                "check",
                voice.get("check.heading"),
                Optional.of(form.opens()),
                List.of(
                        heading(voice.get("check.heading")),
                        new Part.Lines(lines),
                        new Part.Press(Act.SEND, "go", voice.get("end.send"))));
    }

    private static ClosingPage receipt(Screen.Receipt receipt, Voice voice) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph("respond-tick", "✓"));
        parts.add(heading(voice.get("receipt.heading")));
        if (receipt.handedOver()) {
            parts.add(new Part.Paragraph("respond-handed", voice.get("handed.giveBack")));
            parts.add(new Part.Paragraph("", voice.get("handed.gone")));
        }
        parts.add(new Part.Paragraph("respond-code", voice.get("receipt.code", receipt.code())));
        parts.add(new Part.Paragraph("", voice.get("receipt.codeHint")));
        if (!receipt.handedOver()) {
            parts.add(new Part.Paragraph("", voice.get("receipt.text")));
        }
        if (receipt.offers()) {
            parts.addAll(ThenAndNowPage.offer(voice));
        }
        return new ClosingPage("receipt", voice.get("receipt.title"), Optional.empty(), parts);
    }

    /** The device was given back before the answers were sent: nothing of them is left on it. */
    static ClosingPage givenBack(Voice voice) {
        return new ClosingPage(
                "givenBack",
                voice.get("respond.title"),
                Optional.empty(),
                List.of(
                        heading(voice.get("handed.giveBack")),
                        new Part.Paragraph("", voice.get("handed.kept")),
                        new Part.Paragraph("", voice.get("handed.goOn"))));
    }

    static Part heading(String text) {
        return new Part.Heading(Words.of(text));
    }

    private static Part lookFirst(Voice voice) {
        return new Part.Press(Act.LOOK, "way", voice.get("check.open"));
    }

    private static CheckLine line(SurveyForm form, Line line, Voice voice) {
        Words question = voice.of(line.item().wording());
        return new CheckLine(
                line.item(),
                question,
                switch (line.status()) {
                    case Status.AnsweredBefore() -> Words.of(voice.get("check.before"));
                    case Status.Unanswered() -> Words.of(voice.get("check.unanswered"));
                    case Status.Shown(Answer answer) -> words(form, line.item(), answer, voice);
                },
                line.status() instanceof Status.Shown(Answer.GivenText _),
                line.status() instanceof Status.AnsweredBefore
                        ? Optional.empty()
                        : Optional.of(
                                new Change(
                                        voice.get("check.change"),
                                        voice.get("check.changeItem", question.text()))));
    }

    private static Words words(SurveyForm form, Item item, Answer answer, Voice voice) {
        return switch (answer) {
            case Answer.Given(int code) -> label(form, item, code, voice);
            case Answer.GivenSeveral(SortedSet<Integer> codes) ->
                    joined(
                            codes.stream().map(code -> label(form, item, code, voice)).toList(),
                            voice);
            case Answer.GivenText(String text) -> Words.of(text);
            case Answer.Skipped() -> Words.of(voice.get("check.skipped"));
            case Answer.Refused() -> voice.of(NonAnswer.REFUSED);
            case Answer.DoesNotKnow() -> voice.of(NonAnswer.DOES_NOT_KNOW);
            case Answer.DidNotUnderstand() -> voice.of(NonAnswer.DID_NOT_UNDERSTAND);
        };
    }

    /** One after another; in another language as soon as one of them is. */
    private static Words joined(List<Words> words, Voice voice) {
        String comma = voice.texts().language().direction().equals("rtl") ? "، " : ", ";
        return new Words(
                words.stream().map(Words::text).collect(Collectors.joining(comma)),
                words.stream().flatMap(one -> one.foreign().stream()).findFirst());
    }

    private static Words label(SurveyForm form, Item item, int code, Voice voice) {
        var options =
                item.form() instanceof ChoiceAmongChosen
                        ? form.path().options(item)
                        : AnswerRules.listedOptions(item);
        return options.stream()
                .filter(option -> option.code() == code)
                .map(ResponseOption::label)
                .map(voice::of)
                .findFirst()
                .orElse(Words.of(Integer.toString(code)));
    }
}
