# Own synthetic case for what changes have to be read with: 96 persons, three rounds, four items 1-5 (k2 reversed), two interventions
# that overlap, drop-out that depends on the score, two modes, three persons of a third gender. Rerun in this folder:
# Rscript circumstances.R (R 4.2.2, lme4 1.1-31, lmerTest 3.1-3, sandwich 3.0-2, jsonlite 1.8.4). Keys are addresses in results.json.
suppressMessages({library(lme4); library(lmerTest); library(sandwich); library(jsonlite)})
set.seed(20261122, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 96
gender <- c(rep("WOMAN", 50), rep("MAN", 43), rep("OTHER", 3))[sample(n)]
coaching <- rbinom(n, 1, .5); placement <- rbinom(n, 1, .3 + .3 * coaching); age <- sample(16:29, n, TRUE); site <- sample(c("arvika", "torsby"), n, TRUE)
level <- rnorm(n, 2.8, .7)
answer <- function(shift) sapply(1:4, function(j) pmin(5, pmax(1, round(level + shift + rnorm(n, 0, .8)))))
turn <- function(m) { m[, 2] <- 6 - m[, 2]; m }
X <- list(T0 = answer(0), T3 = answer(.2), TX = answer(.3 + .3 * coaching * (gender == "WOMAN")))   # keyed steps
there <- list(T0 = rep(TRUE, n), T3 = runif(n) < .85, TX = runif(n) < plogis(-.6 + .5 * level - .3 * coaching))
there$T0[c(5, 40)] <- FALSE
mode <- lapply(X, function(x) sample(c("alone", "staff"), n, TRUE, c(.7, .3)))
d <- data.frame(id = 1:n, gender, site, age, coaching, placement)
for (r in names(X)) { raw <- turn(X[[r]]); for (j in 1:4) d[[paste0("k", j, "_", r)]] <- ifelse(there[[r]], raw[, j], NA); d[[paste0("mode_", r)]] <- ifelse(there[[r]], mode[[r]], NA) }
write.csv(d, "circumstances.csv", row.names = FALSE, quote = FALSE, na = "")

out <- list(); put <- function(kind, path, value) out[[paste(kind, path)]] <<- unname(value)
points <- lapply(names(X), function(r) ifelse(there[[r]], (rowMeans(X[[r]]) - 1) / 4 * 100, NA)); names(points) <- names(X)

# reliability at intake, by formula
x <- X$T0[there$T0, ]; k <- 4; N <- nrow(x); alpha <- function(m) { k <- ncol(m); k / (k - 1) * (1 - sum(apply(m, 2, var)) / var(rowSums(m))) }
a <- alpha(x); R <- "reliability coherence T0"
put(R, "/n", N); put(R, "/estimate", a)
put(R, "/ci/low", 1 - (1 - a) * qf(.975, N - 1, (N - 1) * (k - 1))); put(R, "/ci/high", 1 - (1 - a) * qf(.025, N - 1, (N - 1) * (k - 1)))
for (j in 1:4) { put(R, sprintf("/items/k%d/restCorrelation/estimate", j), cor(x[, j], rowSums(x[, -j]))); put(R, sprintf("/items/k%d/alphaIfDropped/estimate", j), alpha(x[, -j])) }
f <- factanal(x, 1, control = list(opt = list(factr = 1))); l <- f$loadings[, 1] * apply(x, 2, sd); u <- f$uniquenesses * apply(x, 2, var)
put(R, "/omega/estimate", sum(l)^2 / (sum(l)^2 + sum(u)))

# attrition: all who started
b <- data.frame(d[, c("gender", "age", "coaching", "placement")], x = points$T0, y = points$TX, steps = rowSums(X$TX) - rowSums(X$T0))[there$T0, ]
b$back <- as.integer(!is.na(b$y)); b$man <- as.integer(b$gender == "MAN"); b$older <- as.integer(b$age >= 20); b$ch <- b$y - b$x; A <- "attrition coherence T0 TX"
put(A, "/N", nrow(b)); put(A, "/n", sum(b$back)); put(A, "/lost", sum(!b$back))
smd <- function(v) { g <- b$back == 1; (mean(v[g]) - mean(v[!g])) / sqrt((var(v[g]) + var(v[!g])) / 2) }
smd2 <- function(v) { p <- mean(v[b$back == 1]); q <- mean(v[b$back == 0]); (p - q) / sqrt((p * (1 - p) + q * (1 - q)) / 2) }
put(A, "/differences/score/standardisedDifference/estimate", smd(b$x)); put(A, "/differences/MAN/standardisedDifference/estimate", smd2(b$man))
put(A, "/differences/coaching/standardisedDifference/estimate", smd2(b$coaching)); put(A, "/differences/b-20-or-older/standardisedDifference/estimate", smd2(b$older))
g <- glm(back ~ x + man + coaching + placement + older, binomial, b, control = glm.control(epsilon = 1e-14, maxit = 100)); s <- summary(g)$coefficients
cols <- c("(Intercept)", "before", "gender=MAN", "intervention=coaching", "intervention=placement", "age=b-20-or-older")
for (i in seq_along(cols)) { p <- paste0("/model/coefficients/", cols[i]); put(A, paste0(p, "/logOdds"), s[i, 1]); put(A, paste0(p, "/standardError"), s[i, 2]); put(A, paste0(p, "/oddsRatio"), exp(s[i, 1])); put(A, paste0(p, "/p"), s[i, 4]) }
o <- fitted(g); put(A, "/model/auc", mean(outer(o[b$back == 1], o[b$back == 0], function(u, v) (u > v) + .5 * (u == v)))); put(A, "/model/deviance", deviance(g))
cc <- b[b$back == 1, ]; w <- 1 / o[b$back == 1]; fw <- lm(ch ~ 1, cc, weights = w); I <- "/estimates/ipw-mean-change/"
put(A, paste0(I, "estimate"), coef(fw)); put(A, paste0(I, "standardError"), sqrt(vcovHC(fw, type = "HC3")[1, 1])); put(A, paste0(I, "weights/effectiveN"), sum(w)^2 / sum(w^2))
up <- sum(cc$steps >= 2); put(A, "/estimates/bounds-share-increase/low", up / nrow(b)); put(A, "/estimates/bounds-share-increase/high", (up + sum(!b$back)) / nrow(b))
lx <- b$x[b$back == 0]; put(A, "/estimates/bounds-mean-change/low", (sum(cc$ch) + sum(0 - lx)) / nrow(b)); put(A, "/estimates/bounds-mean-change/high", (sum(cc$ch) + sum(100 - lx)) / nrow(b))
put(A, "/estimates/lost-unchanged/estimate", sum(cc$ch) / nrow(b)); put(A, "/estimates/tipping-point/estimate", -mean(cc$ch) * nrow(b) / length(lx))

# interventions, others held equal; the third gender is outside
m <- cc[cc$gender != "OTHER", ]; V <- "interventions coherence T0 TX"
lin <- function(fit, model, cols) { s <- summary(fit)$coefficients; h <- sqrt(diag(vcovHC(fit, type = "HC3"))); q <- qt(.975, fit$df.residual)
  for (i in seq_along(cols)) { p <- paste0("/models/", model, "/coefficients/", cols[i]); put(V, paste0(p, "/estimate"), s[i, 1]); put(V, paste0(p, "/standardError"), h[i]); put(V, paste0(p, "/ci/low"), s[i, 1] - q * h[i]); put(V, paste0(p, "/classical/standardError"), s[i, 2]) } }
f1 <- lm(ch ~ man + coaching + placement, m); f2 <- lm(y ~ x + man + coaching + placement, m)
lin(f1, "change-others-equal", c("(Intercept)", "gender=MAN", "intervention=coaching", "intervention=placement"))
lin(f2, "ancova-others-equal", c("(Intercept)", "before", "gender=MAN", "intervention=coaching", "intervention=placement"))
put(V, "/n", nrow(m)); put(V, "/matched", nrow(cc)); put(V, "/models/change-others-equal/interventions/coaching/apart/estimate", mean(m$ch[m$coaching == 1]))
put(V, "/models/change-others-equal/interventions/coaching/varianceInflation/estimate", 1 / (1 - summary(lm(coaching ~ man + placement, m))$r.squared))
f3 <- lm(ch ~ man * coaching + placement, m); an <- anova(f1, f3)
put(V, "/interactions/coaching/test/statistic", an$F[2]); put(V, "/interactions/coaching/test/p", an$`Pr(>F)`[2])
put(V, "/interactions/coaching/terms/MAN/estimate", coef(f3)["man:coaching"]); put(V, "/interactions/coaching/terms/MAN/standardError", sqrt(vcovHC(f3, type = "HC3")["man:coaching", "man:coaching"]))
# p of the models, adjusted: differences in change and their interactions together, those at equal start among themselves
hp <- function(fit, cols) { e <- coef(fit)[cols]; h <- sqrt(diag(vcovHC(fit, type = "HC3")))[cols]; 2 * pt(-abs(e / h), fit$df.residual) }
f4 <- lm(ch ~ man * placement + coaching, m); pc <- c(hp(f1, c("coaching", "placement")), an$`Pr(>F)`[2], anova(f1, f4)$`Pr(>F)`[2]); pa <- hp(f2, c("coaching", "placement"))
qc <- p.adjust(pc, "BH"); qa <- p.adjust(pa, "BH")
put(V, "/interactions/placement/test/p", pc[4])
for (i in 1:2) { k <- c("coaching", "placement")[i]; put(V, paste0("/models/change-others-equal/interventions/", k, "/othersEqual/p"), pc[i])
  put(V, paste0("/models/change-others-equal/interventions/", k, "/adjustedP/value"), qc[i]); put(V, paste0("/models/ancova-others-equal/interventions/", k, "/adjustedP/value"), qa[i])
  put(V, paste0("/interactions/", k, "/adjustedP/value"), qc[2 + i]) }
put(V, "/models/change-others-equal/interventions/coaching/adjustedP/tests", 4); put(V, "/models/ancova-others-equal/interventions/coaching/adjustedP/tests", 2)

# growth over all rounds; persons differ in level and slope, where the data carry it
long <- do.call(rbind, lapply(names(X), function(r) data.frame(id = 1:n, round = r, y = points[[r]], coaching))); long <- long[!is.na(long$y), ]
ctl <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = .2, rhoend = 1e-12, maxfun = 1e5))
long$T3 <- as.integer(long$round == "T3"); long$TX <- as.integer(long$round == "TX"); long$T3c <- long$T3 * long$coaching; long$TXc <- long$TX * long$coaching
long$t <- match(long$round, names(X)) - 1
level_and_slope <- function(fixed) { found <- tryCatch(suppressMessages(lmer(as.formula(paste("y ~", fixed, "+ (t | id)")), long, control = ctl)), error = function(e) NULL)
  if (is.null(found) || isSingular(found)) lmer(as.formula(paste("y ~", fixed, "+ (1 | id)")), long, control = ctl) else found }
