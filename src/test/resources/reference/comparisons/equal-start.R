# Everybody starts at the same score: nothing to adjust for. Run in this folder: Rscript equal-start.R
# R 4.2.2 with sandwich, emmeans, jsonlite. lm() drops the constant column (its coefficient is NA), so what is
# left is after ~ group: adjusted means are the means of the groups, differences those of the means, with HC3.
suppressMessages({library(sandwich); library(emmeans); library(jsonlite)})
options(digits = 17)
after <- c(52, 47, 61, 55, 50, 66,   58, 63, 49, 71, 60,   45, 52, 48, 57, 44, 50, 53)
group <- factor(rep(c("a", "b", "c"), c(6, 5, 7)))
before <- rep(50, length(after))
fit <- lm(after ~ before + group)
stopifnot(is.na(coef(fit)[["before"]]))
plain <- lm(after ~ group)      # the same fit without the dropped column, so that vcovHC and emmeans take it
stopifnot(all.equal(fitted(fit), fitted(plain)), df.residual(fit) == df.residual(plain))
V <- vcovHC(plain, type = "HC3")
means <- summary(emmeans(plain, "group", vcov. = V))
b <- coef(plain)[c("groupb", "groupc")]
se <- sqrt(diag(V))[c("groupb", "groupc")]
half <- qt(.975, df.residual(plain)) * se
f <- drop(b %*% solve(V[2:3, 2:3]) %*% b) / 2
write_json(list(
  df = df.residual(plain),
  means = means$emmean, means_se = means$SE, means_low = means$lower.CL, means_high = means$upper.CL,
  differences = unname(b), differences_se = unname(se), differences_p = unname(2 * pt(-abs(b / se), df.residual(plain))),
  differences_low = unname(b - half), differences_high = unname(b + half),
  equal_means_p = pf(f, 2, df.residual(plain), lower.tail = FALSE)),
  "equal-start.json", auto_unbox = TRUE, digits = NA, pretty = TRUE)
