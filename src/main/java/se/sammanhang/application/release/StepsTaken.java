package se.sammanhang.application.release;

import java.util.List;

/**
 * All steps of one release.
 *
 * @param all oldest first, at least the one of freezing it
 */
public record StepsTaken(List<StepTaken> all) {

    public StepsTaken {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("all: wanted the step of freezing, got nothing");
        }
    }

    /** Where the release stands. */
    public ReleaseStep now() {
        return all.getLast().to();
    }

    public int count() {
        return all.size();
    }

    /**
     * Whether this step took the release back.
     *
     * @param index from 0
     */
    public boolean isBack(int index) {
        return index > 0 && all.get(index).to().compareTo(all.get(index - 1).to()) < 0;
    }
}
