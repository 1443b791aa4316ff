# Growth over four rounds by gender, on the synthetic data of ../shapes/four.csv (two genders, drop-out) and on data made here
# (three genders, one round that a gender never answered; paces of persons that differ). Persons differ in level and, where the
# data carry it, in slope over the order of the rounds: (t | person), otherwise (1 | person). Rerun in this folder: Rscript growth.R
# R 4.2.2, lme4 1.1-31, lmerTest 3.1-3, jsonlite 1.8.4.
suppressMessages(library(lmerTest))
options(digits = 15)
set.seed(20261122, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = .2, rhoend = 1e-12, maxfun = 1e5))
rounds <- c("T0", "T3", "T6", "TX")

# three genders with growth of their own; the third did not answer at T6
n <- 45
id <- sprintf("g%02d", 1:n)
gender <- rep(c("woman", "man", "other"), c(22, 16, 7))
level <- rnorm(n, c(woman = 46, man = 52, other = 44)[gender], 8)
slope <- c(woman = 4, man = .5, other = 2)[gender]
three <- do.call(rbind, lapply(1:4, function(k) data.frame(person = id, round = rounds[k], gender, score = round(level + slope * (k - 1) + rnorm(n, 0, 5), 2))))
three <- three[!(three$round == "T6" & three$gender == "other"), ]
three <- three[runif(nrow(three)) < c(T0 = 1, T3 = .9, T6 = .8, TX = .7)[three$round], ]
# sites: persons of one site change alike
three$site <- c("north", "south", "west")[1 + as.integer(sub("g", "", three$person)) %% 3]
three$score <- round(three$score + ifelse(three$round == "TX", c(north = 6, south = -5, west = 0)[three$site], 0), 2)
write.csv(three, "three.csv", row.names = FALSE, quote = FALSE)

# no level of persons at all: a singular fit
flat <- do.call(rbind, lapply(1:4, function(k) data.frame(person = sprintf("f%02d", 1:24), round = rounds[k], gender = rep(c("woman", "man"), 12), score = NA)))
noise <- rnorm(nrow(flat)); noise <- noise - ave(noise, flat$person)
flat$score <- round(50 + ifelse(flat$gender == "woman", 2, 1) * match(flat$round, rounds) + 3 * noise, 2)
write.csv(flat, "flat.csv", row.names = FALSE, quote = FALSE)

# paces that differ much between persons, faster ones starting lower, a quarter with a course, drop-out
set.seed(20261123)
m <- 64
u <- rnorm(m, 0, 8); v <- -.25 * u + rnorm(m, 0, 4)
paces <- do.call(rbind, lapply(1:4, function(k) data.frame(person = sprintf("p%02d", 1:m), round = rounds[k], gender = rep(c("woman", "man"), m / 2), course = as.integer(1:m %% 4 == 0),
  score = round(50 + u + (2 + v + 2 * (1:m %% 2)) * (k - 1) + 3 * (1:m %% 4 == 0) * (k > 1) + rnorm(m, 0, 4), 2))))
paces <- paces[runif(nrow(paces)) < c(T0 = 1, T3 = .9, T6 = .8, TX = .7)[paces$round], ]
write.csv(paces, "paces.csv", row.names = FALSE, quote = FALSE)
# so few answers that level and slope of each person are more than there are answers
few <- three[as.integer(factor(three$person)) %% 3 == 0 | three$round == "T0" | (three$round == "TX" & as.integer(factor(three$person)) %% 2 == 0), ]
write.csv(few, "few.csv", row.names = FALSE, quote = FALSE)

model <- function(fixed, d) {
  d$t <- match(d$round, rounds) - 1
  fit <- function(random) suppressMessages(lmer(as.formula(paste("score ~", fixed, "+", random)), d, control = control))
  both <- tryCatch(fit("(t | person)"), error = function(e) NULL)
  why <- if (is.null(both)) "tooFewAnswers" else if (isSingular(both)) "atItsLimit" else ""
  list(fit = if (why == "") both else fit("(1 | person)"), why = why)
}
spread <- function(m) { v <- VarCorr(m)$person; c(list(person = v[1, 1], residual = sigma(m)^2), if (nrow(v) > 1) list(slope = v[2, 2], covariance = v[1, 2])) }

