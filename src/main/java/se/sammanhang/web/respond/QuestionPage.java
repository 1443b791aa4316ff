package se.sammanhang.web.respond;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.fieldwork.RoundPath.Progress;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.AudioSegments;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm.Ladder;
import se.sammanhang.instrument.ItemForm.MultipleChoice;
import se.sammanhang.instrument.ItemForm.OpenText;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.web.respond.Voice.Spoken;

/**
 * What the screen of a question says and offers, for whichever skin draws it. Nothing is chosen
 * beforehand but what this browser answered earlier.
 */
final class QuestionPage {

    private final SurveyForm form;
    private final Item item;
    private final Voice voice;
    private final List<ResponseOption> options;
    private final boolean audible;
    private final Optional<Answer> earlier;
    private final AnswerInput input;

    /**
     * One answer to choose.
     *
     * @param numeral the number of a step whose words do not say it
     */
    record Choice(int code, Optional<String> numeral, Spoken label, boolean chosen) {}

    /** One way past the question. */
    record Way(NonAnswer way, Spoken label, boolean chosen) {}

    /**
     * Something that is counted while the person answers.
     *
     * @param text with the present number
     * @param pattern with {0} for the number
     */
    record Counter(String text, String pattern) {}

    private QuestionPage(
            SurveyForm form, Item item, Voice voice, Optional<Answer> earlier, AnswerInput input) {
        this.form = form;
        this.item = item;
        this.voice = voice;
        this.options = form.path().options(item);
        this.audible =
                voice.recordings()
                        .hasAll(
                                voice.language(),
                                AudioSegments.of(
                                        item, options.stream().map(ResponseOption::code).toList()));
        this.earlier = earlier;
        this.input = input;
    }

    static QuestionPage of(SurveyForm form, Item item, Voice voice) {
        Optional<Answer> shown = Optional.ofNullable(form.shown().get(item.id()));
        AnswerInput input =
                shown.map(
                                answer ->
                                        switch (answer) {
                                            case Answer.Given(int code) ->
                                                    AnswerInput.of(List.of(code), "", Reader.SELF);
                                            case Answer.GivenSeveral several ->
                                                    AnswerInput.of(
                                                            several.codes(), "", Reader.SELF);
                                            case Answer.GivenText(String words) ->
                                                    AnswerInput.of(List.of(), words, Reader.SELF);
                                            case Answer.Skipped _,
                                                    Answer.Refused _,
                                                    Answer.DoesNotKnow _,
                                                    Answer.DidNotUnderstand _ ->
                                                    AnswerInput.EMPTY;
                                        })
                        .orElse(AnswerInput.EMPTY);
        return new QuestionPage(form, item, voice, shown, input);
    }

    /** The same question with what stands on the screen instead of what is stored. */
    QuestionPage with(AnswerInput typed) {
        return new QuestionPage(form, item, voice, Optional.empty(), typed);
    }

    Item item() {
        return item;
    }

    /** Title for the tab: how far, never what about. */
    String title() {
        Progress progress = form.path().progress(item);
        return voice.get(
                progress.part() == 1 ? "respond.progress" : "respond.progressExtra",
                progress.number(),
                progress.total());
    }

    Optional<Place> before() {
        return form.before(new Place.AtQuestion(item));
    }

    /** The revision of the next change of the answer. */
    long revision() {
        return form.nextRevision(item.id());
    }

    /** Who else will read this answer; said before it is given. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (item.toldToStaff()) {
            notes.add(voice.get("respond.staffSees"));
        }
        if (item.sharesWords().isPresent()) {
            notes.add(voice.get("respond.sharesWords"));
        }
        return notes;
    }

    /** Whether all of it can be heard; half a reading is worse than none. */
    boolean audible() {
        return audible;
    }

    Spoken heading() {
        return voice.spoken(voice.of(item.wording()), AudioSegments.question(item.id()), audible);
    }

    /** Question, answers and ways out in one recording. */
    Optional<String> allAloud() {
        return audible
                ? voice.recordings()
                        .joined(
                                voice.language(),
                                AudioSegments.of(
                                        item, options.stream().map(ResponseOption::code).toList()))
                : Optional.empty();
    }

    boolean isLadder() {
        return item.form() instanceof Ladder;
    }

    boolean isSeveral() {
        return item.form() instanceof MultipleChoice;
    }

    /** The answers from top to bottom. A ladder is climbed: its highest step is at the top. */
    List<Choice> choices() {
        return (isLadder() ? options.reversed() : options)
                .stream()
                        .map(
                                option -> {
                                    Voice.Words words = voice.of(option.label());
                                    String numeral = Integer.toString(option.code());
                                    return new Choice(
                                            option.code(),
                                            isLadder() && !words.text().equals(numeral)
                                                    ? Optional.of(numeral)
                                                    : Optional.empty(),
                                            voice.spoken(
                                                    words,
                                                    AudioSegments.option(item, option.code()),
                                                    audible),
                                            input.codes().contains(option.code()));
                                })
                        .toList();
    }

    /** How many are chosen, where not all can be. */
    Optional<Counter> choiceCounter() {
        return item.form() instanceof MultipleChoice several && several.maximum() < options.size()
                ? Optional.of(counter("respond.chosenOf", input.codes().size(), several.maximum()))
                : Optional.empty();
    }

    /** The most characters of own words; empty where options are offered. */
    Optional<Integer> wordLimit() {
        return item.form() instanceof OpenText(int limit) ? Optional.of(limit) : Optional.empty();
    }

    String written() {
        return input.words();
    }

    Counter wordCounter() {
        return counter("respond.left", input.words().length(), maximum());
    }

    List<Way> ways() {
        return NonAnswer.offeredFor(item.kind()).stream()
                .map(
                        way ->
                                new Way(
                                        way,
                                        voice.spoken(voice.of(way), way.audioName(), audible),
                                        earlier.filter(way.answer()::equals).isPresent()))
                .toList();
    }

    /** The way out taken earlier, in a sentence. */
    Optional<String> chosenWay() {
        return ways().stream()
                .filter(Way::chosen)
                .map(way -> voice.get("respond.youChose", way.label().text()))
                .findFirst();
    }

    boolean maySendNow() {
        return form.path().progress(item).part() > 1;
    }

    /** What to do about an answer that cannot be taken. */
    String lack(AnswerInput.Lack lack, AnswerInput tried) {
        return switch (lack) {
            case CHOICE -> voice.get("error.choose");
            case WORDS -> voice.get("error.write");
            case FEWER_CHOICES -> voice.get("error.tooMany", tried.codes().size(), maximum());
            case FEWER_WORDS -> voice.get("error.tooLong", maximum());
        };
    }

    private Counter counter(String key, int number, int maximum) {
        return new Counter(voice.get(key, number, maximum), voice.get(key, "{0}", maximum));
    }

    private int maximum() {
        return switch (item.form()) {
            case MultipleChoice several -> several.maximum();
            case OpenText(int limit) -> limit;
            default -> 1;
        };
    }
}
