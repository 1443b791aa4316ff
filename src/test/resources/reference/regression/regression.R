# Reference numbers for the synthetic people of people.csv and rounds.csv (both written here, seed 20261).
# Run in this folder: Rscript regression.R
# R 4.2.2 with sandwich, emmeans, car, lme4, lmerTest, psych, jsonlite. Firth's logistic regression is
# written out in base R below (logistf is not in Debian): modified score by Newton's method,
# profile of the penalised likelihood by optim and uniroot.
suppressMessages({library(sandwich); library(emmeans); library(lme4); library(lmerTest); library(jsonlite)})
options(digits = 17, contrasts = c("contr.treatment", "contr.poly"))
set.seed(20261); n <- 90
site <- sample(c("north", "south", "east", "west", "coast"), n, TRUE, c(.3, .25, .2, .15, .1))
gender <- sample(c("woman", "man", "other"), n, TRUE, c(.5, .42, .08))
lift <- c(north = 0, south = 1.5, east = -1, west = .5, coast = 2)[site]
level <- rnorm(n) + lift / 2
item <- function(shift) pmin(4, pmax(1, round(2.5 + .8 * level + shift + rnorm(n, 0, .8))))
guidance <- rbinom(n, 1, .6); course <- rbinom(n, 1, ifelse(guidance == 1, .6, .25)); practice <- rbinom(n, 1, .35)
gain <- .35 + .3 * guidance + .25 * practice - .1 * (gender == "man")
b <- sapply(1:5, function(j) item(0)); a <- sapply(1:5, function(j) item(gain))
p <- data.frame(id = 1:n, site, gender, guidance, course, practice, mentor = course, before = rowSums(b), after = rowSums(a), b)
names(p)[10:14] <- paste0("item", 1:5)
p$answered <- as.integer(runif(n) < plogis(-.6 + .12 * p$before)); p$answered[p$practice == 1] <- 1
p$steady <- as.integer(runif(n) < plogis(-2.2 + .2 * p$before))
write.csv(p, "people.csv", row.names = FALSE, quote = FALSE)
long <- do.call(rbind, lapply(1:n, function(i) data.frame(id = i, round = 0:3, course = p$course[i],
  y = round(p$before[i] + (0:3) * (.5 + .6 * p$course[i]) + rnorm(4, 0, 1.6), 1))))
long <- long[long$round == 0 | runif(nrow(long)) < .75, ]
flat <- do.call(rbind, lapply(1:12, function(i) data.frame(id = 1000 + i, round = 0:3, course = i %% 2,
  y = c(10, 12, 11, 13) + c(.5, -.5, -.5, .5) * (-1)^(i %/% 2))))
write.csv(rbind(long, flat), "rounds.csv", row.names = FALSE, quote = FALSE)

tab <- function(f) { s <- summary(f)$coefficients; list(names = rownames(s), estimate = unname(s[, 1]), se = unname(s[, 2]), p = unname(s[, 4]),
  se_hc3 = if (inherits(f, "lm") && !inherits(f, "glm")) unname(sqrt(diag(vcovHC(f, type = "HC3")))), low = unname(confint.default(f)[, 1]), high = unname(confint.default(f)[, 2])) }
p$gender <- factor(p$gender, c("woman", "man", "other")); out <- list()

f <- lm(after ~ before + gender, p); em <- as.data.frame(emmeans(f, "gender")); an <- anova(f, lm(after ~ before * gender, p))
out$ancova <- c(tab(f), list(groups = as.character(em$gender), adjusted = em$emmean, adjusted_se = em$SE, adjusted_low = em$lower.CL, adjusted_high = em$upper.CL,
  slopes_f = an$F[2], slopes_df = c(an$Df[2], an$Res.Df[2]), slopes_p = an$`Pr(>F)`[2]))

f <- lm(after ~ before + guidance + course + practice, p); out$overlap <- c(tab(f), list(vif = unname(car::vif(f))[2:4]))
f <- lm(after ~ before + guidance + course + practice + mentor, p); out$together <- list(coef = ifelse(is.na(coef(f)), NA, unname(coef(f))), names = names(coef(f)), df = f$df.residual, r2 = summary(f)$r.squared)

g <- glm(steady ~ before + guidance, binomial, p, control = glm.control(epsilon = 1e-14, maxit = 100))
out$logistic <- c(tab(g), list(deviance = deviance(g)))

firth <- function(X, y) {
  ll <- function(b) { e <- drop(X %*% b); q <- plogis(e); w <- q * (1 - q)
    sum(-log1p(exp(ifelse(y == 1, -e, e)))) + .5 * as.numeric(determinant(crossprod(X * sqrt(w)))$modulus) }
  score <- function(b) { q <- plogis(drop(X %*% b)); w <- q * (1 - q); W <- X * sqrt(w); h <- rowSums((W %*% solve(crossprod(W))) * W); drop(crossprod(X, y - q + h * (.5 - q))) }
  info <- function(b) { q <- plogis(drop(X %*% b)); crossprod(X * sqrt(q * (1 - q))) }
  top <- function(b, free) { for (i in 1:2000) { s <- score(b)[free]; st <- solve(info(b)[free, free, drop = FALSE], s); st <- st * min(1, 2 / max(abs(st)))
      while (ll(replace(b, free, b[free] + st)) < ll(b) - 1e-12 && max(abs(st)) > 1e-13) st <- st / 2
      b[free] <- b[free] + st; if (max(abs(st)) < 1e-12) break }; b }
  k <- ncol(X); b <- top(rep(0, k), 1:k); best <- ll(b); se <- sqrt(diag(solve(info(b))))
  prof <- function(j, v) { free <- setdiff(1:k, j); if (length(free) == 0) return(ll(v)); ll(top(replace(b, j, v), free)) }
  drop_ <- function(j) function(v) 2 * (best - prof(j, v)) - qchisq(.95, 1)
  end <- function(j, sign) { v <- b[j] + sign * se[j]; while (drop_(j)(v) < 0) v <- v + sign * se[j]; uniroot(drop_(j), sort(c(b[j], v)), tol = 1e-12)$root }
  null <- ll(top(c(0, rep(0, k - 1)), 1))
  list(estimate = unname(b), se = unname(se), p = sapply(1:k, function(j) pchisq(2 * (best - prof(j, 0)), 1, lower.tail = FALSE)),
    low = sapply(1:k, function(j) end(j, -1)), high = sapply(1:k, function(j) end(j, 1)), lr = 2 * (best - null), fitted = unname(plogis(drop(X %*% b)))[1:5]) }
