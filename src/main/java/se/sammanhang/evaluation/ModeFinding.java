package se.sammanhang.evaluation;

import java.util.List;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.PairedChange;

/**
 * How people answered at two rounds, and how scores changed among those who answered in the same
 * way. Raw.
 *
 * @param known N: all known persons
 * @param both persons who answered both rounds
 * @param same those of them who answered both in the same mode
 * @param switched those who answered them in different modes; the rest have no mode at one of them
 * @param cells how many answered in which modes, in alphabetical order
 */
public record ModeFinding(
        RoundCode from,
        RoundCode to,
        int known,
        int both,
        int same,
        int switched,
        List<Cell> cells,
        List<SameMode> changes) {

    public ModeFinding {
        cells = List.copyOf(cells);
        changes = List.copyOf(changes);
    }

    /** Persons with this mode at the earlier and this one at the later round. */
    public record Cell(String from, String to, int persons) {}

    /**
     * Mean change among those who answered both rounds in the same mode.
     *
     * @param n those of them who are matched on the scale
     */
    public record SameMode(ScaleId scale, int n, Estimate<PairedChange> change) {}

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