of <- function(d, genders) {
  d$cell <- factor(paste(d$gender, d$round, sep = ":"), levels = intersect(as.vector(t(outer(genders, rounds, paste, sep = ":"))), unique(paste(d$gender, d$round, sep = ":"))))
  found <- model("0 + cell", d); m <- found$fit
  cells <- levels(d$cell)
  row <- function(plus, minus = character(0)) { L <- setNames(numeric(length(cells)), cells); L[plus] <- L[plus] + 1; L[minus] <- L[minus] - 1; L }
  one <- function(L) { if (isSingular(m)) { b <- sum(L * fixef(m)); se <- sqrt(drop(t(L) %*% as.matrix(vcov(m)) %*% L)); df <- nrow(d) - length(cells)
      h <- qt(.975, df) * se; return(list(estimate = b, se = se, df = df, low = b - h, high = b + h, p = 2 * pt(-abs(b / se), df))) }
    r <- contest1D(m, L, confint = TRUE)
    list(estimate = r[["Estimate"]], se = r[["Std. Error"]], df = r[["df"]], low = r[["lower"]], high = r[["upper"]], p = r[["Pr(>|t|)"]]) }
  values <- list(); rows <- list()
  for (g in genders) for (r in rounds) { here <- paste(g, r, sep = ":"); first <- paste(g, "T0", sep = ":"); if (!here %in% cells) next
    values[[paste("mean", g, r)]] <- one(row(here))
    if (r != "T0" && first %in% cells) { values[[paste("growth", g, r)]] <- one(row(here, first))
      if (g != genders[1] && all(paste(genders[1], c("T0", r), sep = ":") %in% cells)) { L <- row(c(here, paste(genders[1], "T0", sep = ":")), c(first, paste(genders[1], r, sep = ":"))); values[[paste("beside", g, r)]] <- one(L); rows[[length(rows) + 1]] <- L } } }
  together <- function(rows) { L <- do.call(rbind, rows)
    if (isSingular(m)) { V <- L %*% as.matrix(vcov(m)) %*% t(L); b <- L %*% fixef(m); f <- drop(t(b) %*% solve(V) %*% b) / nrow(L); df <- nrow(d) - length(cells)
      list(f = f, numerator = nrow(L), denominator = df, p = pf(f, nrow(L), df, lower.tail = FALSE)) }
    else { j <- contestMD(m, L); list(f = j[["F value"]], numerator = j[["NumDF"]], denominator = j[["DenDF"]], p = j[["Pr(>F)"]]) } }
  # as a plan tests it: cells of five or more, each round against the first gender that has it and its start
  many <- function(g, r) sum(d$gender == g & d$round == r) >= 5
  five <- list()
  for (r in rounds[-1]) { there <- Filter(function(g) many(g, r) && many(g, "T0"), genders)
    for (g in there[-1]) five[[length(five) + 1]] <- row(paste(c(g, there[1]), c(r, "T0"), sep = ":"), paste(c(g, there[1]), c("T0", r), sep = ":")) }
  list(n = nrow(d), persons = length(unique(d$person)), singular = isSingular(m), noSlope = found$why, spread = spread(m), criterion = REMLcrit(m), values = values, interaction = if (length(rows)) together(rows), interactionOfFive = together(five))
}
four <- read.csv("../shapes/four.csv")
out <- list(four = of(four, c("man", "woman")), paces = of(paces, c("man", "woman")), few = of(few, c("man", "other", "woman")), three = of(three, c("man", "other", "woman")), flat = of(flat, c("man", "woman")),
  start = of(three[!(three$gender == "man" & three$round == "T0"), ], c("man", "other", "woman"))) # the first gender has no start