grow <- function(fit, group, cols) { s <- summary(fit)$coefficients; K <- paste("growth coherence", group)
  for (i in seq_along(cols)) { p <- paste0("/coefficients/", cols[i]); put(K, paste0(p, "/estimate"), s[i, 1]); put(K, paste0(p, "/standardError"), s[i, 2]); put(K, paste0(p, "/df"), s[i, 3]); put(K, paste0(p, "/p"), s[i, 5]) }
  put(K, "/deviance", REMLcrit(fit)); put(K, "/observations", nobs(fit)); v <- VarCorr(fit)$id; put(K, "/variances/persons", v[1, 1]); put(K, "/variances/residual", sigma(fit)^2)
  if (nrow(v) > 1) { put(K, "/variances/slopes", v[2, 2]); put(K, "/variances/covariance", v[1, 2]) } }
grow(level_and_slope("T3 + TX"), "overall/all", c("(Intercept)", "T3", "TX"))
grow(level_and_slope("T3 + TX + T3c + TXc"), "intervention/coaching", c("(Intercept)", "T3", "TX", "T3:coaching", "TX:coaching"))

# modes: those who answered both rounds in the same one
both <- there$T0 & there$TX; same <- both & mode$T0 == mode$TX; t <- t.test(points$TX[same], points$T0[same], paired = TRUE)
put("modes T0 TX", "/n", sum(both)); put("modes T0 TX", "/same", sum(same)); put("modes T0 TX", "/switched", sum(both & !same))
put("modes T0 TX", "/changes/coherence/estimate", t$estimate); put("modes T0 TX", "/changes/coherence/ci/low", t$conf.int[1]); put("modes T0 TX", "/changes/coherence/p", t$p.value)
F <- function(r, group, who) { put(paste("flow", r, group), "/n", sum(there[[r]] & who)); put(paste("flow", r, group), "/scales/coherence/matched", sum(there$T0 & there[[r]] & who)) }
for (r in names(X)) { F(r, "overall/all", TRUE); F(r, "gender/WOMAN", gender == "WOMAN"); F(r, "site/arvika", site == "arvika"); F(r, "mode/staff", mode[[r]] == "staff") }
last <- ifelse(there$TX, points$TX, points$T3); pair <- !is.na(points$T0) & !is.na(last)
who <- list("overall/all" = rep(TRUE, n), "gender/WOMAN" = gender == "WOMAN")
later <- list(); for (g in names(who)) { t <- t.test(last[pair & who[[g]]], points$T0[pair & who[[g]]], paired = TRUE); P <- paste("est coherence T0 LAST", g, "paired-t")
  later[[paste(P, "/n")]] <- sum(pair & who[[g]]); later[[paste(P, "/N")]] <- sum(who[[g]]); later[[paste(P, "/estimate")]] <- unname(t$estimate)
  later[[paste(P, "/ci/low")]] <- t$conf.int[1]; later[[paste(P, "/p")]] <- t$p.value }
later[["last T3 /n"]] <- sum(there$T0 & there$T3 & !there$TX); later[["last TX /n"]] <- sum(there$T0 & there$TX)
later[["attrition coherence T0 LAST /lost"]] <- sum(there$T0 & !there$T3 & !there$TX)
write_json(later, "last.json", auto_unbox = TRUE, digits = NA, pretty = 1)
write_json(out, "circumstances.json", auto_unbox = TRUE, digits = NA, pretty = 1)
