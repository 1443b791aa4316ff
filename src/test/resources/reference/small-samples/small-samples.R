# Many small, awkward samples: mixed models (a third singular), item sets (some Heywood), logistic
# models (some separated). Writes each data set and R's answer beside it. Seed 7.
# Run in this folder: Rscript small-samples.R      R 4.2.2, lme4 1.1-31, lmerTest 3.1-3
suppressMessages(library(lmerTest)); options(digits = 15); set.seed(7)
ctl <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = .2, rhoend = 1e-10, maxfun = 1e5))
save <- function(x, name) write.csv(x, paste0(name, ".csv"), row.names = FALSE, quote = FALSE, na = "")
quiet <- function(e) tryCatch(suppressMessages(suppressWarnings(e)), error = function(x) NULL)
rows <- NULL; res <- NULL
for (k in 1:40) { np <- sample(6:20, 1); r <- sample(3:5, 1); sdb <- sample(c(0, .3, 1, 3), 1); sds <- sample(c(0, .1, .5), 1)
  d <- do.call(rbind, lapply(1:np, function(i) { b <- rnorm(1, 0, sdb); s <- rnorm(1, 0, sds)
    data.frame(set = k, person = i, time = 0:(r - 1), group = i %% 2, y = round(10 + b + (.4 + s) * (0:(r - 1)) + rnorm(r), 1)) }))
  d <- d[runif(nrow(d)) < .85, ]; rows <- rbind(rows, d)
  f <- quiet(lmer(y ~ time + group + (1 | person), d, control = ctl)); f2 <- quiet(lmer(y ~ time + group + (time | person), d, control = ctl)); s <- summary(f)$coefficients
  res <- rbind(res, data.frame(set = k, criterion = REMLcrit(f), estimate = s[2, 1], se = s[2, 2], df = s[2, 3], singular = as.integer(isSingular(f)),
    slope_criterion = if (is.null(f2)) NA else REMLcrit(f2), slope_singular = as.integer(is.null(f2) || isSingular(f2)), slope_df = if (is.null(f2)) NA else summary(f2)$coefficients[2, 3])) }
save(rows, "mixed"); save(res, "mixed-expected")
rows <- NULL; res <- NULL
for (k in 1:40) { n <- sample(c(15, 30, 60), 1); p <- sample(3:8, 1); l <- runif(p, -.2, .95); z <- rnorm(n)
  X <- sapply(1:p, function(j) round(pmin(5, pmax(1, 3 + 1.2 * (l[j] * z + sqrt(1 - l[j]^2) * rnorm(n)))))); if (any(apply(X, 2, sd) == 0)) next
  f <- quiet(factanal(X, 1, control = list(opt = list(factr = 10, maxit = 10000), nstart = 150))); if (is.null(f)) next
  S <- cov(X); L <- f$loadings[, 1] * sqrt(diag(S)); U <- f$uniquenesses * diag(S)
  rows <- rbind(rows, data.frame(set = k, items = apply(X, 1, paste, collapse = " ")))
  res <- rbind(res, data.frame(set = k, omega = sum(L)^2 / (sum(L)^2 + sum(U)), alpha = p / (p - 1) * (1 - sum(diag(S)) / sum(S)), heywood = as.integer(min(f$uniquenesses) <= .005 + 1e-9))) }
save(rows, "items"); save(res, "items-expected")
rows <- NULL; res <- NULL
for (k in 1:80) { n <- sample(8:30, 1); x <- sample(1:6, n, TRUE); a <- rbinom(n, 1, .4); y <- rbinom(n, 1, plogis(-1 + .3 * x + a)); if (length(unique(y)) < 2) next
  f <- suppressWarnings(glm(y ~ x + a, binomial, control = glm.control(epsilon = 1e-13, maxit = 60)))
  rows <- rbind(rows, data.frame(set = k, x = x, a = a, y = y))
  # separated sets run off: no coefficient of a set with a maximum comes near 12 here
  res <- rbind(res, data.frame(set = k, separated = as.integer(max(abs(coef(f)), na.rm = TRUE) > 12), x = coef(f)[[2]], deviance = deviance(f))) }
save(rows, "outcomes"); save(res, "outcomes-expected")
