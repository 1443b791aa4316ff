package se.sammanhang.disclosure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.ComparisonFinding;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.ComparisonSentences;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.Group.Part;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.instrument.LocalisedText;

/** What groups, pairs of groups and figures of comparisons are called, in one language. */
final class ComparisonNames {

    private final EvaluationPlan plan;
    private final Words words;

    ComparisonNames(EvaluationPlan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    /** "compare-treatment-weight"; groupings that look the same without accents are numbered. */
    String id(String kind, ComparisonFinding finding) {
        List<String> variables =
                plan.variables().stream().map(EvaluationPlan.Variable::name).toList();
        String plain = plain(finding.variable());
        long before =
                variables.subList(0, variables.indexOf(finding.variable())).stream()
                        .filter(name -> plain(name).equals(plain))
                        .count();
        return ChangeFigures.idOf(
                kind + "-" + plain + (before == 0 ? "" : "-" + (before + 1)),
                plan,
                finding.scale(),
                new Contrast(finding.from(), finding.to()));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    String first(Part part) {
        return words.group(plan, new Group(List.of(part)));
    }

    /** Genders are common words; names of other groups stay as they are written. */
    String within(Part part) {
        return part.variable().equals(Group.GENDER) ? words.lowerFirst(first(part)) : first(part);
    }

    String pair(Difference difference) {
        return words.text(
                "figure.compare.pair", first(difference.group()), within(difference.against()));
    }

    String scale(PlannedScale scale) {
        return scale.name().in(words.language());
    }

    String subtitle(ComparisonFinding finding) {
        return words.text(
                "figure.compare.subtitle",
                words.variable(finding.variable()),
                words.round(finding.from()),
                words.round(finding.to()));
    }

    /** "17 against 26". */
    String against(Difference difference) {
        return words.text(
                "figure.compare.persons",
                words.numbers().count(difference.n()),
                words.numbers().count(difference.nAgainst()));
    }

    Cell probability(Optional<AdjustedP> p, int n, int all) {
        return p.map(one -> Cell.number(words.numbers().probability(one.value()), n, all))
                .orElseGet(() -> Cell.words(words.text("figure.compare.noP")));
    }

    /** As the sentences call things. */
    ComparisonSentences.Names ofSentences(PlannedScale scale) {
        return new ComparisonSentences.Names(
                scale.name(),
                part -> LocalisedText.swedish(first(part)),
                part -> LocalisedText.swedish(within(part)));
    }

    String grouping(ComparisonFinding finding) {
        return words.lowerFirst(words.variable(finding.variable()));
    }
}
