# Own synthetic case for the same question at two rounds. Rerun in this folder: Rscript items.R
# R 4.2.2, jsonlite 1.8.4. Keys are addresses in results.json. McNemar exact by binom.test, mid-p by dbinom, Newcombe's method 10
# and Stuart-Maxwell by their formulas (that of Stuart and Maxwell also as the Wald statistic of the margins' covariance), Bowker by
# mcnemar.test where every pair of answers has moves, Wilson by prop.test, Holm by p.adjust.
suppressMessages(library(jsonlite))
set.seed(20261124, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 84
move <- function(x, low, high, up, down) pmin(high, pmax(low, x + sample(c(-1, 0, 1), length(x), TRUE, c(down, 1 - up - down, up))))
d <- data.frame(id = sprintf("p%02d", 1:n))
for (k in c("k1", "k2", "k3")) { x <- sample(1:5, n, TRUE, c(2, 4, 5, 3, 1)); d[[paste0(k, "_T0")]] <- x; d[[paste0(k, "_TX")]] <- move(x, 1, 5, c(k1 = .5, k2 = .3, k3 = .3)[[k]], c(k1 = .1, k2 = .2, k3 = .3)[[k]]) }
d$work_T0 <- rbinom(n, 1, .25); d$work_TX <- ifelse(runif(n) < .35, 1, d$work_T0 * rbinom(n, 1, .8))
d$hope_T0 <- sample(1:4, n, TRUE); d$hope_TX <- move(d$hope_T0, 1, 4, .25, .25)
d$same_T0 <- sample(0:1, n, TRUE); d$same_TX <- d$same_T0
d$calm_T0 <- c(rep(3, 70), rep(2, 14)); d$calm_TX <- d$calm_T0
d$few_T0 <- ifelse(1:n <= 15, sample(1:3, n, TRUE), NA); d$few_TX <- ifelse(1:n <= 13 | 1:n > 70, pmin(3, d$few_T0 + rbinom(n, 1, .6)), NA); d$few_TX[1:n > 70] <- 2
d$never_T0 <- ifelse(1:n %% 2 == 0, 1, NA); d$never_TX <- ifelse(1:n %% 2 == 1, 2, NA)
# those who did not answer one question, one round
for (v in setdiff(names(d), c("id", "few_T0", "few_TX", "never_T0", "never_TX"))) d[[v]][runif(n) < .06] <- NA
lost <- runif(n) < .15; for (v in grep("_TX", names(d), value = TRUE)) if (v != "never_TX") d[[v]][lost] <- NA
write.csv(d, "items.csv", row.names = FALSE, quote = FALSE, na = "")

out <- list(); put <- function(key, value) out[[key]] <<- unname(value)
wilson <- function(x, n) as.numeric(suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)
p <- c()
item <- function(name, codes, yes = NULL, from = "T0", to = "TX") {
  A <- paste("items", name, from, to); x <- d[[paste0(name, "_", from)]]; y <- d[[paste0(name, "_", to)]]; both <- !is.na(x) & !is.na(y)
  t <- table(factor(x[both], codes), factor(y[both], codes)); m <- sum(both)
  put(paste(A, "/n"), m); put(paste(A, "/N"), n); put(paste(A, "/answeredBefore"), sum(!is.na(x))); put(paste(A, "/answeredAfter"), sum(!is.na(y)))
  for (i in seq_along(codes)) for (j in seq_along(codes)) put(paste0(A, " /table/", i - 1, "/", j - 1), t[i, j])
  put(paste(A, "/same"), sum(diag(t)))
  if (m == 0) return(invisible())
  if (!is.null(yes)) {
    f <- table(factor(x[both] %in% yes, c(TRUE, FALSE)), factor(y[both] %in% yes, c(TRUE, FALSE))); a <- f[1, 1]; b <- f[1, 2]; c <- f[2, 1]; e <- f[2, 2]
    put(paste(A, "/pairs/yesNo"), b); put(paste(A, "/pairs/noYes"), c)
    w1 <- wilson(a + b, m); w2 <- wilson(a + c, m); p1 <- (a + b) / m; p2 <- (a + c) / m
    put(paste(A, "/yesBefore/estimate"), p1); put(paste(A, "/yesBefore/ci/low"), w1[1]); put(paste(A, "/yesAfter/estimate"), p2); put(paste(A, "/yesAfter/ci/high"), w2[2])
    phi <- { q <- a * e - b * c; q <- if (q > m / 2) q - m / 2 else if (q >= 0) 0 else q; k <- sqrt(as.numeric(a + b) * (c + e) * (a + c) * (b + e)); if (k == 0) 0 else q / k }
    dl <- sqrt((p2 - w2[1])^2 - 2 * phi * (p2 - w2[1]) * (w1[2] - p1) + (w1[2] - p1)^2); du <- sqrt((w2[2] - p2)^2 - 2 * phi * (w2[2] - p2) * (p1 - w1[1]) + (p1 - w1[1])^2)
    put(paste(A, "/difference/estimate"), p2 - p1); put(paste(A, "/difference/ci/low"), p2 - p1 - dl); put(paste(A, "/difference/ci/high"), p2 - p1 + du)
    exact <- if (b + c == 0) 1 else binom.test(c, b + c)$p.value; mid <- if (b + c == 0) 1 else exact - dbinom(c, b + c, .5)
    put(paste(A, "/mcNemar/exactP"), exact); put(paste(A, "/mcNemar/midP"), mid); p[[A]] <<- mid
  } else {
    used <- rowSums(t) + colSums(t) > 0; u <- t[used, used, drop = FALSE]; s <- u + base::t(u); moves <- s[upper.tri(s)]
    if (any(moves > 0)) {
      B <- sum(((u - base::t(u))[upper.tri(s)]^2 / moves)[moves > 0]); df <- sum(moves > 0)
      if (all(moves > 0)) stopifnot(abs(B - mcnemar.test(u)$statistic) < 1e-12, df == mcnemar.test(u)$parameter)
      put(paste(A, "/bowker/statistic"), B); put(paste(A, "/bowker/df"), df); put(paste(A, "/bowker/p"), pchisq(B, df, lower.tail = FALSE))
      free <- -ncol(u); D <- (rowSums(u) - colSums(u))[free]
      X <- outer(x[both], codes[used], "==") - outer(y[both], codes[used], "=="); V <- crossprod(X)[free, free, drop = FALSE]   # under the null of equal margins
      S <- drop(D %*% solve(V, D)); put(paste(A, "/stuartMaxwell/statistic"), S); put(paste(A, "/stuartMaxwell/df"), length(D)); put(paste(A, "/stuartMaxwell/p"), pchisq(S, length(D), lower.tail = FALSE)); p[[A]] <<- pchisq(S, length(D), lower.tail = FALSE)
    }
  }
}
item("k1", 1:5, 4:5); item("k2", 1:5); item("k3", 1:5); item("work", 0:1, 1); item("hope", 1:4); item("same", 0:1, 1); item("calm", 1:4); item("few", 1:3, 3); item("never", 1:2, 2)
q <- p.adjust(unlist(p), "holm"); for (A in names(q)) { put(paste(A, "/adjustedP/value"), q[[A]]); put(paste(A, "/adjustedP/tests"), length(q)) }
writeLines(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = 1), "items.json")
print(round(unlist(p), 4)); print(round(q, 4))
