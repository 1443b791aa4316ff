package se.sammanhang.statistics.oracle;

import java.util.List;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.PairedPower;

/** Minimum detectable effect; R's power.t.test searches to 1.2e-4 only. */
final class PowerChecks implements OracleChecks {

    private static final PairedPower POWER = new PairedPower(ConfidenceLevel.NINETY_FIVE);
    private static final Tolerance SEARCHED = Tolerance.absolute(1.3e-4);

    @Override
    public void register(Registry registry) {
        String at = "/power_paired_t";
        registry.check(
                "sleep",
                at + "/power_n10_d05",
                "PairedPower.power",
                Tolerance.TAIL,
                POWER.power(10, 0.5));
        registry.check(
                "sleep",
                at + "/n_for_d05_80",
                "PairedPower (R by search)",
                SEARCHED,
                POWER.pairsNeeded(0.5, 0.8));
        for (int n : List.of(10, 30, 100, 300)) {
            registry.check(
                    "sleep",
                    at + "/mde_dz_n" + n + "_80",
                    "PairedPower (R by search)",
                    SEARCHED,
                    POWER.minimumEffect(n, 0.8));
        }
    }
}
