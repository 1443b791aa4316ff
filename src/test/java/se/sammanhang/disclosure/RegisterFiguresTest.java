package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.evaluation.RegisterFindings;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.evaluation.TargetFinding;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.statistics.ConfidenceLevel;

/** Small cells of the register's figures, and rows that have no number. */
class RegisterFiguresTest {

    private static final Group WOMEN = Group.of(Group.GENDER, "WOMAN");
    private static final Group MEN = Group.of(Group.GENDER, "MAN");

    @ParameterizedTest
    @CsvSource({"196,false", "195,true", "200,true", "199,false"})
    void who_did_not_answer_is_nobody_or_five(int first, boolean shown) {
        assertThat(sections(flow(row(Group.OVERALL, 200, first, 100, 100))))
                .matches(told -> told.contains("Svarade vid start") == shown);
    }

    @ParameterizedTest
    @CsvSource({"105,101,false", "105,100,true", "105,105,true", "105,104,false"})
    void who_answered_only_at_exit_is_nobody_or_five(int last, int both, boolean shown) {
        assertThat(sections(flow(row(Group.OVERALL, 200, 150, last, both))))
                .contains("Svarade vid start", "Svarade vid avslut")
                .matches(told -> told.contains("Svarade båda gångerna") == shown);
    }

    @ParameterizedTest
    @CsvSource({"104,false", "105,true", "100,true"})
    void who_answered_only_at_start_is_nobody_or_five(int first, boolean shown) {
        assertThat(sections(flow(row(Group.OVERALL, 300, first, 150, 100))))
                .matches(told -> told.contains("Svarade båda gångerna") == shown);
    }

    @Test
    void four_who_answered_neither_time_do_not_follow_either() {
        assertThat(sections(flow(row(Group.OVERALL, 100, 80, 60, 44))))
                .containsExactly("Svarade vid start", "Svarade vid avslut");
    }

    @Test
    void a_gender_withheld_for_four_takes_the_other_with_it() {
        Figure figure =
                flow(
                        row(Group.OVERALL, 200, 160, 105, 81),
                        row(WOMEN, 100, 80, 60, 40),
                        row(MEN, 100, 80, 45, 41));
        assertThat(figure.shown())
                .filteredOn(row -> row.section().equals("Svarade båda gångerna"))
                .extracting(FigureRow.Shown::label)
                .containsExactly("Alla");
    }

    @Test
    void the_headline_names_those_who_answered_both_times() {
        Figure figure = flow(row(Group.OVERALL, 282, 200, 110, 100));
        assertThat(plain(figure.title()))
                .isEqualTo("Vem har svarat: båda gångerna 100 av 282 (35 %)");
    }

    @ParameterizedTest
    @CsvSource({"282,200,105,101", "64,40,28,26"})
    void the_headline_says_that_both_is_not_shown_and_takes_no_other_row(
            int known, int first, int last, int both) {
        for (Language language : BundleWording.LANGUAGES) {
            Figure figure =
                    flow(
                            new Words(language, BundleWording.of(language)),
                            row(Group.OVERALL, known, first, last, both));
            assertThat(figure.shown()).hasSize(2);
            assertThat(figure.title()).doesNotContainPattern("[0-9]");
            assertThat(figure.textAlternative()).contains(figure.title());
        }
        assertThat(flow(row(Group.OVERALL, known, first, last, both)).title())
                .isEqualTo("Vem har svarat: hur många som svarade båda gångerna visas inte");
    }

    @Test
    void the_headline_of_the_targets_is_of_everybody_or_says_that_it_is_not_shown() {
        assertThat(targetTitle(20, 30)).isEqualTo("Deltagare mot mål. Alla: 50 (mål 44)");
        assertThat(targetTitle(2, 2)).isEqualTo("Deltagare mot mål. Alla: visas inte");
    }

    @Test
    void parts_with_the_same_labels_are_told_apart_in_table_and_text() {
        Figure figure = flow(row(Group.OVERALL, 282, 200, 105, 101));
        assertThat(figure.table().lines())
                .extracting(FigureTable.Line::header)
                .containsExactly(
                        "Svarade vid start: Alla",
                        "Svarade vid avslut: Alla",
                        "Svarade båda gångerna");
        assertThat(figure.textAlternative())
                .contains("Svarade vid avslut: Alla", "Svarade båda gångerna: visas inte");
    }

    @ParameterizedTest
    @CsvSource({"0,false", "6,true"})
    void the_note_on_merged_reasons_stands_only_where_there_is_a_row_of_them(
            int moved, boolean told) {
        List<RegisterEntry> register = new ArrayList<>();
        for (int i = 0; i < 20 + moved; i++) {
            boolean works = i < 20;
            ExitReason reason = works ? ExitReason.WORK : ExitReason.OTHER;
            register.add(
                    new RegisterEntry(
                            GenderAtEnrolment.MAN,
                            Optional.of(new RegisterEntry.Exit(reason, works, false, true))));
        }
        Figure figure = exitsOfAll(register);
        assertThat(figure.rows()).anyMatch(row -> !row.label().equals("Övrigt"));
        assertThat(figure.rows().stream().anyMatch(row -> row.label().equals("Övrigt")))
                .isEqualTo(told);
        assertThat(figure.notes().stream().anyMatch(note -> note.contains("ingår i Övrigt")))
                .isEqualTo(told);
    }

