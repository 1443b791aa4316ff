# Own synthetic case for comparisons of groups that exclude each other: three arms and two that are too small, cells of four to six,
# two regions of more than sixty persons, gender; decimals without ties and whole steps with many. Rerun in this folder:
# Rscript comparisons.R (R 4.2.2, sandwich 3.0-2, car 3.1-1, emmeans 1.8, jsonlite 1.8.4). Keys are addresses in results.json.
suppressMessages({library(sandwich); library(car); library(emmeans); library(jsonlite)})
set.seed(20261124, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 90
arm <- c(rep("control", 33), rep("family", 22), rep("talk", 28), rep("pilot", 3), rep("gone", 2), "", "")
gender <- sample(c("WOMAN", "MAN", "OTHER"), n, TRUE, c(.55, .38, .07))
region <- sample(c("north", "south"), n, TRUE); cell <- c(rep("a", 6), rep("b", 5), rep("c", 4), rep("", n - 15))
shift <- c(control = -.4, family = 7.3, talk = 3.1, pilot = 2, gone = 0)[ifelse(arm == "", "gone", arm)]
before <- round(rnorm(n, 82 + 3 * (arm == "family"), 5), 3); after <- round(before + shift - .15 * (before - 82) + rnorm(n, 0, 5), 3)
mood <- pmin(10, pmax(0, round(rnorm(n, 5, 1.6)))); mood2 <- pmin(10, pmax(0, mood + sample(-2:3, n, TRUE) + (region == "south")))
after[c(4, 40, 60, 87, 88)] <- NA; mood2[c(9, 41)] <- NA
d <- data.frame(id = sprintf("p%02d", 1:n), arm, gender, region, cell, weight_before = before, weight_after = after, mood_before = mood, mood_after = mood2)
write.csv(d, "comparisons.csv", row.names = FALSE, quote = FALSE, na = "")

out <- list()
# one grouping of one scale: levels in order, the reference first; several: each with each
compare <- function(scale, by, levels, reference = NULL, within = NULL) {
  D <- data.frame(x = d[[paste0(scale, "_before")]], y = d[[paste0(scale, "_after")]], g = d[[by]]); D <- D[!is.na(D$x) & !is.na(D$y), ]; D$ch <- D$y - D$x
  K <- paste("comparisons", scale, "T0 TX", by); put <- function(path, value) out[[paste(K, path)]] <<- unname(value)
  size <- sapply(levels, function(l) sum(D$g == l)); large <- levels[size >= 5]
  M <- D[D$g %in% large, ]; M$g <- factor(M$g, large)
  put("/N", n); put("/matched", nrow(D)); put("/withoutGroup", sum(!D$g %in% levels)); put("/n", nrow(M))
  for (l in levels) { s <- D[D$g == l, ]; P <- paste0("/groups/", l); put(paste0(P, "/N"), sum(d[[by]] == l)); put(paste0(P, "/n"), nrow(s))
    if (nrow(s) > 1) { put(paste0(P, "/before/estimate"), mean(s$x)); put(paste0(P, "/after/estimate"), mean(s$y)); t <- t.test(s$ch)
      put(paste0(P, "/change/estimate"), mean(s$ch)); put(paste0(P, "/change/ci/low"), t$conf.int[1]) } }
  if (length(large) > 1) {
    f <- lm(y ~ x + g, M); V <- vcovHC(f, type = "HC3"); f0 <- lm(ch ~ g, M)
    wald <- function(fit) linearHypothesis(fit, grep("^g", names(coef(fit)), value = TRUE), vcov. = vcovHC(fit, type = "HC3"))
    e <- as.data.frame(confint(emmeans(f, "g", at = list(x = mean(M$x)), vcov. = V)))
    for (l in large) { put(paste0("/groups/", l, "/adjustedMean/estimate"), e$emmean[e$g == l]); put(paste0("/groups/", l, "/adjustedMean/ci/low"), e$lower.CL[e$g == l]); put(paste0("/groups/", l, "/adjustedMean/ci/high"), e$upper.CL[e$g == l]) }
    w0 <- wald(f0); w <- wald(f); a <- anova(f, lm(y ~ x * g, M))
    put("/tests/equal-change-hc3/statistic", w0$F[2]); put("/tests/equal-change-hc3/p", w0$`Pr(>F)`[2]); put("/tests/equal-means-ancova-hc3/statistic", w$F[2])
    put("/tests/equal-means-ancova-hc3/p", w$`Pr(>F)`[2]); put("/tests/equal-means-ancova-hc3/dfResidual", f$df.residual)
    put("/tests/equal-slopes/statistic", a$F[2]); put("/tests/equal-slopes/p", a$`Pr(>F)`[2])
    pairwise <- as.data.frame(summary(contrast(emmeans(f, "g", at = list(x = mean(M$x)), vcov. = V), "revpairwise"), infer = TRUE, adjust = "none")) }
  pairs <- if (!is.null(reference)) lapply(setdiff(levels, reference), c, reference) else apply(combn(levels, 2), 2, rev, simplify = FALSE)
  ps <- list()
  for (p in pairs) { u <- D$ch[D$g == p[1]]; v <- D$ch[D$g == p[2]]; P <- paste0("/differences/", p[1], "-", p[2]); W <- paste0(P, "/methods/"); put(paste0(P, "/n"), length(u))
    if (min(length(u), length(v)) < 2) next
    t <- t.test(u, v); put(paste0(W, "welch-change/estimate"), mean(u) - mean(v)); put(paste0(W, "welch-change/standardError"), t$stderr); put(paste0(W, "welch-change/ci/low"), t$conf.int[1])
    put(paste0(W, "welch-change/ci/high"), t$conf.int[2]); put(paste0(W, "welch-change/df"), t$parameter); put(paste0(W, "welch-change/p"), t$p.value)
    m <- length(u) + length(v); tied <- anyDuplicated(round(c(u, v), 8)) > 0
    # exact: R's own without ties, every split with ties (left out where there are too many splits); beyond sixty persons normal, tie and continuity corrected
    mw <- if (m > 60) wilcox.test(round(u, 8), round(v, 8), exact = FALSE)$p.value else if (!tied) wilcox.test(u, v, exact = TRUE)$p.value else if (choose(m, length(u)) > 2e6) NA else {
      r <- rank(round(c(u, v), 8)); all <- combn(m, length(u), function(i) sum(r[i])); middle <- length(u) * (m + 1) / 2; mean(abs(all - middle) >= abs(sum(r[seq_along(u)]) - middle) - 1e-9) }
    if (!is.na(mw)) put(paste0(W, "mann-whitney/p"), mw); o <- round(outer(u, v, "-"), 8); put(paste0(W, "mann-whitney/estimate"), mean((o > 0) + .5 * (o == 0)))
    put(paste0(W, "hodges-lehmann-shift/estimate"), median(outer(u, v, "-"))); put(paste0(W, "cliffs-delta/estimate"), mean(sign(o)))
    if (!is.null(within)) { put(paste0(P, "/equivalence/tost-welch/p"), max(t.test(u, v, mu = -within, alternative = "greater")$p.value, t.test(u, v, mu = within, alternative = "less")$p.value))
      put(paste0(P, "/equivalence/tost-welch/ci/low"), t.test(u, v, conf.level = .9)$conf.int[1]) }
    if (all(p %in% large)) { row <- pairwise[gsub("[()]", "", pairwise$contrast) == paste(p[1], "-", p[2]), ]; sign <- 1
      if (nrow(row) == 0) { row <- pairwise[gsub("[()]", "", pairwise$contrast) == paste(p[2], "-", p[1]), ]; sign <- -1 }
      put(paste0(W, "ancova-hc3/estimate"), sign * row$estimate); put(paste0(W, "ancova-hc3/standardError"), row$SE); put(paste0(W, "ancova-hc3/ci/low"), if (sign > 0) row$lower.CL else -row$upper.CL)
      put(paste0(W, "ancova-hc3/p"), row$p.value)
      if (!is.null(within)) put(paste0(P, "/equivalence/tost-ancova-hc3/p"), max(pt((sign * row$estimate + within) / row$SE, row$df, lower.tail = FALSE), pt((sign * row$estimate - within) / row$SE, row$df)))
      ps[[paste(K, W)]] <- c(t$p.value, row$p.value, mw) } }
  ps }
families <- list(compare("weight", "arm", c("control", "family", "gone", "pilot", "talk"), "control", 4),
  c(compare("weight", "cell", c("a", "b", "c")), compare("mood", "cell", c("a", "b", "c"))),
  c(compare("weight", "region", c("north", "south"), within = 2), compare("mood", "region", c("north", "south"), within = 2)),
  c(compare("weight", "gender", c("WOMAN", "MAN", "OTHER")), compare("mood", "gender", c("WOMAN", "MAN", "OTHER"))))
looks <- c("welch-change", "ancova-hc3", "mann-whitney")
for (family in families) for (look in 1:3) { p <- p.adjust(sapply(family, `[`, look), "holm"); if (anyNA(p)) next
  for (k in seq_along(p)) { out[[paste0(names(family)[k], looks[look], "/adjustedP/value")]] <- unname(p[k]); out[[paste0(names(family)[k], looks[look], "/adjustedP/tests")]] <- length(p) } }
write_json(out, "comparisons.json", auto_unbox = TRUE, digits = NA, pretty = 1)
cat(length(out), "numbers;", table(d$gender), "\n")
