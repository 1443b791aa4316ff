package se.sammanhang.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static se.sammanhang.fieldwork.Assistance.INTERPRETER;
import static se.sammanhang.fieldwork.Assistance.PROXY;
import static se.sammanhang.fieldwork.Assistance.SOMEBODY;
import static se.sammanhang.fieldwork.Assistance.STAFF;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.sammanhang.fieldwork.Mode.Device;
import se.sammanhang.fieldwork.Mode.Reader;

class ModeTest {

    private static final Mode ALONE = Mode.ALONE_ON_OWN_DEVICE;

    @Test
    void alone_nothing_is_told_and_taking_back_nothing_changes_nothing() {
        assertThat(ALONE.told()).isEmpty();
        assertThat(ALONE.withHelp(SOMEBODY, false)).isEqualTo(ALONE);
    }

    @Test
    void one_tap_says_that_somebody_helped_and_one_takes_it_back() {
        Mode helped = ALONE.withHelp(SOMEBODY, true);
        assertThat(helped).isEqualTo(new Mode(Device.OWN, Reader.HELPER, false, false));
        assertThat(helped.told()).containsExactly(SOMEBODY);
        assertThat(helped.withHelp(SOMEBODY, true)).isEqualTo(helped);
        assertThat(helped.withHelp(SOMEBODY, false)).isEqualTo(ALONE);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_says_that_somebody_helped_and_is_told_back(Assistance what) {
        assertThat(ALONE.withHelp(what, true).told()).contains(what, SOMEBODY);
    }

    @Test
    void the_kinds_are_the_facts_of_the_mode_and_can_be_told_together() {
        Mode all = ALONE.withHelp(STAFF, true).withHelp(INTERPRETER, true).withHelp(PROXY, true);
        assertThat(all).isEqualTo(new Mode(Device.OWN, Reader.INTERPRETER, true, true));
        assertThat(all.told()).containsExactlyInAnyOrder(Assistance.values());
        assertThat(all.withHelp(SOMEBODY, true)).isEqualTo(all);
        assertThat(all.withHelp(INTERPRETER, false).told())
                .containsExactlyInAnyOrder(SOMEBODY, STAFF, PROXY);
        assertThat(all.withHelp(STAFF, false).staffPresent()).isFalse();
        assertThat(all.withHelp(PROXY, false).proxy()).isFalse();
    }

    @Test
    void that_nobody_helped_takes_back_who_and_how_and_leaves_the_device() {
        Mode handedOver = new Mode(Device.STAFF, Reader.SELF, false, false);
        assertThat(handedOver.withHelp(STAFF, true).withHelp(PROXY, true).withHelp(SOMEBODY, false))
                .isEqualTo(handedOver);
        assertThat(handedOver.handedOver()).isTrue();
        assertThat(ALONE.handedOver()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void that_staff_read_was_said_at_the_start_and_is_not_told_or_taken_back(Assistance what) {
        Mode read = new Mode(Device.STAFF, Reader.STAFF, true, false);
        assertThat(read.mayTellHelp()).isFalse();
        assertThat(read.told()).isEmpty();
        assertThat(read.withHelp(what, true)).isEqualTo(read);
        assertThat(read.withHelp(what, false)).isEqualTo(read);
    }
}
