package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.sammanhang.evaluation.Group.GENDER;
import static se.sammanhang.evaluation.Group.INTERVENTION;
import static se.sammanhang.evaluation.Group.OVERALL;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.Group;

class GroupProtectionTest {

    private static final Group WOMEN = Group.of(GENDER, "WOMAN");
    private static final Group MEN = Group.of(GENDER, "MAN");
    private static final Group OTHER = Group.of(GENDER, "OTHER");
    private static final Group COACHING = Group.of(INTERVENTION, "COACHING");
    private static final Group WOMEN_COACHING = WOMEN.and(INTERVENTION, "COACHING");
    private static final Group MEN_COACHING = MEN.and(INTERVENTION, "COACHING");

    @Test
    void a_group_of_exactly_five_is_shown() {
        assertThat(shown(Map.of(OVERALL, 10, WOMEN, 5, MEN, 5)))
                .containsExactlyInAnyOrder(OVERALL, WOMEN, MEN);
    }

    @Test
    void a_group_of_four_takes_the_only_other_group_with_it() {
        assertThat(shown(Map.of(OVERALL, 64, WOMEN, 4, MEN, 60))).containsExactly(OVERALL);
    }

    @Test
    void nobody_and_four_look_the_same() {
        assertThat(shown(Map.of(OVERALL, 60, WOMEN, 0, MEN, 60)))
                .isEqualTo(shown(Map.of(OVERALL, 64, WOMEN, 4, MEN, 60)));
    }

    @Test
    void one_small_group_of_three_takes_the_next_smallest_with_it() {
        assertThat(shown(Map.of(OVERALL, 64, WOMEN, 25, MEN, 38, OTHER, 1)))
                .containsExactlyInAnyOrder(OVERALL, MEN);
    }

    @Test
    void two_small_groups_that_are_five_together_hide_nobody_else() {
        assertThat(
                        shown(
                                Map.of(
                                        OVERALL,
                                        69,
                                        WOMEN,
                                        25,
                                        MEN,
                                        39,
                                        OTHER,
                                        2,
                                        Group.of(GENDER, "UNKNOWN"),
                                        3)))
                .containsExactlyInAnyOrder(OVERALL, WOMEN, MEN);
    }

    @Test
    void all_below_show_nothing() {
        assertThat(shown(Map.of(OVERALL, 4, WOMEN, 2, MEN, 2))).isEmpty();
    }

    @Test
    void an_intervention_that_all_but_three_have_is_hidden() {
        assertThat(shown(Map.of(OVERALL, 40, COACHING, 37))).containsExactly(OVERALL);
    }

    @Test
    void an_intervention_that_everybody_has_is_shown() {
        assertThat(shown(Map.of(OVERALL, 40, COACHING, 40)))
                .containsExactlyInAnyOrder(OVERALL, COACHING);
    }

    @Test
    void interventions_overlap_and_need_not_add_up() {
        Group other = Group.of(INTERVENTION, "EXERCISE");
        assertThat(shown(Map.of(OVERALL, 40, COACHING, 30, other, 8)))
                .containsExactlyInAnyOrder(OVERALL, COACHING, other);
    }

    @Test
    void a_gender_without_enough_persons_outside_the_intervention_is_hidden_in_it() {
        Map<Group, Integer> sizes = new TreeMap<>();
        sizes.put(OVERALL, 64);
        sizes.put(WOMEN, 25);
        sizes.put(MEN, 39);
        sizes.put(COACHING, 45);
        sizes.put(WOMEN_COACHING, 22);
        sizes.put(MEN_COACHING, 23);
        assertThat(shown(sizes)).contains(COACHING).doesNotContain(WOMEN_COACHING, MEN_COACHING);
    }

    @Test
    void without_a_policy_everything_is_shown() {
        assertThat(
                        GroupProtection.shown(
                                sizes(Map.of(OVERALL, 1, WOMEN, 1, MEN, 0)),
                                new DisclosurePolicy.None()))
                .hasSize(3);
    }

    @Test
    void a_threshold_below_five_cannot_be_set() {
        assertThatThrownBy(() -> new DisclosurePolicy.Threshold(4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Subtracts what is shown from what is shown, as a curious reader would. */
    @Test
    void no_shown_groups_give_one_to_four_persons_by_subtraction() {
        Random random = new Random(20221001);
        for (int round = 0; round < 2000; round++) {
            int women = random.nextInt(30);
            int men = random.nextInt(30);
            int other = random.nextInt(6);
            int womenCoached = random.nextInt(women + 1);
            int menCoached = random.nextInt(men + 1);
            Map<Group, Integer> sizes = new TreeMap<>();
            sizes.put(OVERALL, women + men + other);
            sizes.put(WOMEN, women);
            sizes.put(MEN, men);
            sizes.put(OTHER, other);
            sizes.put(COACHING, womenCoached + menCoached);
            sizes.put(WOMEN_COACHING, womenCoached);
            sizes.put(MEN_COACHING, menCoached);
            Set<Group> shown = shown(sizes);
            attack(sizes, shown);
        }
    }

    private static void attack(Map<Group, Integer> sizes, Set<Group> shown) {
        Map<Group, Integer> known = new TreeMap<>(sizes);
        known.keySet().retainAll(shown);
        for (int step = 0; step < 3; step++) {
            derive(known, OVERALL, Set.of(WOMEN, MEN, OTHER));
            derive(known, COACHING, Set.of(WOMEN_COACHING, MEN_COACHING));
        }
        assertThat(known.values()).as("%s of %s", shown, sizes).allMatch(n -> n >= 5);
        for (Group above : known.keySet()) {
            for (Group part : known.keySet()) {
                if (GroupProtection.isAbove(above, part)) {
                    int rest = known.getOrDefault(above, 0) - known.getOrDefault(part, 0);
                    assertThat(rest == 0 || rest >= 5)
                            .as("%s without %s of %s", above, part, sizes)
                            .isTrue();
                }
            }
        }
        if (known.containsKey(OVERALL)) {
            int rest =
                    known.getOrDefault(OVERALL, 0)
                            - known.getOrDefault(WOMEN, 0)
                            - known.getOrDefault(MEN, 0)
                            - known.getOrDefault(OTHER, 0);
            assertThat(rest == 0 || rest >= 5).isTrue();
        }
    }

    /** The only part that is hidden follows from the others. */
    private static void derive(Map<Group, Integer> known, Group above, Set<Group> parts) {
        List<Group> hidden = parts.stream().filter(part -> !known.containsKey(part)).toList();
        Integer rest = known.get(above);
        if (rest != null && hidden.size() == 1) {
            for (Group part : parts) {
                rest -= known.getOrDefault(part, 0);
            }
            known.put(hidden.getFirst(), rest);
        }
    }

    private static Set<Group> shown(Map<Group, Integer> sizes) {
        return GroupProtection.shown(sizes(sizes), DisclosurePolicy.standard());
    }

    private static Map<Group, GroupProtection.Size> sizes(Map<Group, Integer> counts) {
        Map<Group, GroupProtection.Size> sizes = new TreeMap<>();
        counts.forEach((group, n) -> sizes.put(group, new GroupProtection.Size(n, n)));
        return sizes;
    }
}