    private String targetTitle(int women, int men) {
        return plain(targets(register(women, men), Map.of("WOMAN", 22, "MAN", 22)).title());
    }

    @ParameterizedTest
    @CsvSource({"2,2,false", "3,2,true"})
    void the_base_of_exits_is_not_told_where_nothing_is_shown(int women, int men, boolean told) {
        Figure figure = exitsOfAll(register(women, men));
        String said = figure.title() + figure.subtitle() + figure.sentences();
        assertThat(said.matches("(?s).*[0-9].*")).isEqualTo(told);
        assertThat(figure.title().contains("visas inte")).isNotEqualTo(told);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @Test
    void without_a_policy_the_four_are_told() {
        RegisterFigures open =
                new RegisterFigures(
                        new DisclosurePolicy.None(),
                        new ShownRows.Everything(),
                        words(),
                        ConfidenceLevel.NINETY_FIVE);
        assertThat(
                        sections(
                                open.flow(
                                        new ResponseFlow(
                                                contrast(),
                                                List.of(row(Group.OVERALL, 200, 150, 105, 101))))))
                .contains("Svarade båda gångerna");
    }

    @Test
    void a_gender_without_a_target_is_not_called_too_few() {
        Figure figure = targets(register(20, 30), Map.of("WOMAN", 22));
        assertThat(figure.rows())
                .contains(new FigureRow.Without("", "Män", "inget mål"))
                .noneMatch(FigureRow.Suppressed.class::isInstance);
        assertThat(figure.notes()).noneMatch(note -> note.contains("Män"));
        assertThat(figure.textAlternative()).contains("Män: inget mål");
    }

    @Test
    void a_gender_of_four_without_a_target_stays_withheld() {
        Figure figure = targets(register(20, 4), Map.of("WOMAN", 22));
        assertThat(figure.rows()).noneMatch(FigureRow.Without.class::isInstance);
    }

    @Test
    void the_whisker_is_named_by_the_confidence_of_the_plan() {
        var finding = RegisterFindings.exitsOfAll(register(20, 30), new ConfidenceLevel(0.9));
        var atCutOff =
                RegisterFindings.exitsBy(
                        LocalDate.EPOCH, register(20, 30), new ConfidenceLevel(0.9));
        assertThat(
                        figures(new ConfidenceLevel(0.9), new ShownRows.Everything())
                                .workOrStudy(atCutOff, finding)
                                .axis()
                                .whisker())
                .contains("90")
                .doesNotContain("95");
    }

    private static Figure flow(ResponseFlow.Row... rows) {
        return flow(words(), rows);
    }

    private static Figure flow(Words words, ResponseFlow.Row... rows) {
        ResponseFlow flow = new ResponseFlow(contrast(), List.of(rows));
        return new RegisterFigures(
                        DisclosurePolicy.standard(),
                        TestFindings.shown(
                                DisclosurePolicy.standard(), Optional.of(flow), Optional.empty()),
                        words,
                        ConfidenceLevel.NINETY_FIVE)
                .flow(flow);
    }

    private static Figure exitsOfAll(List<RegisterEntry> register) {
        ExitFinding all = RegisterFindings.exitsOfAll(register, ConfidenceLevel.NINETY_FIVE);
        return figures(register, Optional.empty()).exitsOfAll(all);
    }

    private static Figure targets(List<RegisterEntry> register, Map<String, Integer> wanted) {
        TargetFinding targets = RegisterFindings.targets(register, wanted);
        return figures(register, Optional.of(targets)).targets(targets);
    }

    private static RegisterFigures figures(
            List<RegisterEntry> register, Optional<TargetFinding> targets) {
        return figures(
                ConfidenceLevel.NINETY_FIVE,
                TestFindings.shown(
                        DisclosurePolicy.standard(),
                        Optional.empty(),
                        Optional.of(
                                new DisclosureControl.Register(
                                        targets,
                                        Optional.empty(),
                                        RegisterFindings.exitsOfAll(
                                                register, ConfidenceLevel.NINETY_FIVE)))));
    }

    private static Contrast contrast() {
        return new Contrast(TestFindings.T0, TestFindings.TX);
    }

    private static ResponseFlow.Row row(Group group, int known, int first, int last, int both) {
        return new ResponseFlow.Row(group, known, first, last, both);
    }

    private static List<String> sections(Figure figure) {
        return figure.shown().stream().map(FigureRow.Shown::section).toList();
    }

    private static List<RegisterEntry> register(int women, int men) {
        List<RegisterEntry> register = new ArrayList<>();
        for (int i = 0; i < women + men; i++) {
            register.add(
                    new RegisterEntry(
                            i < women ? GenderAtEnrolment.WOMAN : GenderAtEnrolment.MAN,
                            Optional.of(
                                    new RegisterEntry.Exit(
                                            ExitReason.WORK, i % 2 == 0, false, true))));
        }
        return register;
    }

    private static RegisterFigures figures(ConfidenceLevel level, ShownRows shown) {
        return new RegisterFigures(DisclosurePolicy.standard(), shown, words(), level);
    }

    private static Words words() {
        return new Words(Language.SWEDISH, BundleWording.of(Language.SWEDISH));
    }
}
