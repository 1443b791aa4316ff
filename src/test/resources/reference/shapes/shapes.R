# Five shapes of data that a plan file alone must handle, all synthetic, with the numbers that results.json must hold.
# Rerun in this folder: Rscript shapes.R (R 4.2.2, jsonlite 1.8.4). Base R only for the numbers; nothing here is our own algorithm:
# exact signed ranks by polynomial multiplication, averages of pairs sorted one by one, noncentral t by uniroot.
set.seed(20261123, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
expected <- list()
put <- function(plan, scale, from, to, variable, level, method, ...) {
  values <- list(...); values <- values[!vapply(values, is.null, TRUE)]
  expected[[length(expected) + 1]] <<- list(plan = plan, scale = scale, from = from, to = to, variable = variable, level = level, method = method, values = values)
}
quart <- function(v, p) unname(quantile(v, p))
pratt <- function(d) { d <- ifelse(abs(d) < 1e-10, 0, round(d, 10)); r <- rank(abs(d)); k <- d != 0; m <- sum(k); W <- sum(r[d > 0]); if (m == 0) return(list(W = 0, p = 1, exact = TRUE))
  if (m > 200) { z <- W - sum(r[k]) / 2; return(list(W = W, p = 2 * pnorm(-abs((z - sign(z) * .5) / sqrt(sum(r[k]^2) / 4))), exact = FALSE)) }
  pr <- 1; for (one in 2 * r[k]) { new <- numeric(length(pr) + one); new[seq_along(pr)] <- pr / 2; new[one + seq_along(pr)] <- new[one + seq_along(pr)] + pr / 2; pr <- new }
  s <- seq_along(pr) - 1; list(W = W, p = min(1, 2 * min(sum(pr[s <= 2 * W]), sum(pr[s >= 2 * W]))), exact = TRUE) }
hl <- function(d) { n <- length(d); w <- outer(d, d, "+") / 2; w <- sort(w[upper.tri(w, diag = TRUE)]); M <- length(w)
  q <- if (n <= 400) qsignrank(.025, n) else floor(n * (n + 1) / 4 - qnorm(.975) * sqrt(n * (n + 1) * (2 * n + 1) / 24))
  reached <- n > 400 || 2 * psignrank(0, n) <= .05; list(estimate = median(w), low = if (reached) w[max(q, 1)], high = if (reached) w[M + 1 - max(q, 1)]) }
ncp <- function(t, df) suppressWarnings({ f <- function(p) uniroot(function(l) pt(t, df, l) - p, c(t - 30, t + 30), tol = 1e-13)$root; c(f(.975), f(.025)) })
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int[1:2])
share <- function(address, method, x, n) { ci <- wilson(x, n); cp <- binom.test(x, n)$conf.int[1:2]
  do.call(put, c(address, list(method, "/n" = n, "/count" = x, "/estimate" = x / n, "/ci/low" = ci[1], "/ci/high" = ci[2],
    "/otherIntervals/0/low" = cp[1], "/otherIntervals/0/high" = cp[2],
    "/otherIntervals/1/low" = if (x > 0) qbeta(.025, x + .5, n - x + .5), "/otherIntervals/1/high" = if (x < n) qbeta(.975, x + .5, n - x + .5)))) }
