package se.sammanhang.web.casework;

import com.vaadin.flow.component.checkbox.Checkbox;
import org.jspecify.annotations.Nullable;
import se.sammanhang.casework.ExitReason;

/**
 * Nothing typed twice: a main reason that says work or study ticks that flag, and takes the tick
 * back when the reason is corrected. A flag set by hand stays.
 */
final class ReasonFlags {

    private final Checkbox works;
    private final Checkbox studies;
    private @Nullable Checkbox tickedByReason;

    ReasonFlags(Checkbox works, Checkbox studies) {
        this.works = works;
        this.studies = studies;
        works.addValueChangeListener(change -> byHand(works, change.isFromClient()));
        studies.addValueChangeListener(change -> byHand(studies, change.isFromClient()));
    }

    /** What was stored before; a tick that the stored reason says counts as the reason's. */
    void known(@Nullable ExitReason reason, boolean works, boolean studies) {
        this.works.setValue(works);
        this.studies.setValue(studies);
        Checkbox said = saidBy(reason);
        tickedByReason = said != null && said.getValue() ? said : null;
    }

    void follow(@Nullable ExitReason reason) {
        Checkbox before = tickedByReason;
        if (before != null) {
            before.setValue(false);
        }
        Checkbox said = saidBy(reason);
        boolean ticks = said != null && !said.getValue();
        if (said != null) {
            said.setValue(true);
        }
        tickedByReason = ticks ? said : null;
    }

    private void byHand(Checkbox flag, boolean fromClient) {
        if (fromClient && flag == tickedByReason) {
            tickedByReason = null;
        }
    }

    private @Nullable Checkbox saidBy(@Nullable ExitReason reason) {
        if (reason == ExitReason.WORK || reason == ExitReason.WORK_WITH_SUPPORT) {
            return works;
        }
        return reason == ExitReason.STUDY ? studies : null;
    }
}