out$firth <- c(list(names = c("(Intercept)", "before", "practice")), firth(cbind(1, p$before, p$practice), p$answered))
out$firth_complete <- firth(cbind(1, 1:6), c(0, 0, 0, 1, 1, 1))

w <- glm(steady ~ before + guidance, binomial, p, control = glm.control(epsilon = 1e-14, maxit = 100)); s <- p$steady == 1
sw <- mean(s) / fitted(w)[s]; cap <- 1.2; cw <- pmin(sw, cap); d <- (p$after - p$before)[s]; fw <- lm(d ~ 1, weights = cw)
out$capped <- list(cap = cap, count = sum(sw > cap), ess = sum(cw)^2 / sum(cw^2), mean = unname(coef(fw)), se_hc3 = sqrt(vcovHC(fw, type = "HC3")[1, 1]))

ctl <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = .2, rhoend = 1e-12, maxfun = 1e5))
mix <- function(f) { s <- summary(f)$coefficients; v <- as.data.frame(VarCorr(f)); list(names = rownames(s), estimate = unname(s[, 1]), se = unname(s[, 2]), df = unname(s[, 3]), p = unname(s[, 5]), vcov = v$vcov, criterion = REMLcrit(f)) }
for (k in 1:3) { long[[paste0("r", k)]] <- as.integer(long$round == k); long[[paste0("r", k, "c")]] <- long[[paste0("r", k)]] * long$course }
out$common_baseline <- mix(lmer(y ~ r1 + r2 + r3 + r1c + r2c + r3c + (1 | id), long, control = ctl))
out$without_slope <- mix(lmer(y ~ round * course + (1 | id), long, control = ctl))
fl <- lm(y ~ round + course, flat); fs <- summary(fl)$coefficients
out$flat <- list(names = rownames(fs), estimate = unname(fs[, 1]), se = unname(fs[, 2]), df = fl$df.residual, sigma2 = summary(fl)$sigma^2)

items <- p[paste0("item", 1:5)]; al <- suppressWarnings(psych::alpha(items, warnings = FALSE))
out$reliability <- list(alpha = al$total$raw_alpha, std = al$total$std.alpha, drop = al$alpha.drop$raw_alpha, rest = al$item.stats$r.drop, lambda6 = al$total$`G6(smc)`)
i3 <- items[1:3]; S <- cov(i3); fa <- factanal(i3, 1, control = list(opt = list(factr = 10, maxit = 10000))); l <- abs(fa$loadings[, 1]) * sqrt(diag(S)); u <- fa$uniquenesses * diag(S)
out$omega3 <- sum(l)^2 / (sum(l)^2 + sum(u)); r <- cor(items$item1, items$item2); out$omega2 <- 2 * r / (1 + r)

ch <- p$after - p$before; av <- anova(lm(ch ~ site, p)); m <- table(p$site); N <- n; m0 <- (N - sum(m^2) / N) / (length(m) - 1); B <- av$`Mean Sq`[1]; W <- av$`Mean Sq`[2]
icc <- (B - W) / (B + (m0 - 1) * W); bx <- p$before; avb <- anova(lm(bx ~ site, p)); Bb <- avb$`Mean Sq`[1]; Wb <- avb$`Mean Sq`[2]; iccb <- (Bb - Wb) / (Bb + (m0 - 1) * Wb); F <- Bb / Wb; df <- c(length(m) - 1, N - length(m))
lo <- F / qf(.975, df[1], df[2]); hi <- F / qf(.025, df[1], df[2])
out$clustering <- list(icc_change = icc, icc = iccb, low = (lo - 1) / (lo + m0 - 1), high = (hi - 1) / (hi + m0 - 1), effect = 1 + (sum(m^2) / N - 1) * max(0, iccb), effect_change = 1 + (sum(m^2) / N - 1) * max(0, icc))
one <- p$after - p$before; o <- s; x1 <- p$before[o]; x0 <- p$before[!o]; q1 <- mean(p$guidance[o]); q0 <- mean(p$guidance[!o])
out$standardised <- list(means = (mean(x1) - mean(x0)) / sqrt((var(x1) + var(x0)) / 2), shares = (q1 - q0) / sqrt((q1 * (1 - q1) + q0 * (1 - q0)) / 2))
out$meta <- list(r = R.version.string, packages = sapply(c("sandwich", "emmeans", "car", "lme4", "lmerTest", "psych"), function(x) as.character(packageVersion(x))), seed = 20261)
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, na = "null", pretty = TRUE), "regression.expected.json")
