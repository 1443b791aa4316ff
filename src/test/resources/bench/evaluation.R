# The same as EvaluationBench does, in R: reads the answers, scores six scales at two rounds, then per scale, for
# everybody and per gender, summaries, paired t test and Wilson intervals of the shares, and a BCa interval of the mean
# change from the given number of replicates (boot) for everybody. Prints the seconds of each repetition by the clock and
# of the processor, reading included and the start of R left out, then the mean change and the interval of the first scale.
# Rscript evaluation.R answers.csv 10000 3
library(boot)
arguments <- commandArgs(trailingOnly = TRUE)
replicates <- as.integer(arguments[2])
score <- function(d, s) {
  items <- as.matrix(d[paste0(s, c("a", "b", "c", "d", "e"))])
  items[, c(2, 4)] <- 6 - items[, c(2, 4)]
  cbind(points = (rowMeans(items) - 1) / 4 * 100, steps = rowSums(items))
}
six <- function(x) c(length(x), mean(x), sd(x), quantile(x))
wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int
evaluate <- function() {
  d <- read.csv2(arguments[1])
  before <- d[d$round == "T0", ]
  after <- d[d$round == "TX", ]
  after <- after[match(before$person, after$person), ]
  lapply(paste0("s", 1:6), function(s) {
    b <- score(before, s)
    a <- score(after, s)
    groups <- c(list(rep(TRUE, nrow(b))), lapply(unique(before$gender), function(g) before$gender == g))
    findings <- lapply(groups, function(g) {
      steps <- a[g, "steps"] - b[g, "steps"]
      list(six(b[g, "points"]), six(a[g, "points"]), t.test(a[g, "points"], b[g, "points"], paired = TRUE),
           wilson(sum(steps >= 2), sum(g)), wilson(sum(abs(steps) < 2), sum(g)), wilson(sum(steps <= -2), sum(g)))
    })
    change <- a[, "points"] - b[, "points"]
    drawn <- boot(change, function(x, i) mean(x[i]), R = replicates)
    list(findings, mean(change), boot.ci(drawn, type = "bca")$bca[4:5])
  })
}
set.seed(1)
for (i in seq_len(as.integer(arguments[3]))) {
  time <- system.time(result <- evaluate())
  cat("seconds", time[["elapsed"]], time[["user.self"]] + time[["sys.self"]], "\n")
}
cat("first", format(c(result[[1]][[2]], result[[1]][[3]]), digits = 15), "\n")