# every method for the pairs x, y; up: smallest difference that counts (none: counted by the caller); N: known persons of the group
methods <- function(address, x, y, N, up = 2e-10, range = NULL, threshold = NULL) {
  d <- y - x; n <- length(d); P <- function(method, ...) do.call(put, c(address, list(method, "/n" = n, "/N" = N, ...)))
  if (n == 0) { P("paired-t", "/notComputable" = "noValues"); return(invisible()) }
  equal <- n > 1 && max(d) - min(d) <= 1e-10
  if (n == 1 || equal) { P("paired-t", "/estimate" = mean(d), "/notComputable" = if (n == 1) "oneValue" else "allEqual"); P("d-z", "/notComputable" = if (n == 1) "oneValue" else "allEqual") }
  else { t <- t.test(y, x, paired = TRUE)
    P("paired-t", "/estimate" = mean(d), "/sd" = sd(d), "/standardError" = sd(d) / sqrt(n), "/ci/low" = t$conf.int[1], "/ci/high" = t$conf.int[2],
      "/statistic" = unname(t$statistic), "/df" = unname(t$parameter), "/p" = t$p.value, "/before/mean" = mean(x), "/before/sd" = sd(x), "/after/mean" = mean(y), "/after/median" = median(y))
    z <- mean(d) / sd(d); lim <- ncp(unname(t$statistic), n - 1) / sqrt(n); P("d-z", "/estimate" = z, "/ci/low" = lim[1], "/ci/high" = lim[2])
    s2 <- (var(x) + var(y)) / 2; dav <- mean(d) / sqrt(s2); J <- exp(lgamma((n - 1) / 2) - lgamma((n - 2) / 2)) / sqrt((n - 1) / 2)
    se <- sqrt(dav^2 * (var(x)^2 + var(y)^2 + 2 * cov(x, y)^2) / (8 * s2^2 * (n - 1)) + var(d) / (s2 * (n - 1)))
    P("d-av", "/estimate" = dav, "/ci/low" = dav - qnorm(.975) * se, "/ci/high" = dav + qnorm(.975) * se)
    if (n > 2) P("g-av", "/estimate" = J * dav, "/ci/low" = dav - qnorm(.975) * se, "/ci/high" = dav + qnorm(.975) * se) else P("g-av", "/notComputable" = "tooFew")
    if (sd(x) > 0 && sd(y) > 0) P("correlation", "/estimate" = cor(x, y)) }
  P("median-change", "/estimate" = median(d), "/q1" = quart(d, .25), "/q3" = quart(d, .75))
  w <- pratt(d); P("signed-rank-pratt", "/statistic" = w$W, "/p" = w$p, "/pMethod" = if (w$exact) "exact" else "normal-corrected")
  h <- hl(d); P("hodges-lehmann", "/estimate" = h$estimate, "/ci/low" = h$low, "/ci/high" = h$high)
  k <- sum(d > 1e-10); m <- sum(abs(d) > 1e-10); P("sign-test", "/p" = if (m) binom.test(k, m)$p.value else 1, "/positive" = k)
  P("probability-of-superiority", "/estimate" = (k + (n - m) / 2) / n)
  if (!is.null(up)) { share(address, "share-increase", sum(d >= up - 1e-10), n); share(address, "share-decrease", sum(d <= -up + 1e-10), n) }
  if (!is.null(range)) { share(address, "floor-before", sum(abs(x - range[1]) < 1e-9), n); share(address, "ceiling-after", sum(abs(y - range[2]) < 1e-9), n) }
  if (!is.null(threshold)) { share(address, "reliable-increase", sum(d > threshold), n); share(address, "reliable-decrease", sum(d < -threshold), n); P("reliable-same", "/threshold" = threshold) }
}
write <- function(d, file) write.csv(d, file, row.names = FALSE, quote = FALSE, na = "")

# 1 weights with decimals, before and after, three treatments
n <- 72; w <- data.frame(id = sprintf("w%02d", 1:n), treatment = rep(c("control", "family", "talk"), c(26, 17, 29)))
w$before <- round(rnorm(n, 82.4, 5.2), 1); w$after <- round(w$before + c(control = -.4, family = 7.2, talk = 3)[w$treatment] + rnorm(n, 0, 6), 1); w$after[c(5, 40)] <- w$before[c(5, 40)]
write(w, "weights.csv"); A <- function(v, l) list("weights", "weight", "T0", "TX", v, l)
methods(A("overall", "all"), w$before, w$after, n)
p <- c(); ranks <- c(); for (g in c("control", "family", "talk")) { s <- w[w$treatment == g, ]; methods(A("treatment", g), s$before, s$after, nrow(s)); p[g] <- t.test(s$after, s$before, paired = TRUE)$p.value; ranks[g] <- pratt(s$after - s$before)$p }
rh <- p.adjust(ranks, "BH"); for (g in names(p)) do.call(put, c(A("treatment", g), list("signed-rank-pratt", "/adjustedP/value" = rh[[g]], "/adjustedP/family" = "exploratory")))
bh <- p.adjust(p, "BH"); for (g in names(p)) do.call(put, c(A("treatment", g), list("paired-t", "/adjustedP/value" = bh[[g]], "/adjustedP/family" = "exploratory", "/adjustedP/tests" = 3)))

# 2 four measurements by gender, long, with drop-out
n <- 60; id <- sprintf("m%02d", 1:n); gender <- sample(c("woman", "man"), n, TRUE, c(.6, .4)); base <- rnorm(n, 50, 9)
m <- sapply(0:3, function(k) round(base + 1.8 * k + rnorm(n, 0, 4), 2)); for (k in 2:4) m[rank(runif(n)) <= c(0, 7, 15, 24)[k] | is.na(m[, k - 1]), k] <- NA
rounds <- c("T0", "T3", "T6", "TX"); long <- do.call(rbind, lapply(1:4, function(k) data.frame(person = id, round = rounds[k], gender, score = m[, k])))
write(long[!is.na(long$score), ], "four.csv")
for (k in 2:4) for (g in c("all", "woman", "man")) { of <- g == "all" | gender == g; both <- of & !is.na(m[, k])
  methods(list("four", "wellbeing", "T0", rounds[k], if (g == "all") "overall" else "gender", g), m[both, 1], m[both, k], sum(of)) }

