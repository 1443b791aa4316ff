# Own synthetic reference case: 46 persons of two groups and four sites, whole scores 0-24 before and after, with ties and
# with persons who did not change. Rerun in this folder: Rscript change.R (R 4.2.2, jsonlite 1.8.4). Base R only for the numbers.
set.seed(20261122, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 46
before <- pmin(24, pmax(0, round(rnorm(n, 13, 5))))
after <- pmin(24, pmax(0, round(13 + .7 * (before - 13) + rnorm(n, 1.5, 3))))
after[c(3, 8, 21, 30, 41)] <- before[c(3, 8, 21, 30, 41)]
d <- data.frame(id = 1:n, group = rep(c("a", "b"), length.out = n), site = rep(1:4, times = c(17, 12, 11, 6)), before, after)
write.csv(d, "change.csv", row.names = FALSE, quote = FALSE)
ch <- d$after - d$before
a <- ch[d$group == "a"]; b <- ch[d$group == "b"]
out <- list(r = R.version.string, script = "change.R")

# signed rank with Pratt's zeros: every pattern of signs of the first 18 persons, one by one
x <- ch[1:18]; r <- rank(abs(x)); keep <- x != 0; m <- sum(keep)
W <- sum(r[x > 0]); signs <- as.matrix(expand.grid(rep(list(0:1), m))); sums <- signs %*% r[keep]
rd <- rank(abs(x[keep])); Wd <- sum(rd[x[keep] > 0]); sumsd <- signs %*% rd
out$signed_rank <- list(n = 18, zeros = sum(!keep), W = W, greater = mean(sums >= W - 1e-9), less = mean(sums <= W + 1e-9),
  W_dropped = Wd, greater_dropped = mean(sumsd >= Wd - 1e-9), less_dropped = mean(sumsd <= Wd + 1e-9))
w <- suppressWarnings(wilcox.test(ch, exact = FALSE)); out$signed_rank$all_p_normal_dropped <- w$p.value
out$sign_test <- binom.test(sum(ch > 0), sum(ch != 0))$p.value
walsh <- outer(ch, ch, "+") / 2; walsh <- sort(walsh[upper.tri(walsh, diag = TRUE)]); q <- qsignrank(.025, n)
out$hodges_lehmann <- list(estimate = median(walsh), rank = q, low = walsh[q], high = walsh[length(walsh) + 1 - q], level = 1 - 2 * psignrank(q - 1, n))

# Mann-Whitney: every split of 7 and 8 persons, one by one; U as far from its mean or farther
xa <- a[1:7]; xb <- b[1:8]; rk <- rank(c(xa, xb)); obs <- sum(rk[1:7]); all <- combn(15, 7, function(i) sum(rk[i])); e <- 7 * 16 / 2
out$mann_whitney <- list(U = obs - 28, p = mean(abs(all - e) >= abs(obs - e) - 1e-9), all_p_corrected = suppressWarnings(wilcox.test(a, b, exact = FALSE)$p.value))
# Cliff's delta, from the matrix of dominances
cliff <- function(x, y, level = .95) { D <- sign(outer(x, y, "-")); n1 <- length(x); n2 <- length(y); dl <- mean(D)
  s2 <- (n2^2 * sum((rowMeans(D) - dl)^2) + n1^2 * sum((colMeans(D) - dl)^2) - sum((D - dl)^2)) / (n1 * n2 * (n1 - 1) * (n2 - 1))
  s2 <- max(s2, (1 - dl^2) / (n1 * n2 - 1)); z <- qnorm(1 - (1 - level) / 2)
  list(delta = dl, ci = (dl - dl^3 + c(-1, 1) * z * sqrt(s2) * sqrt((1 - dl^2)^2 + z^2 * s2)) / (1 - dl^2 + z^2 * s2)) }
out$cliff <- cliff(a, b); out$cliff_before <- cliff(d$before[d$group == "a"], d$before[d$group == "b"]); out$cliff_far <- cliff(c(a[1:5], 9), c(-9, b[1:3] - 6))
out$welch <- with(t.test(a, b), list(t = unname(statistic), df = unname(parameter), p = p.value, ci = conf.int[1:2]))

# reliable change, floor and ceiling
s <- sd(d$before); rel <- .8; sd_diff <- sqrt(2) * s * sqrt(1 - rel); lim <- qnorm(.975) * sd_diff
out$reliable <- list(sem = s * sqrt(1 - rel), sd_diff = sd_diff, threshold = lim, up = sum(ch > lim), same = sum(abs(ch) <= lim), down = sum(ch < -lim))
out$ends <- list(floor = sum(d$before == 0), ceiling = sum(d$before == 24))
# equivalence, posteriors
tt <- t.test(ch); lo <- t.test(ch, mu = -1, alternative = "greater"); hi <- t.test(ch, mu = 3, alternative = "less")
out$tost <- list(above_low = lo$p.value, below_high = hi$p.value, ci90 = t.test(ch, conf.level = .9)$conf.int[1:2])
out$mean_posterior <- list(above0 = pt(mean(ch) / tt$stderr, n - 1), above1 = pt((mean(ch) - 1) / tt$stderr, n - 1))
up <- sum(ch > 0)
out$beta_posterior <- list(x = up, low = qbeta(.025, up + 1, n - up + 1), high = qbeta(.975, up + 1, n - up + 1), mean = (up + 1) / (n + 2))
# regression to the mean, change of the spread, sites
rtm <- function(mu, sd, rho, cut) { z <- (cut - mu) / sd; (1 - rho) * sd * dnorm(z) / pnorm(z) }
out$regression_to_mean <- list(below10 = rtm(13, 5, .7, 10), below20 = rtm(13, 5, .7, 20), far = rtm(13, 5, .7, -60))
ct <- cor.test(d$after - d$before, (d$after + d$before) / 2)
out$spread_change <- list(r = unname(ct$estimate), t = unname(ct$statistic), df = unname(ct$parameter), p = ct$p.value)
an <- anova(lm(ch ~ factor(d$site))); B <- an[1, 3]; Wm <- an[2, 3]; k <- table(d$site); m0 <- (n - sum(k^2) / n) / (length(k) - 1)
icc <- (B - Wm) / (B + (m0 - 1) * Wm); de <- 1 + (sum(k^2) / n - 1) * max(0, icc)
anb <- anova(lm(d$before + 3 * d$site ~ factor(d$site))); Bb <- anb[1, 3]; Wb <- anb[2, 3]; iccb <- (Bb - Wb) / (Bb + (m0 - 1) * Wb)
out$sites <- list(icc = icc, design_effect = de, effective_n = n / de, icc_apart = iccb, design_effect_apart = 1 + (sum(k^2) / n - 1) * iccb)
# noncentral t
g <- expand.grid(t = c(-3, -.5, 0, .7, 2.5, 6), df = c(1, 4, 29.5, 300), ncp = c(-1.5, 0, .8, 4))
g$below <- suppressWarnings(pt(g$t, g$df, g$ncp)); out$noncentral_t <- as.list(g)
out$noncentral_quantile <- list(p = c(.025, .5, .9), df = 12, ncp = 1.3, q = qt(c(.025, .5, .9), 12, 1.3))
out$power <- list(n = c(12, 60), power = c(power.t.test(n = 12, delta = .6, sd = 1, type = "paired")$power, power.t.test(n = 60, delta = .3, sd = 1, type = "paired", sig.level = .1)$power))
# tables
tab <- function(x) list(p = fisher.test(matrix(x, 2, byrow = TRUE))$p.value, or = fisher.test(matrix(x, 2, byrow = TRUE))$estimate[[1]])
out$fisher <- list(cells = list(c(3, 1, 1, 3), c(12, 5, 7, 29), c(0, 9, 4, 2)), p = c(tab(c(3, 1, 1, 3))$p, tab(c(12, 5, 7, 29))$p, tab(c(0, 9, 4, 2))$p))
cond <- function(x) { m <- x[1] + x[2]; k <- x[1] + x[3]; nn <- x[3] + x[4]; s <- max(0, k - nn):min(k, m); l <- dhyper(s, m, nn, k, log = TRUE)
  f <- function(b) { w <- exp(l + b * s - max(l + b * s)); sum(s * w) / sum(w) - x[1] }; exp(uniroot(f, c(-9, 9), tol = 1e-14)$root) }
out$fisher$or <- c(cond(c(3, 1, 1, 3)), cond(c(12, 5, 7, 29)))
T3 <- matrix(c(20, 5, 3, 9, 14, 6, 1, 2, 11), 3, byrow = TRUE); mb <- mcnemar.test(T3)
dv <- (rowSums(T3) - colSums(T3))[1:2]; V <- -(T3 + t(T3))[1:2, 1:2]; diag(V) <- (rowSums(T3) + colSums(T3) - 2 * diag(T3))[1:2]
out$square <- list(rows = lapply(1:3, function(i) T3[i, ]), bowker = unname(mb$statistic), bowker_p = mb$p.value, stuart_maxwell = c(dv %*% solve(V) %*% dv), stuart_maxwell_p = pchisq(c(dv %*% solve(V) %*% dv), 2, lower.tail = FALSE))
# persons needed to show more than 90 per cent when the truth is 97 per cent, with probability .8
crit <- function(n, p = .9) { x <- 0:(n + 1); x[match(TRUE, pbinom(x - 1, n, p, lower.tail = FALSE) <= .05)] }
pw <- sapply(1:200, function(n) { x <- crit(n); if (is.na(x) || x > n) 0 else pbinom(x - 1, n, .97, lower.tail = FALSE) })
out$persons_needed <- list(n = which(pw >= .8)[1], power = pw[which(pw >= .8)[1]])
writeLines(jsonlite::toJSON(out, digits = I(17), auto_unbox = TRUE, pretty = TRUE), "change.json")
