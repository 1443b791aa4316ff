package se.sammanhang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import org.junit.jupiter.api.Test;
import se.sammanhang.casework.ExitReason;

class ReasonFlagsTest {

    private final Checkbox works = new Checkbox();
    private final Checkbox studies = new Checkbox();
    private final ReasonFlags flags = new ReasonFlags(works, studies);

    @Test
    void a_corrected_reason_takes_back_the_tick_it_had_set() {
        flags.follow(ExitReason.WORK);
        ticked(true, false);
        flags.follow(ExitReason.WORK_WITH_SUPPORT);
        ticked(true, false);
        flags.follow(ExitReason.STUDY);
        ticked(false, true);
        flags.follow(ExitReason.MOVED);
        ticked(false, false);
    }

    @Test
    void a_stored_exit_that_is_corrected_does_not_keep_the_tick_of_its_reason() {
        flags.known(ExitReason.WORK, true, false);
        flags.follow(ExitReason.STUDY);
        ticked(false, true);
    }

    @Test
    void a_tick_that_no_reason_had_set_stays() {
        works.setValue(true);
        flags.follow(ExitReason.WORK);
        flags.follow(ExitReason.STUDY);
        ticked(true, true);
        flags.known(ExitReason.MOVED, false, true);
        flags.follow(ExitReason.WORK);
        ticked(true, true);
    }

    private void ticked(boolean work, boolean study) {
        assertThat(works.getValue()).isEqualTo(work);
        assertThat(studies.getValue()).isEqualTo(study);
    }
}
