package se.sammanhang.disclosure;

import java.util.List;

/**
 * Figures that are safe to show outside the project team. Made only by disclosure control.
 *
 * @param withheld what is not shown and why, for evaluators only: no part of what is stored
 * @param basis what it rests on, for the next release: kept apart from what is shown
 */
public record Release(
        List<Figure> figures, String policy, List<Withheld> withheld, ReleaseHistory.Basis basis)
        implements Disclosed {
    public Release {
        figures = List.copyOf(figures);
        withheld = List.copyOf(withheld);
    }

    /** Figures alone, where no later release will be compared with them. */
    public Release(List<Figure> figures, String policy) {
        this(figures, policy, List.of(), ReleaseHistory.Basis.EMPTY);
    }
}
