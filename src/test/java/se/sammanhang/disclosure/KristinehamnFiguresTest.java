package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.evaluation.RegisterFindings;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.statistics.ConfidenceLevel;

/**
 * Figures 2, 4 and 5 of the local final report of Kristinehamn, from counts that follow from its
 * printed percentages.
 */
class KristinehamnFiguresTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2022, 10, 1);
    private static final List<RegisterEntry> REGISTER = register();

    private final RegisterFigures figures = figures(DisclosurePolicy.standard());
    private final RegisterFigures internal = figures(new DisclosurePolicy.None());

    @Test
    void figure_2_holds_enrolled_against_target() {
        Figure figure =
                figures.targets(RegisterFindings.targets(REGISTER, Map.of("WOMAN", 22, "MAN", 33)));
        assertThat(values(figure))
                .containsExactly("Kvinnor 25 (mål 22)", "Män 39 (mål 33)", "Alla 64 (mål 55)");
    }

    @Test
    void figure_4_rounds_as_the_report_does() {
        assertThat(values(internal.exitsAtCutOff(atCutOff())))
                .containsExactly(
                        "Arbete, även med stöd 15 av 38 (39 %)",
                        "Studier 9 av 38 (24 %)", "Övrigt 14 av 38 (37 %)");
    }

    @Test
    void study_at_the_cut_off_is_not_told_beside_the_one_more_at_the_end() {
        assertThat(values(figures.exitsAtCutOff(atCutOff())))
                .containsExactly("Arbete, även med stöd 15 av 38 (39 %)", "Övrigt 23 av 38 (61 %)");
    }

    @Test
    void figure_5_lets_through_only_reasons_of_five_or_more() {
        assertThat(values(figures.exitsOfAll(atEnd())))
                .containsExactly(
                        "Arbete, även med stöd 15 av 64 (23 %)",
                        "Studier 10 av 64 (16 %)",
                        "Annan insats i kommunen 8 av 64 (12 %)",
                        "Försäkringskassan 5 av 64 (8 %)",
                        "Arbetsförmedlingen 5 av 64 (8 %)",
                        "Övrigt 21 av 64 (33 %)");
    }

    @Test
    void figure_5_without_a_policy_is_the_whole_list() {
        Figure figure = internal.exitsOfAll(atEnd());
        assertThat(figure.shown()).hasSize(11);
        assertThat(values(figure)).contains("Oläsligt i källan 8 av 64 (12 %)");
    }

    @Test
    void work_or_study_stands_on_both_bases_for_the_project_team() {
        assertThat(workOrStudy(internal))
                .containsExactly("24 av 38 (63 %, 47–77)", "25 av 64 (39 %, 28–51)");
    }

    @Test
    void of_24_and_25_only_the_final_figure_is_released() {
        assertThat(workOrStudy(figures)).containsExactly("25 av 64 (39 %, 28–51)");
    }

    private static List<String> workOrStudy(RegisterFigures figures) {
        return figures.workOrStudy(atCutOff(), atEnd()).shown().stream()
                .map(FigureRow.Shown::valueText)
                .map(KristinehamnFiguresTest::plain)
                .toList();
    }

    @Test
    void both_work_and_study_count_once_as_work() {
        RegisterEntry both =
                new RegisterEntry(
                        GenderAtEnrolment.WOMAN,
                        Optional.of(new RegisterEntry.Exit(ExitReason.MOVED, true, true, true)));
        ExitFinding finding =
                RegisterFindings.exitsOfAll(List.of(both), ConfidenceLevel.NINETY_FIVE);
        assertThat(finding.persons(se.sammanhang.evaluation.ExitCategory.WORK)).isEqualTo(1);
        assertThat(finding.counts()).hasSize(1);
    }

    private static ExitFinding atCutOff() {
        return RegisterFindings.exitsBy(CUT_OFF, REGISTER, ConfidenceLevel.NINETY_FIVE);
    }

    private static ExitFinding atEnd() {
        return RegisterFindings.exitsOfAll(REGISTER, ConfidenceLevel.NINETY_FIVE);
    }

    private static RegisterFigures figures(DisclosurePolicy policy) {
        return new RegisterFigures(
                policy,
                TestFindings.shown(
                        policy,
                        Optional.empty(),
                        Optional.of(
                                new DisclosureControl.Register(
                                        Optional.of(
                                                RegisterFindings.targets(
                                                        REGISTER, Map.of("WOMAN", 22, "MAN", 33))),
                                        Optional.of(atCutOff()),
                                        atEnd()))),
                new Words(Language.SWEDISH, BundleWording.of(Language.SWEDISH)),
                ConfidenceLevel.NINETY_FIVE);
    }

    private static List<String> values(Figure figure) {
        return figure.shown().stream()
                .map(row -> plain(row.label() + " " + row.valueText()))
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    /** 25 women, 39 men; 38 discharged by the cut-off as 15 work, 9 study, 14 other. */
    private static List<RegisterEntry> register() {
        List<RegisterEntry.Exit> exits = new ArrayList<>();
        exits(exits, ExitReason.WORK, 15, 0);
        exits(exits, ExitReason.STUDY, 9, 1);
        exits(exits, ExitReason.MUNICIPAL_SERVICE, 3, 5);
        exits(exits, ExitReason.SOCIAL_INSURANCE_AGENCY, 2, 3);
        exits(exits, ExitReason.EMPLOYMENT_SERVICE, 2, 3);
        exits(exits, ExitReason.NO_CONTACT, 2, 2);
        exits(exits, ExitReason.ILLNESS_OR_CARE, 2, 2);
        exits(exits, ExitReason.MUNICIPAL_PROGRAMME, 0, 2);
        exits(exits, ExitReason.OWN_REQUEST, 1, 0);
        exits(exits, ExitReason.OTHER, 2, 0);
        exits(exits, ExitReason.UNREADABLE_IN_SOURCE, 0, 8);
        List<RegisterEntry> register = new ArrayList<>();
        for (RegisterEntry.Exit exit : exits) {
            register.add(
                    new RegisterEntry(
                            register.size() < 25 ? GenderAtEnrolment.WOMAN : GenderAtEnrolment.MAN,
                            Optional.of(exit)));
        }
        return register;
    }

    private static void exits(
            List<RegisterEntry.Exit> exits, ExitReason reason, int byCutOff, int later) {
        for (int i = 0; i < byCutOff + later; i++) {
            exits.add(
                    new RegisterEntry.Exit(
                            reason,
                            reason == ExitReason.WORK,
                            reason == ExitReason.STUDY,
                            i < byCutOff));
        }
    }
}