# the same by the usual coding: the interaction is anova's where every cell is there
for (name in c("four", "paces")) {
  found <- model("gender * round", get(name)); d <- get(name); d$t <- match(d$round, rounds) - 1
  usual <- if (found$why == "") lmer(score ~ gender * round + (t | person), d, control = control) else lmer(score ~ gender * round + (1 | person), d, control = control)
  a <- anova(usual, ddf = "Satterthwaite")["gender:round", ]
  stopifnot(abs(a[["F value"]] - out[[name]]$interaction$f) < 1e-4, abs(a[["DenDF"]] - out[[name]]$interaction$denominator) < 1e-2)
  out[[name]]$anova <- list(f = a[["F value"]], denominator = a[["DenDF"]])
}
# growth of everybody and beside a course, from a common start
paces$T3 <- +(paces$round == "T3"); paces$T6 <- +(paces$round == "T6"); paces$TX <- +(paces$round == "TX")
for (r in rounds[-1]) paces[[paste0(r, ".course")]] <- paces[[r]] * paces$course
common <- function(fixed) { found <- model(fixed, paces); m <- found$fit; s <- coef(summary(m, ddf = "Satterthwaite"))
  list(noSlope = found$why, spread = spread(m), criterion = REMLcrit(m), values = setNames(lapply(seq_len(nrow(s)), function(i) { h <- qt(.975, s[i, 3]) * s[i, 2]
    list(estimate = s[i, 1], se = s[i, 2], df = s[i, 3], low = s[i, 1] - h, high = s[i, 1] + h, p = s[i, 5]) }), sub("[.]", ":", rownames(s)))) }
out$common <- list(everybody = common("T3 + T6 + TX"), course = common("T3 + T6 + TX + T3.course + T6.course + TX.course"))
# months in place of the order of rounds: where rounds have equal steps it is the same model
paces$months <- 3 * (match(paces$round, rounds) - 1)
a <- lmer(score ~ T3 + T6 + TX + (months | person), paces, control = control)
stopifnot(abs(REMLcrit(a) - out$common$everybody$criterion) < 1e-6)
# observed means with Student's interval, and the interaction p of both data sets adjusted as two scales would be
means <- function(d) lapply(split(d$score, paste(d$gender, d$round)), function(x) { t <- t.test(x); list(n = length(x), mean = mean(x), sd = sd(x), low = t$conf.int[1], high = t$conf.int[2]) })
out$observed <- means(four)
# change T0 to TX of three.csv: spread (Oldham; Pitman-Morgan) and sites (analysis of variance, Kish)
w <- merge(three[three$round == "T0", c("person", "score", "site")], three[three$round == "TX", c("person", "score")], by = "person")
d <- w$score.y - w$score.x; o <- cor.test(d, (w$score.x + w$score.y) / 2); a <- anova(lm(d ~ w$site)); m <- table(w$site); n <- length(d); k <- length(m)
m0 <- (n - sum(m^2) / n) / (k - 1); icc <- (a[1, 3] - a[2, 3]) / (a[1, 3] + (m0 - 1) * a[2, 3]); deff <- 1 + (sum(m^2) / n - 1) * max(0, icc)
out$change <- list(n = n, mean = mean(d), start = mean(w$score.x), correlation = unname(o$estimate), t = unname(o$statistic), df = unname(o$parameter), p = o$p.value,
  icc = icc, designEffect = deff, effectiveN = n / deff, sitesP = a[1, 5], up = sum(d > 0), above = pbeta(.6, sum(d > 0) + .5, n - sum(d > 0) + .5, lower.tail = FALSE))
writeLines(jsonlite::toJSON(c(list(r = R.version.string, script = "growth.R"), out), auto_unbox = TRUE, digits = NA, pretty = 1), "growth.expected.json")
cat(sapply(out[1:6], function(o) with(o$interactionOfFive, sprintf("slope: %s F %.4f (%d, %.2f) p %.5f", o$noSlope, f, numerator, denominator, p))), sep = "\n")
