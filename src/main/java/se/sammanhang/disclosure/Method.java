package se.sammanhang.disclosure;

/** Methods that notes explain. The key of its texts is {@code figure.method.‹key›}. */
enum Method {
    SHARE("share", "Wilson (1927), J. Am. Stat. Assoc. 22, 209–212. R: prop.test(correct = FALSE)"),
    MCNEMAR(
            "mcNemar",
            "McNemar (1947), Psychometrika 12, 153–157; Fagerland et al. (2013), BMC Med. Res."
                    + " Methodol. 13, 91; Newcombe (1998), Stat. Med. 17, 2635–2650. R: binom.test,"
                    + " exact2x2::mcnemar.exact(midp = TRUE)"),
    SQUARE(
            "square",
            "Stuart (1955), Biometrika 42, 412–416; Maxwell (1970), Br. J. Psychiatry 116, 651–655;"
                    + " Bowker (1948), J. Am. Stat. Assoc. 43, 572–574. R:"
                    + " DescTools::StuartMaxwellTest, mcnemar.test"),
    PAIRED_T("pairedT", "Student (1908), Biometrika 6, 1–25. R: t.test(paired = TRUE)"),
    BOOTSTRAP(
            "bootstrap",
            "Efron (1987), J. Am. Stat. Assoc. 82, 171–185. R: boot::boot.ci(\"bca\")"),
    HODGES_LEHMANN(
            "hodgesLehmann",
            "Hodges & Lehmann (1963), Ann. Math. Stat. 34, 598–611. R: median(outer(x, x, \"+\")/2),"
                    + " qsignrank"),
    SIGNED_RANK(
            "signedRank",
            "Wilcoxon (1945); Pratt (1959), J. Am. Stat. Assoc. 54, 655–667. R:"
                    + " coin::wilcoxsign_test(zero.method = \"Pratt\")"),
    EFFECT(
            "effect",
            "Cohen (1988); Hedges (1981); Bonett (2008), Psychol. Methods 13, 99–109; Lakens (2013),"
                    + " Front. Psychol. 4, 863. R: effectsize::cohens_d(paired = TRUE)"),
    ADJUSTED(
            "adjusted",
            "Holm (1979), Scand. J. Stat. 6, 65–70; Benjamini & Hochberg (1995), J. R. Stat. Soc. B"
                    + " 57, 289–300. R: p.adjust"),
    RELIABLE(
            "reliable",
            "Jacobson & Truax (1991), J. Consult. Clin. Psychol. 59, 12–19; Christensen & Mendoza"
                    + " (1986)"),
    STANDARDISED(
            "standardised",
            "Austin (2009), Stat. Med. 28, 3083–3107. R: tableone::ExtractSmd, the formulas"),
    ANSWER_MODEL(
            "answerModel",
            "R: glm(family = binomial); Firth (1993), logistf::logistf; Vittinghoff & McCulloch"
                    + " (2007), Am. J. Epidemiol. 165, 710–718"),
    WEIGHTED(
            "weighted",
            "Hájek (1971); Robins, Rotnitzky & Zhao (1995), J. Am. Stat. Assoc. 90, 106–121. R:"
                    + " sandwich::vcovHC(lm(y ~ 1, weights = w), \"HC3\")"),
    BOUNDS("bounds", "Manski (1990), Am. Econ. Rev. 80, 319–323"),
    TIPPING(
            "tipping",
            "Carpenter & Kenward (2013), Multiple Imputation and its Application, ch. 10; Little"
                    + " (1993), J. Am. Stat. Assoc. 88, 125–134"),
    ALPHA(
            "alpha",
            "Cronbach (1951); Feldt (1965), Psychometrika 30, 357–370; McDonald (1999). R:"
                    + " psych::alpha, psych::omega"),
    ENDS("ends", "Terwee et al. (2007), J. Clin. Epidemiol. 60, 34–42"),
    DETECTABLE("detectable", "R: power.t.test(type = \"paired\", power = 0.8)"),
    OTHERS_EQUAL(
            "othersEqual",
            "Long & Ervin (2000), Am. Stat. 54, 217–224. R: lm, sandwich::vcovHC(type = \"HC3\"),"
                    + " car::vif"),
    ANCOVA("ancova", "R: lm(after ~ before + gender + interventions)"),
    WELCH(
            "welch",
            "Welch (1947), Biometrika 34, 28–35; Satterthwaite (1946). R: t.test(change ~ group)"),
    EQUAL_START(
            "equalStart",
            "Fisher (1932); Lord (1967), Psychol. Bull. 68, 304–305; Long & Ervin (2000), Am. Stat. 54,"
                    + " 217–224. R: lm(after ~ before + group), sandwich::vcovHC(type = \"HC3\"), emmeans"),
    COMPARISON_FAMILY("comparisonFamily", "Holm (1979), Scand. J. Stat. 6, 65–70. R: p.adjust"),
    GROUP_RANKS(
            "groupRanks",
            "Mann & Whitney (1947), Ann. Math. Stat. 18, 50–60; Hodges & Lehmann (1963); Cliff (1993),"
                    + " Psychol. Bull. 114, 494–509. R: exactRankTests::wilcox.exact, median(outer(x, y,"
                    + " \"-\"))"),
    EQUIVALENCE(
            "equivalence",
            "Schuirmann (1987), J. Pharmacokinet. Biopharm. 15, 657–680; Lakens (2017), Soc. Psychol."
                    + " Personal. Sci. 8, 355–362. R: t.test(mu = bound, alternative)"),
    MIXED(
            "mixed",
            "Laird & Ware (1982), Biometrics 38, 963–974; Satterthwaite (1946). R:"
                    + " lmerTest::lmer(y ~ round + (t | id)), t = 0, 1, 2, ..., else (1 | id)"),
    SPREAD(
            "spread",
            "Oldham (1962), J. Chronic Dis. 15, 969–977; Pitman (1939), Biometrika 31, 9–12; Morgan"
                    + " (1939), ibid. 13–19. R: cor.test(after - before, (before + after) / 2)"),
    SITES(
            "sites",
            "Kish (1965), Survey Sampling, 5.4; Donner & Koval (1980), Biometrics 36, 19–25. R:"
                    + " anova(lm(change ~ site))"),
    POSTERIOR(
            "posterior",
            "Gelman et al. (2013), Bayesian Data Analysis, 2.4. R: pbeta(target, x + .5, n - x + .5,"
                    + " lower.tail = FALSE)"),
    GENDER_GROWTH(
            "genderGrowth",
            "Fai & Cornelius (1996), J. Stat. Comput. Simul. 54, 363–378; Kuznetsova et al. (2017), J."
                    + " Stat. Softw. 82(13). R: lmerTest::lmer(y ~ gender * round + (t | id)),"
                    + " anova"),
    GOAL("goal", "Clopper & Pearson (1934), Biometrika 26, 404–413. R: binom.test(alternative)");

    private final String key;
    private final String source;

    Method(String key, String source) {
        this.key = key;
        this.source = source;
    }

    MethodNote note(Words words) {
        return new MethodNote(
                words.text("figure.method." + key),
                words.text("figure.method." + key + ".text"),
                source);
    }
}
