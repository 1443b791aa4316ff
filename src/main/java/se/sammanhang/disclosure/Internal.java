package se.sammanhang.disclosure;

import java.util.List;

/** Figures for the project team only: nothing has been withheld. */
public record Internal(List<Figure> figures) implements Disclosed {

    /** Name under which results say that nothing was withheld. */
    public static final String POLICY = "none";

    public Internal {
        figures = List.copyOf(figures);
    }

    @Override
    public String policy() {
        return POLICY;
    }
}
