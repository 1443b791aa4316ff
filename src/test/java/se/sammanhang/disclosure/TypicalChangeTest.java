package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.ChangeMethods;
import se.sammanhang.evaluation.Group;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.HodgesLehmann;
import se.sammanhang.statistics.PairedEffects;

/** Numbers of the other methods are for the project team and reach no released figure. */
class TypicalChangeTest {

    private static final double[] BEFORE = {10, 12, 14, 16, 18, 20, 22, 24};
    private static final double[] AFTER = {13, 12, 19, 15, 25, 24, 24, 30};

    @Test
    void the_team_reads_typical_change_and_effect_size_in_a_note() {
        // R: median of the averages 3.25 (0.5 to 6), g_av = 3.25 / 5.753881 * 0.8882029 = 0.5016891
        assertThat(notes(new DisclosurePolicy.None()))
                .anyMatch(
                        note ->
                                note.startsWith("Method: typical change (Hodges-Lehmann) +3.2 ")
                                        && note.contains("effect size g_av 0.50 ("));
    }

    @Test
    void a_released_figure_has_none_of_it() {
        assertThat(released(DisclosurePolicy.standard()))
                .noneMatch(text -> text.contains("Hodges") || text.contains("g_av"));
        assertThat(released(new DisclosurePolicy.None())).anyMatch(text -> text.contains("Hodges"));
    }

    @Test
    void without_the_numbers_there_is_no_note() {
        assertThat(
                        figures(
                                new DisclosurePolicy.None(),
                                ChangeMethods.none(Estimate.Reason.TOO_FEW)))
                .allMatch(figure -> figure.notes().stream().noneMatch(n -> n.contains("g_av")));
    }

    private static List<String> notes(DisclosurePolicy policy) {
        return figures(policy, methods()).stream()
                .flatMap(figure -> figure.notes().stream())
                .map(note -> note.replace('\u00a0', ' '))
                .toList();
    }

    private static List<String> released(DisclosurePolicy policy) {
        return figures(policy, methods()).stream().map(Figure::toString).toList();
    }

    private static List<Figure> figures(DisclosurePolicy policy, ChangeMethods methods) {
        return TestFindings.disclose(
                        new TestFindings()
                                .methods(methods)
                                .add(Group.OVERALL, 100, 30, 20, 10, 3)
                                .result(),
                        policy,
                        Map.of(Language.ENGLISH, BundleWording.of(Language.ENGLISH)))
                .figures();
    }

    private static ChangeMethods methods() {
        ChangeMethods none = ChangeMethods.none(Estimate.Reason.NO_VALUES);
        double[] changes = new double[BEFORE.length];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = AFTER[i] - BEFORE[i];
        }
        return new ChangeMethods(
                none.differences(),
                none.signedRank(),
                none.zerosDropped(),
                Optional.empty(),
                HodgesLehmann.of(changes, ConfidenceLevel.NINETY_FIVE),
                PairedEffects.of(BEFORE, AFTER, ConfidenceLevel.NINETY_FIVE),
                none.superiority(),
                none.correlation(),
                none.bootstrap(),
                none.endsBefore(),
                none.endsAfter(),
                Optional.empty(),
                none.late(),
                none.spread(),
                none.sites());
    }
}