# 3 twenty items, half of them reversed, steps 1-4, some not answered; at least 16 in both rounds
n <- 45; trait <- rnorm(n); item <- function(shift) sapply(1:20, function(j) pmin(4, pmax(1, round(2.5 + .6 * (trait + shift) + rnorm(n, 0, .8)))))
pre <- item(0); post <- item(.35 + rnorm(n, 0, .4)); reversed <- 2 * (1:10); raw <- function(a) { a[, reversed] <- 5 - a[, reversed]; a[matrix(runif(n * 20) < .06, n)] <- NA; a }
rpre <- raw(pre); rpost <- raw(post); rpost[7, 1:8] <- NA; rpost[9, ] <- NA
colnames(rpre) <- sprintf("i%d_pre", 1:20); colnames(rpost) <- sprintf("i%d_post", 1:20); write(data.frame(id = sprintf("t%02d", 1:n), rpre, rpost), "twenty.csv")
key <- function(a) { a[, reversed] <- 5 - a[, reversed]; a }; k1 <- key(rpre); k2 <- key(rpost); common <- !is.na(k1) & !is.na(k2); enough <- rowSums(common) >= 16
x <- rowMeans(ifelse(common, k1, NA), na.rm = TRUE)[enough] * 20; y <- rowMeans(ifelse(common, k2, NA), na.rm = TRUE)[enough] * 20; steps <- rowSums(ifelse(common, k2 - k1, 0))[enough]
intake <- ifelse(rowSums(!is.na(k1)) >= 16, rowMeans(k1, na.rm = TRUE) * 20, NA); limit <- qnorm(.975) * sqrt(2) * sd(intake, na.rm = TRUE) * sqrt(1 - .8)
a <- list("twenty", "twenty-items", "T0", "TX", "overall", "all"); methods(a, unname(x), unname(y), n, up = NULL, range = c(20, 80), threshold = limit)
share(a, "share-increase", sum(steps >= 3), sum(enough)); share(a, "share-decrease", sum(steps <= -3), sum(enough))

# 4 two thousand respondents of SOC-13 by age band, whole sums before and after
n <- 2000; age <- sample(16:64, n, TRUE); trait <- rnorm(n) + (age - 40) / 60; back <- c(1, 2, 3, 7, 10)
soc <- function(move) { a <- sapply(1:13, function(j) pmin(7, pmax(1, round(4.6 + .8 * (trait + move) + rnorm(n, 0, 1.2))))); a }
s0 <- soc(0); s1 <- soc(.15 + rnorm(n, 0, .5)); out <- function(a, r) { a[, back] <- 8 - a[, back]; colnames(a) <- sprintf("s%d_%s", 1:13, r); a }
write(data.frame(id = 1:n, age, out(s0, "T0"), out(s1, "TX")), "soc.csv"); x <- rowSums(s0); y <- rowSums(s1)
for (b in list(list("under 30", 0, 30), list("30 to 44", 30, 45), list("45 or older", 45, 99))) { of <- age >= b[[2]] & age < b[[3]]; methods(list("soc", "soc", "T0", "TX", "age", b[[1]]), x[of], y[of], sum(of), up = 1, range = c(13, 91)) }
put("soc", "soc", "T0", "TX", "overall", "all", "paired-t", "/n" = n, "/estimate" = mean(y - x), "/sd" = sd(y - x), "/p" = t.test(y, x, paired = TRUE)$p.value)

# 5 sixteen persons in cells of two to four
cells <- data.frame(site = c("north", "north", "north", "south", "south", "south"), gender = rep(c("woman", "man", "other"), 2), size = c(4, 3, 2, 2, 3, 2))
s <- cells[rep(1:6, cells$size), c("site", "gender")]; s$id <- sprintf("c%02d", 1:16); s$pre <- round(runif(16, 20, 70)); s$post <- s$pre + sample(-6:14, 16, TRUE); s$post[8:9] <- s$pre[8:9] + 5; s$post[10] <- NA
write(s[, c("id", "site", "gender", "pre", "post")], "cells.csv")
cell <- function(v, l, of) { both <- of & !is.na(s$post); methods(list("cells", "score", "T0", "TX", v, l), s$pre[both], s$post[both], sum(of), range = c(0, 100)) }
cell("overall", "all", rep(TRUE, 16)); for (v in c("site", "gender")) for (l in unique(s[[v]])) cell(v, l, s[[v]] == l)
for (i in 1:6) cell("site x gender", paste(cells$site[i], "x", cells$gender[i]), s$site == cells$site[i] & s$gender == cells$gender[i])


# smallest detectable changes: 80 % power, two-sided 5 %, other tail not counted
smallest <- function(n, sd) power.t.test(n = n, sd = sd, power = .8, type = "paired", tol = 1e-13)$delta
detectable <- list(weights_known = smallest(72, sd(w$after - w$before)), twenty_planned = smallest(120, 6.5), twenty_known = smallest(45, 6.5))

writeLines(jsonlite::toJSON(list(r = R.version.string, script = "shapes.R", detectable = detectable, expected = expected), auto_unbox = TRUE, digits = NA, pretty = FALSE, null = "null"), "shapes.expected.json")
cat(length(expected), "addresses,", sum(vapply(expected, function(e) length(e$values), 1)), "numbers\n")
