package se.sammanhang.disclosure;

import java.util.List;

/** Figures that are safe to show outside the project team. Made only by disclosure control. */
public record Release(List<Figure> figures, String policy) implements Disclosed {
    public Release {
        figures = List.copyOf(figures);
    }
}
