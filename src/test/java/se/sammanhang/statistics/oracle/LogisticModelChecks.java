package se.sammanhang.statistics.oracle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.model.Design;
import se.sammanhang.statistics.model.LogisticFit;
import se.sammanhang.statistics.model.LogisticFit.OddsRatio;
import se.sammanhang.statistics.model.LogisticModel;

/** {@code glm(family = binomial)}: who answered, and the status after treatment. */
public final class LogisticModelChecks implements OracleChecks {

    private static final String METHOD = "LogisticModel";

    @Override
    public void register(Registry registry) {
        Oracle btheb = Oracle.read("btheb");
        LogisticFit attrition = attrition(btheb.rows());
        String base = "/attrition/logistic";
        coefficients(registry, btheb, base, attrition);
        deviances(registry, "btheb", base, attrition);
        check(registry, "btheb", base + "/null_deviance", attrition.nullDeviance());
        registry.same("btheb", base + "/df_resid", METHOD, attrition.degreesOfFreedom());
        check(registry, "btheb", base + "/aic", attrition.aic());
        LogisticFit.ChiSquaredTest ratio = attrition.likelihoodRatio().computed().orElseThrow();
        check(registry, "btheb", base + "/lr_chisq", ratio.statistic());
        check(registry, "btheb", base + "/lr_p", ratio.p());
        check(registry, "btheb", base + "/auc", attrition.areaUnderCurve());
        for (int j = 0; j < 5; j++) {
            check(
                    registry,
                    "btheb",
                    base + "/odds_ratios/" + j,
                    oddsRatio(attrition, btheb.at(base + "/names/" + j).asString()).ratio());
        }
        respiratory(registry);
    }

    static LogisticFit attrition(List<NamedCsvRecord> rows) {
        Design design = Design.withIntercept(rows.size());
        for (String column : List.of("m0", "drug", "btheb", "long")) {
            design = design.with(column, Oracle.column(rows, column));
        }
        return fit(design, answered(rows));
    }

    static boolean[] answered(List<NamedCsvRecord> rows) {
        boolean[] answered = new boolean[rows.size()];
        for (int i = 0; i < answered.length; i++) {
            answered[i] = !rows.get(i).getField("m8").isEmpty();
        }
        return answered;
    }

    private static void respiratory(Registry registry) {
        Oracle oracle = Oracle.read("respiratory");
        List<NamedCsvRecord> rows = oracle.rows();
        boolean[] good = new boolean[rows.size()];
        boolean[] treated = new boolean[rows.size()];
        boolean[] female = new boolean[rows.size()];
        for (int i = 0; i < good.length; i++) {
            good[i] = rows.get(i).getField("good4").equals("1");
            treated[i] = rows.get(i).getField("treatment").equals("treatment");
            female[i] = rows.get(i).getField("gender").equals("female");
        }
        Design plain =
                Design.withIntercept(good.length)
                        .with("good0", Oracle.column(rows, "good0"))
                        .withIndicator("trt", treated)
                        .withIndicator("F", female)
                        .with("age", Oracle.column(rows, "age"));
        LogisticFit first = fit(plain, good);
        LogisticFit second = fit(plain.withProduct("trt", "F"), good);
        coefficients(registry, oracle, "/logistic_ancova", first);
        deviances(registry, "respiratory", "/logistic_ancova", first);
        String crossed = "/logistic_gender_x_treatment";
        coefficients(registry, oracle, crossed, second);
        deviances(registry, "respiratory", crossed, second);
        LogisticFit.ChiSquaredTest added =
                LogisticModel.compare(first, second).computed().orElseThrow();
        check(registry, "respiratory", crossed + "/lr_interaction", added.statistic());
        check(registry, "respiratory", crossed + "/lr_p", added.p());
    }

    private static void coefficients(
            Registry registry, Oracle oracle, String base, LogisticFit fit) {
        for (int j = 0; j < fit.coefficients().size(); j++) {
            OddsRatio odds = oddsRatio(fit, oracle.at(base + "/names/" + j).asString());
            check(registry, oracle.name(), base + "/estimate/" + j, odds.logOdds());
            check(registry, oracle.name(), base + "/se/" + j, odds.inference().standardError());
            check(registry, oracle.name(), base + "/stat/" + j, odds.inference().statistic());
            check(registry, oracle.name(), base + "/p/" + j, odds.inference().p());
        }
    }

    private static void deviances(Registry registry, String oracle, String base, LogisticFit fit) {
        check(registry, oracle, base + "/deviance", fit.deviance());
    }

    private static void check(Registry registry, String oracle, String pointer, double value) {
        registry.check(oracle, pointer, METHOD, Tolerance.LOGISTIC, value);
    }

    private static LogisticFit fit(Design design, boolean[] outcome) {
        return LogisticModel.fit(design, outcome, ConfidenceLevel.NINETY_FIVE)
                .computed()
                .orElseThrow();
    }

    private static OddsRatio oddsRatio(LogisticFit fit, String name) {
        return fit.coefficient(name).computed().orElseThrow();
    }
}
