# SPDX-License-Identifier: EUPL-1.2
#
# From here on the script is the same for every project. Base R 3.6 or newer, no packages; growth over
# three rounds or more is recomputed where the package lmerTest is installed, and left out otherwise.
# It takes no number from results.json: it scores the items itself, picks the matched persons itself,
# and applies its own formulas. At the end it compares with results-main.csv, which holds the numbers
# of results.json under the same addresses.

SAME <- 1e-10            # scores are decimals: differences closer than this are the same (82.2 - 80.1)
AGREE <- 1e-9            # largest relative difference that passes
AGREE_GROWTH <- 1e-4     # the same for growth, where lmer stops its own search before the last digits
ROUNDING <- 1e-12        # estimates both smaller than this are zero: 0 and 1e-17. Never applied to a p value
SMALLEST <- 1e-300       # p values below this are 0 for all purposes
MOST_EXACT <- 200        # changes for which the signed-rank distribution is exact; normal beyond
LARGEST_SUM <- 2000000   # and the largest sum of doubled ranks
MOST_EXACT_RANKS <- 60   # persons of two groups for which the Mann-Whitney distribution is exact
FEWEST <- 5              # persons of a group that models and adjusted p rest on
MOST_PAIRED <- 12        # groups of which each is compared with each
MOST_EXACT_CUT <- 400    # differences for which the Hodges-Lehmann interval uses the exact distribution

# ---- the data ---------------------------------------------------------------------------------------

# Every cell as text: a level such as "T", "NA" or "01" stays what it is. An empty cell is NA.
read_cells <- function(file) {
  read.csv(file.path(folder, file), colClasses = "character", na.strings = "", check.names = FALSE,
           encoding = "UTF-8", stringsAsFactors = FALSE)
}

# UTF-8 in every locale; each text in quotes.
write_cells <- function(table, file) {
  quoted <- lapply(table, function(cells) paste0('"', gsub('"', '""', enc2utf8(cells)), '"'))
  out <- file(file.path(folder, file), "wb")
  writeLines(c(paste(names(table), collapse = ","), do.call(paste, c(quoted, sep = ","))), out, useBytes = TRUE)
  close(out)
}

# Numbers of an item: the codes for "no answer" (negative, listed in the codebook) are NA.
item_codes <- function(cells) {
  codes <- as.numeric(cells)
  codes[codes %in% plan$missing] <- NA
  codes
}

# Cells of everybody at one round; at "LAST" those of the round that each person answered last.
column <- function(round, name) {
  if (round != "LAST") return(wide[[paste(round, name, sep = "_")]])
  cells <- NULL
  for (one in plan$rounds) {
    here <- which(wide[[plan$last]] == one)
    at <- column(one, name)
    if (is.null(at)) return(NULL)
    if (is.null(cells)) cells <- rep(NA_character_, nrow(wide))
    cells[here] <- at[here]
  }
  cells
}

# data-long.csv has the same cells, a row per person and round. Anything else means a damaged file.
check_long_file <- function() {
  long <- read_cells("data-long.csv")
  for (round in plan$rounds) {
    rows <- long[long$round == round, ]
    if (!identical(rows$person, wide$person)) stop("data-long.csv has other persons at ", round)
    for (name in intersect(sub(paste0("^", round, "_"), "", names(wide)), names(long))) {
      in_wide <- column(round, name)
      if (!is.null(in_wide) && !identical(rows[[name]], in_wide)) {
        stop("data-long.csv and data-wide.csv differ at ", round, " ", name)
      }
    }
  }
}

# The columns counts_FROM_TO_NAME are made from the exact days, which are not in the files. Whole weeks
# often tell as well; where they do, both must say the same. A spell "0..12" runs from week 0 to week 12,
# "30.." has no last day. Outside: it starts after the later answer or ends before the earlier one.
check_weeks <- function() {
  for (columns in plan$interventions) for (contrast in plan$contrasts) {
    first <- as.numeric(column(contrast[["from"]], "week"))
    last <- as.numeric(column(contrast[["to"]], "week"))
    if (length(first) == 0) next      # data without days
    name <- columns[[paste(contrast[["from"]], contrast[["to"]])]]
    counts <- wide[[name]] == "1"
    had <- wide[[columns[["had"]]]] == "1"
    spells <- sub("^'", "", wide[[columns[["weeks"]]]])
    for (i in which(!is.na(first) & !is.na(last) & !is.na(spells))) {
      spell <- strsplit(spells[i], " ")[[1]]
      start <- as.numeric(sub("[.][.].*", "", spell))
      end <- as.numeric(sub(".*[.][.]", "", spell))
      start[is.na(start)] <- -Inf
      end[is.na(end)] <- Inf
      outside <- all(start > last[i] | end < first[i])
      # of several spells one may be below the smallest dose, so only a single one tells
      inside <- length(spell) == 1 && had[i] && start < last[i] && end > first[i]
      if ((outside && counts[i]) || (inside && !counts[i])) {
        stop("the weeks of ", wide$person[i], " do not fit ", name)
      }
    }
  }
}

# ---- scoring ----------------------------------------------------------------------------------------

# One row per person, one column per item. Reverse-keyed items are turned: lowest + highest - code.
keyed_steps <- function(scale, round) {
  steps <- matrix(unlist(lapply(scale$items, function(item) item_codes(column(round, item)))),
                  nrow = nrow(wide), dimnames = list(NULL, scale$items))
  stopifnot(all(is.na(steps) | (steps >= scale$steps[1] & steps <= scale$steps[2])))
  turned <- scale$items %in% scale$reverse
  steps[, turned] <- sum(scale$steps) - steps[, turned]
  steps
}

# Score of the items that are not NA; NA with fewer answers than the scale's minimum.
#   sum           mean step x number of items of the scale (a sum, prorated when some are missing)
#   points0to100  (mean step - lowest) / (highest - lowest) x 100
#   step          mean step
score_steps <- function(scale, steps) {
  answered <- rowSums(!is.na(steps))
  mean_step <- rowSums(steps, na.rm = TRUE) / answered
  points <- switch(scale$metric,
    sum = mean_step * length(scale$items),
    points0to100 = (mean_step - scale$steps[1]) / diff(scale$steps) * 100,
    step = mean_step,
    stop("unknown metric ", scale$metric))
  points[answered < scale$minimum] <- NA
  points
}

# Score of everybody at one round, on all items answered then; NA where there is none.
scores_at <- function(scale, round) {
  if (scale$kind == "score") as.numeric(column(round, scale$column))
  else score_steps(scale, keyed_steps(scale, round))
}

# Both scores of everybody. A change rests on the items answered in both rounds, so that it is never
# a change of which items happened to be answered. Without a score at both: before and after are NA.
both_scores <- function(scale, from, to) {
  if (scale$kind == "score") {
    before <- scores_at(scale, from)
    after <- scores_at(scale, to)
    room <- if (is.null(scale$range)) rep(NA, length(before))
      else if (scale$lower_is_better) before - scale$range[1]
      else scale$range[2] - before
    no_room <- if (scale$increase > 0) room < scale$increase else room <= 0
    pairs <- data.frame(before, after, steps = NA_real_, common = 0, no_room)
  } else {
    first <- keyed_steps(scale, from)
    second <- keyed_steps(scale, to)
    gap <- is.na(first) | is.na(second)
    first[gap] <- NA
    second[gap] <- NA
    common <- rowSums(!gap)
    sum_before <- rowSums(first, na.rm = TRUE)
    pairs <- data.frame(
      before = score_steps(scale, first),
      after = score_steps(scale, second),
      steps = rowSums(second, na.rm = TRUE) - sum_before,
      common,
      no_room = (if (scale$lower_is_better) sum_before - scale$steps[1] * common
                 else scale$steps[2] * common - sum_before) < scale$increase)
  }
  pairs$matched <- !is.na(pairs$before) & !is.na(pairs$after)
  pairs
}

# Changes of a group. Where every score rests on equally many items, a change is a whole number of
# steps times the points of one step; otherwise it is later minus earlier score.
changes_of <- function(scale, pairs) {
  if (scale$kind == "items" && length(unique(pairs$common)) == 1) {
    common <- pairs$common[1]
    unit <- switch(scale$metric,
      sum = length(scale$items) / common,
      points0to100 = 100 / (common * diff(scale$steps)),
      step = 1 / common)
    list(values = pairs$steps, unit = unit)
  } else {
    list(values = pairs$after - pairs$before, unit = 1)
  }
}

# ---- groups -----------------------------------------------------------------------------------------

group_variable <- function(parts) {
  if (length(parts) == 0) "overall" else paste(sapply(parts, `[[`, 1), collapse = " x ")
}

group_level <- function(parts) {
  if (length(parts) == 0) "all" else paste(sapply(parts, `[[`, 2), collapse = " x ")
}

# Who belongs. Interventions overlap: a person belongs to each of hers. For a change an intervention
# counts when it ran at some time between the two answers: column counts_FROM_TO_NAME, made from the
# exact days, which are not in the files (whole weeks are). For a single round it counts at any time.
belongs <- function(parts, contrast = NULL) {
  belonging <- rep(TRUE, nrow(wide))
  for (part in parts) {
    if (part[[1]] == "intervention") {
      columns <- plan$interventions[[part[[2]]]]
      name <- if (is.null(columns)) NULL
        else if (is.null(contrast)) columns[["had"]]
        else columns[[paste(contrast[["from"]], contrast[["to"]])]]
      belonging <- belonging & !is.null(name)
      if (!is.null(name)) belonging <- belonging & wide[[name]] == "1"
    } else {
      belonging <- belonging & wide[[plan$columns[[part[[1]]]]]] == part[[2]]
    }
  }
  belonging
}

levels_of <- function(variable) {
  if (variable == "intervention") names(plan$interventions)
  else unique(wide[[plan$columns[[variable]]]])
}

# Everybody, each level of each variable, each crossing; without those that have nobody in them.
all_groups <- function() {
  groups <- list(list())
  for (variables in c(as.list(plan$variables), plan$crossings)) {
    crossed <- list(list())
    for (variable in variables) {
      crossed <- unlist(lapply(crossed, function(parts) {
        lapply(levels_of(variable), function(level) c(parts, list(c(variable, level))))
      }), recursive = FALSE)
    }
    groups <- c(groups, crossed)
  }
  Filter(function(parts) any(belongs(parts)), groups)
}

# ---- formulas ---------------------------------------------------------------------------------------

tail_area <- (1 - plan$confidence) / 2

# Paired t test: t = mean / (sd / sqrt(n)), n - 1 degrees of freedom. Student (1908), Biometrika 6, 1-25.
# One change: mean only. All the same: no test.
paired_t <- function(values, unit) {
  n <- length(values)
  found <- c(meanChange = NA, sdChange = NA, standardError = NA, t = NA, df = NA, p = NA, low = NA, high = NA)
  if (n == 0) return(found)
  found[["meanChange"]] <- mean(values) * unit
  if (n == 1) return(found)
  all_same <- diff(range(values)) <= SAME
  found[["sdChange"]] <- if (all_same) 0 else sd(values) * unit
  if (all_same) return(found)
  error <- found[["sdChange"]] / sqrt(n)
  t <- found[["meanChange"]] / error
  half <- qt(tail_area, n - 1, lower.tail = FALSE) * error
  found[["standardError"]] <- error
  found[["t"]] <- t
  found[["df"]] <- n - 1
  found[["p"]] <- 2 * pt(abs(t), n - 1, lower.tail = FALSE)
  found[["low"]] <- found[["meanChange"]] - half
  found[["high"]] <- found[["meanChange"]] + half
  found
}

# Wilson's interval of a share. Wilson (1927), JASA 22, 209-212; prop.test(x, n, correct = FALSE).
wilson <- function(x, n) {
  z <- qnorm(tail_area, lower.tail = FALSE)
  p <- x / n
  middle <- p + z^2 / (2 * n)
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  c(if (x == 0) 0 else (middle - half) / (1 + z^2 / n),
    if (x == n) 1 else (middle + half) / (1 + z^2 / n))
}

# Increase, same, decrease by the plan's rule: steps over the common items, or points of a ready score.
# A rule of 0 means that any rise counts.
shares <- function(scale, pairs) {
  n <- nrow(pairs)
  parts <- c("increase", "same", "decrease")
  found <- setNames(rep(NA_real_, 12), paste0(rep(parts, each = 4), c("", "Share", "Low", "High")))
  if (n == 0) return(found)
  if (scale$kind == "items") {
    change <- pairs$steps
    rule <- scale$increase
  } else {
    change <- pairs$after - pairs$before
    rule <- max(scale$increase, 2 * SAME) - SAME
  }
  counts <- c(sum(change >= rule), sum(abs(change) < rule), sum(change <= -rule))
  for (i in 1:3) found[4 * (i - 1) + 1:4] <- c(counts[i], counts[i] / n, wilson(counts[i], n))
  found
}

# d_z = mean change / sd of change. d_av = mean change / sqrt of the mean variance, with the interval
# of Bonett (2008), Psychol. Methods 13, 99-109. g = d x J, J = gamma(v/2) / (sqrt(v/2) gamma((v-1)/2)),
# v = n - 1, from three pairs. Hedges (1981), J. Educ. Stat. 6, 107-128. Lakens (2013), Front. Psychol. 4, 863.
effects <- function(pairs) {
  found <- c(dz = NA, dav = NA, davLow = NA, davHigh = NA, gz = NA, gav = NA)
  change <- pairs$after - pairs$before
  n <- length(change)
  if (n < 2 || diff(range(change)) <= SAME) return(found)
  found[["dz"]] <- mean(change) / sd(change)
  v1 <- var(pairs$before)
  v2 <- var(pairs$after)
  average <- (v1 + v2) / 2
  dav <- mean(change) / sqrt(average)
  error <- sqrt(dav^2 * (v1^2 + v2^2 + 2 * cov(pairs$before, pairs$after)^2) / (8 * average^2 * (n - 1)) +
                  var(change) / (average * (n - 1)))
  half <- qnorm(tail_area, lower.tail = FALSE) * error
  found[c("dav", "davLow", "davHigh")] <- c(dav, dav - half, dav + half)
  if (n >= 3) {
    v <- n - 1
    j <- exp(lgamma(v / 2) - lgamma((v - 1) / 2)) / sqrt(v / 2)
    found[c("gz", "gav")] <- found[c("dz", "dav")] * j
  }
  found
}

correlation <- function(pairs) {
  flat <- nrow(pairs) < 2 || diff(range(pairs$before)) <= SAME || diff(range(pairs$after)) <= SAME
  if (flat) NA else cor(pairs$before, pairs$after)
}

# Sizes of the changes as ranks 1, 2, 3 ... of different sizes; sizes within SAME of the smallest of
# their rank are the same size. 0 for no change.
dense_sizes <- function(values) {
  sizes <- abs(values)
  dense <- integer(length(sizes))
  start <- 0
  rank <- 0L
  for (i in order(sizes)) {
    if (sizes[i] - start > SAME) {
      start <- sizes[i]
      rank <- rank + 1L
    }
    dense[i] <- rank
  }
  dense
}

# Wilcoxon's signed ranks with Pratt's zeros: those who did not change are ranked first, then left out
# of the sum. Exact distribution of the sum of positive ranks over all patterns of signs, by adding one
# (doubled, so whole) midrank at a time; two-sided p twice the smaller tail. Beyond MOST_EXACT: normal
# with half a rank of continuity correction. Pratt (1959), JASA 54, 655-667; Streitberg & Roehmel (1986);
# same as coin::wilcoxsign_test(zero.method = "Pratt"). Beside it the sign test, binom.test(up, changed).
signed_rank <- function(values) {
  found <- c(positiveRanks = NA, negativeRanks = NA, positive = NA, negative = NA, zeros = NA,
             rankP = NA, rankRiseP = NA, signP = NA)
  if (length(values) == 0) return(found)
  sizes <- dense_sizes(values)
  doubled <- 2 * rank(sizes, ties.method = "average")[sizes > 0]
  up <- values[sizes > 0] > 0
  changed <- length(up)
  seen <- sum(doubled[up])
  found[1:5] <- c(seen / 2, sum(doubled[!up]) / 2, sum(up), sum(!up), sum(sizes == 0))
  if (changed <= MOST_EXACT && sum(doubled) <= LARGEST_SUM) {
    probability <- 1     # of the sums 0, 1, 2 ...
    for (one in sort(doubled)) {
      probability <- (c(probability, numeric(one)) + c(numeric(one), probability)) / 2
    }
    sums <- seq_along(probability) - 1
    rise <- sum(probability[sums >= seen])
    fall <- sum(probability[sums <= seen])
    found[["rankP"]] <- min(1, 2 * min(rise, fall))
    found[["rankRiseP"]] <- min(1, rise)
  } else {
    off <- (seen - sum(doubled) / 2) / 2
    z <- (off - sign(off) * 0.5) / sqrt(sum((doubled / 2)^2) / 4)
    found[["rankP"]] <- 2 * pnorm(-abs(z))
  }
  found[["signP"]] <- if (changed == 0) 1 else min(1, 2 * pbinom(min(sum(up), sum(!up)), changed, 0.5))
  found
}

# Hodges-Lehmann: median of the averages of all pairs of changes, each with itself too, zeros included;
# interval from the q-th smallest to the q-th largest, q = qsignrank(tail, n). Hodges & Lehmann (1963),
# Ann. Math. Stat. 34, 598-611. (wilcox.test(conf.int = TRUE) leaves zeros out.) No interval when even the
# widest does not reach the level. With more than plan$most_listed changes there are too many averages to list.
hodges_lehmann <- function(values, unit) {
  found <- c(typical = NA, typicalLow = NA, typicalHigh = NA)
  n <- length(values)
  if (n == 0 || n > plan$most_listed) return(found)
  averages <- outer(values, values, "+")
  averages <- sort(averages[upper.tri(averages, diag = TRUE)] / 2)
  found[["typical"]] <- median(averages) * unit
  q <- if (n <= MOST_EXACT_CUT) qsignrank(tail_area, n)
    else floor(n * (n + 1) / 4 - qnorm(tail_area, lower.tail = FALSE) * sqrt(n * (n + 1) * (2 * n + 1) / 24))
  if (q > 0) found[2:3] <- averages[c(q, length(averages) + 1 - q)] * unit
  found
}

# Cronbach's alpha of the persons with all items, k/(k-1) (1 - sum of variances / variance of the sum).
# Cronbach (1951), Psychometrika 16, 297-334; interval Feldt (1965), Psychometrika 30, 357-370. An item
# that all gave alike is left out. Fewer than three persons or two items, or a sum without spread: NA.
alpha <- function(steps) {
  found <- c(alphaN = NA, alpha = NA, alphaLow = NA, alphaHigh = NA)
  rows <- steps[rowSums(is.na(steps)) == 0, , drop = FALSE]
  n <- nrow(rows)
  if (n < 3) return(found)
  rows <- rows[, apply(rows, 2, function(item) any(item != item[1])), drop = FALSE]
  k <- ncol(rows)
  if (k < 2) return(found)
  s <- cov(rows)
  if (sum(s) <= 1e-12 * sum(diag(s))) return(found)
  a <- k / (k - 1) * (1 - sum(diag(s)) / sum(s))
  df <- c(n - 1, (n - 1) * (k - 1))
  found[] <- c(n, a,
               1 - (1 - a) * qf(tail_area, df[1], df[2], lower.tail = FALSE),
               1 - (1 - a) * qf(tail_area, df[1], df[2]))
  found
}

describe <- function(values, name) {
  setNames(c(if (length(values) > 0) mean(values) else NA, if (length(values) > 1) sd(values) else NA),
           paste0(c("mean", "sd"), name))
}

# ---- comparisons of groups --------------------------------------------------------------------------

flat <- function(values) diff(range(values)) <= SAME

# Welch's t test of two means, first minus second. Welch (1947), Biometrika 34, 28-35; Satterthwaite's
# degrees of freedom. Fewer than two in a group, or no spread in both: the difference only.
welch <- function(x, y) {
  found <- c(welch = NA, welchError = NA, welchDf = NA, welchP = NA, welchLow = NA, welchHigh = NA)
  if (length(x) == 0 || length(y) == 0) return(found)
  found[["welch"]] <- mean(x) - mean(y)
  if (length(x) == 1 || length(y) == 1 || (flat(x) && flat(y))) return(found)
  parts <- c(var(x) / length(x), var(y) / length(y))
  error <- sqrt(sum(parts))
  df <- sum(parts)^2 / (parts[1]^2 / (length(x) - 1) + parts[2]^2 / (length(y) - 1))
  half <- qt(tail_area, df, lower.tail = FALSE) * error
  found[-1] <- c(error, df, 2 * pt(-abs(found[["welch"]] / error), df),
                 found[["welch"]] - half, found[["welch"]] + half)
  found
}

# Mann-Whitney: every split of the pooled midranks equally likely, the share of those as far from the
# middle or farther, by adding one (doubled, so whole) midrank at a time. Beyond MOST_EXACT_RANKS
# persons normal, with ties and half a pair of continuity correction. Mann & Whitney (1947), Ann. Math.
# Stat. 18, 50-60. Beside it Cliff's delta: how much more often the first is above than below.
mann_whitney <- function(x, y) {
  found <- c(rankP = NA, dominance = NA)
  n1 <- length(x)
  n2 <- length(y)
  n <- n1 + n2
  if (n1 == 0 || n2 == 0) return(found)
  pooled <- c(x, y)
  dense <- integer(n)
  start <- -Inf
  rank <- 0L
  for (i in order(pooled)) {
    if (pooled[i] - start > SAME) {
      start <- pooled[i]
      rank <- rank + 1L
    }
    dense[i] <- rank
  }
  ranks <- rank(dense, ties.method = "average")
  off <- sum(ranks[1:n1]) - n1 * (n + 1) / 2
  found[["dominance"]] <- dominance(x, y)
  if (rank == 1L) {
    found[["rankP"]] <- 1
  } else if (n <= MOST_EXACT_RANKS) {
    total <- round(2 * sum(ranks))
    ways <- matrix(0, n1 + 1, total + 1)     # persons of the first group by doubled rank sum
    ways[1, 1] <- 1
    for (one in round(2 * ranks)) {
      shifted <- cbind(matrix(0, n1, one), ways[1:n1, 1:(total + 1 - one), drop = FALSE])
      ways <- ways / 2
      ways[-1, ] <- ways[-1, ] + shifted / 2
    }
    splits <- ways[n1 + 1, ]
    far <- abs(0:total - n1 * (n + 1)) >= abs(round(2 * off))
    found[["rankP"]] <- min(1, sum(splits[far]) / sum(splits))
  } else {
    ties <- table(dense)
    variance <- n1 * n2 / 12 * (n + 1 - sum(ties^3 - ties) / (n * (n - 1)))
    found[["rankP"]] <- 2 * pnorm(-abs((off - sign(off) * 0.5) / sqrt(variance)))
  }
  found
}

# Share of pairs of persons in which x is higher minus the share in which it is lower. Cliff (1993),
# Psychol. Bull. 114, 494-509.
dominance <- function(x, y) {
  sorted <- sort(y)
  below <- findInterval(x - SAME, sorted, left.open = TRUE)
  not_above <- findInterval(x + SAME, sorted, left.open = TRUE)
  mean((below - (length(y) - not_above)) / length(y))
}

# Least squares with errors HC3: (X'X)^-1 X' diag(e^2 / (1 - h)^2) X (X'X)^-1. Long & Ervin (2000), Am.
# Stat. 54, 217-224; sandwich::vcovHC. Columns that are sums of others, and those they are sums of, have
# no coefficient. No errors after a perfect fit, or when one person alone decides a coefficient.
least_squares <- function(X, y) {
  q <- qr(X)
  df <- nrow(X) - q$rank
  if (df < 1) return(NULL)
  in_model <- q$pivot[seq_len(q$rank)]
  left <- setdiff(seq_len(ncol(X)), in_model)
  K <- X[, in_model, drop = FALSE]
  qk <- qr(K)
  b <- qr.coef(qk, y)
  e <- drop(y - K %*% b)
  mixed <- character(0)
  for (j in left) {
    part <- abs(qr.coef(qk, X[, j])) * apply(abs(K), 2, max)
    mixed <- c(mixed, colnames(X)[j], colnames(K)[part > 1e-6 * max(abs(X[, j]))])
  }
  b[names(b) %in% mixed] <- NA
  h <- rowSums(qr.Q(qk)^2)
  perfect <- sqrt(sum(e^2) / df) <= 1e-13 * max(abs(y))
  V <- NULL
  if (!perfect && all(h <= 1 - 1e-10)) {
    bread <- chol2inv(qr.R(qk))
    V <- bread %*% crossprod(K * (e / (1 - h))) %*% bread
    dimnames(V) <- list(colnames(K), colnames(K))
  }
  list(b = b, V = V, df = df, rss = sum(e^2), perfect = perfect)
}

# A weighted sum of coefficients with its error, p and interval.
weighted <- function(fit, weights, name) {
  found <- setNames(rep(NA_real_, 5), paste0(name, c("", "Error", "P", "Low", "High")))
  b <- fit$b[names(weights)]
  if (is.null(fit) || anyNA(b)) return(found)
  found[1] <- sum(weights * b)
  if (is.null(fit$V)) return(found)
  error <- sqrt(drop(weights %*% fit$V[names(weights), names(weights)] %*% weights))
  half <- qt(tail_area, fit$df, lower.tail = FALSE) * error
  found[-1] <- c(error, 2 * pt(-abs(found[1] / error), fit$df), found[1] - half, found[1] + half)
  found
}

# p that all these coefficients are zero, by their HC3 covariance: F = b'V^-1 b / q.
wald <- function(fit, names) {
  b <- fit$b[names]
  if (is.null(fit$V) || anyNA(b)) return(NA)
  root <- tryCatch(chol(fit$V[names, names, drop = FALSE]), error = function(e) NULL)
  if (is.null(root)) return(NA)
  pf(sum(backsolve(root, b, transpose = TRUE)^2) / length(b), length(b), fit$df, lower.tail = FALSE)
}

# p of the columns that the larger model has and the smaller one lacks.
added <- function(smaller, larger) {
  if (is.null(larger) || larger$perfect || smaller$df <= larger$df) return(NA)
  q <- smaller$df - larger$df
  pf(max(0, (smaller$rss - larger$rss) / q / (larger$rss / larger$df)), q, larger$df, lower.tail = FALSE)
}

# Everything about one scale, contrast and grouping, before p values are adjusted: of all groups, of
# each group, of each pair. At equal start: later score on the earlier one and the group; an adjusted
# mean is that of a group at the mean start of all. When all start alike there is nothing to adjust for and
# the earlier score is left out, as lm() does: then it is the mean of the group. Groups of fewer than FEWEST are outside the models.
compare_groups <- function(comparison, pairs, group) {
  change <- pairs$after - pairs$before
  count <- sapply(comparison$levels, function(level) sum(group == level))
  large <- comparison$levels[count >= FEWEST]
  all <- c(n = sum(group %in% large), withoutGroup = sum(!group %in% comparison$levels),
           equalChangeP = NA, equalStartP = NA, equalSlopesP = NA)
  fit <- NULL
  adjusts <- FALSE
  if (length(large) >= 2) {
    used <- group %in% large
    x <- pairs$before[used]
    y <- pairs$after[used]
    G <- sapply(large[-1], function(level) as.numeric(group[used] == level))
    colnames(G) <- paste("group", large[-1])
    adjusts <- !flat(x)
    X <- if (adjusts) cbind(start = 1, before = x, G) else cbind(start = 1, G)
    fit <- least_squares(X, y)
    all[["equalStartP"]] <- wald(fit, colnames(G))
    if (adjusts) {
      all[["equalSlopesP"]] <- added(fit, least_squares(cbind(X, `colnames<-`(G * x, paste("x", colnames(G)))), y))
    }
    if (!any(sapply(large, function(level) flat(change[group == level])))) {
      all[["equalChangeP"]] <- wald(least_squares(cbind(start = 1, G), change[used]), colnames(G))
    }
  }
  at <- function(level) setNames(rep(1, level != large[1]), rep(paste("group", level), level != large[1]))
  means <- lapply(large, function(level) weighted(fit, c(start = 1, if (adjusts) c(before = mean(x)), at(level)), "adjustedMean"))
  names(means) <- large
  list(all = all, means = if (is.null(fit)) list() else means,
       pairs = lapply(pairs_of_levels(comparison), function(pair) {
         a <- change[group == pair[1]]
         b <- change[group == pair[2]]
         both <- all(pair %in% large)
         start <- if (both) weighted(fit, c(at(pair[1]), -at(pair[2])), "equalStart")
           else weighted(NULL, numeric(0), "equalStart")
         list(level = pair[1], against = pair[2], large = both, values = c(welch(a, b), start, mann_whitney(a, b)))
       }))
}

# Each level against the first one where that is the reference, otherwise each against each before it.
pairs_of_levels <- function(comparison) {
  levels <- comparison$levels
  if (length(levels) < 2) return(list())
  if (comparison$against_first) return(lapply(levels[-1], function(level) c(level, levels[1])))
  if (length(levels) > MOST_PAIRED) return(list())
  two <- combn(length(levels), 2)
  lapply(seq_len(ncol(two)), function(i) levels[two[2:1, i]])
}

# ---- the numbers of the plan ------------------------------------------------------------------------

# First answers that came after the plan's baseline window; the change of these may be kept apart.
late_baseline <- function(contrast) {
  if (is.null(plan$late) || contrast[["from"]] != plan$rounds[1]) return(rep(FALSE, nrow(wide)))
  wide[[plan$late]] == "1"
}

told_apart <- function(contrast) late_baseline(contrast) & plan$late_apart

# Everything about one scale, contrast and group, before p values are adjusted.
change_of_group <- function(scale, contrast, parts, pairs) {
  members <- belongs(parts, contrast)
  both <- members & pairs$matched
  late <- both & late_baseline(contrast)
  apart <- late & plan$late_apart
  pairs_of <- pairs[both & !apart, ]
  change <- changes_of(scale, pairs_of)
  t <- paired_t(change$values, change$unit)
  late_change <- paired_t(pairs$after[apart] - pairs$before[apart], 1)
  points <- pairs_of$after - pairs_of$before
  quartiles <- if (nrow(pairs_of) > 0) quantile(points, c(0.5, 0.25, 0.75), type = 7, names = FALSE) else rep(NA, 3)
  c(N = sum(members), n = nrow(pairs_of), lateBaselines = sum(late),
    couldNotImprove = sum(pairs_of$no_room),
    describe(pairs_of$before, "Before"), describe(pairs_of$after, "After"),
    t, medianChange = quartiles[1], q1Change = quartiles[2], q3Change = quartiles[3],
    shares(scale, pairs_of), effects(pairs_of), correlation = correlation(pairs_of),
    signed_rank(change$values), hodges_lehmann(change$values, change$unit),
    lateN = if (any(apart)) sum(apart) else NA,
    lateMeanChange = late_change[["meanChange"]], lateP = late_change[["p"]])
}

kept <- new.env()
kept$lines <- list()

# Keeps numbers under their address; what cannot be computed (NA) has no line.
keep <- function(scale, from, to, parts, values) {
  values <- values[!is.na(values)]
  if (length(values) == 0) return(invisible())
  text <- if (is.character(values)) values else sprintf("%.17g", values)
  kept$lines[[length(kept$lines) + 1]] <- data.frame(
    scale = scale, from = from, to = to, variable = group_variable(parts), level = group_level(parts),
    measure = names(values), value = unname(text), stringsAsFactors = FALSE)
}

# Groups that are only described are in no family: fewer than FEWEST matched persons, or the level of those
# of whom the grouping is not known (plan$nobody). Everybody together is no group.
only_described <- function(parts, n) {
  unknown <- vapply(parts, function(part) part[[2]] %in% plan$nobody[[part[[1]]]], TRUE)
  length(parts) > 0 && (n < FEWEST || any(unknown))
}

# Adjusts each p within the first family of the plan that claims it; a family that lists no contrasts
# claims all but those to the last answered round, and what none claims is exploratory
# (Benjamini & Hochberg 1995). t tests and signed ranks are adjusted each among themselves.
adjust <- function(tests, p) {
  adjusted <- rep(NA_real_, length(p))
  open <- !is.na(p)
  for (family in plan$families) {
    claimed <- open & tests$scale %in% family$scales & tests$variable %in% family$variables &
      (if (length(family$contrasts) == 0) !grepl(" LAST$", tests$contrast) else tests$contrast %in% family$contrasts)
    adjusted[claimed] <- p.adjust(p[claimed], family$method)
    open <- open & !claimed
  }
  adjusted[open] <- p.adjust(p[open], "BH")
  adjusted
}

recompute_changes <- function(groups) {
  found <- list()
  for (scale in plan$scales) for (contrast in plan$contrasts) {
    pairs <- both_scores(scale, contrast[["from"]], contrast[["to"]])
    for (parts in groups) {
      found[[length(found) + 1]] <- list(scale = scale$id, contrast = contrast, parts = parts,
        values = change_of_group(scale, contrast, parts, pairs))
    }
  }
  if (length(found) == 0) return(invisible())
  tests <- data.frame(
    scale = sapply(found, `[[`, "scale"),
    contrast = sapply(found, function(one) paste(one$contrast, collapse = " ")),
    variable = sapply(found, function(one) group_variable(one$parts)),
    stringsAsFactors = FALSE)
  described <- sapply(found, function(one) only_described(one$parts, one$values[["n"]]))
  p_of <- function(name) ifelse(described, NA, sapply(found, function(one) one$values[[name]]))
  adjusted <- adjust(tests, p_of("p"))
  adjusted_rank <- adjust(tests, p_of("rankP"))
  for (i in seq_along(found)) {
    one <- found[[i]]
    values <- one$values[names(one$values) != "rankRiseP"]
    keep(one$scale, one$contrast[["from"]], one$contrast[["to"]], one$parts,
         c(values, adjustedP = adjusted[i], adjustedRankP = adjusted_rank[i]))
  }
}

# Comparisons of groups. All pairs of one grouping and all scales between two rounds are adjusted together
# by Holm (1979), Scand. J. Stat. 6, 65-70; each of the three tests among themselves. Pairs with a small
# group are left out of that.
recompute_comparisons <- function() {
  for (comparison in plan$comparisons) for (contrast in plan$contrasts) {
    found <- list()
    for (scale in Filter(function(one) one$id %in% comparison$scales, plan$scales)) {
      pairs <- both_scores(scale, contrast[["from"]], contrast[["to"]])
      kept_in <- pairs$matched & !told_apart(contrast)
      group <- wide[[plan$columns[[comparison$by]]]][kept_in]
      group[group %in% comparison$nobody] <- NA
      group[is.na(group)] <- "\001"       # no level is called that
      compared <- compare_groups(comparison, pairs[kept_in, ], group)
      values <- compared$all
      names(values) <- paste("by", comparison$by, names(values))
      keep(scale$id, contrast[["from"]], contrast[["to"]], list(), values)
      for (level in names(compared$means)) {
        keep(scale$id, contrast[["from"]], contrast[["to"]], list(c(comparison$by, level)),
             compared$means[[level]][c("adjustedMean", "adjustedMeanLow", "adjustedMeanHigh")])
      }
      found <- c(found, lapply(compared$pairs, function(pair) c(pair, scale = scale$id)))
    }
    large <- Filter(function(pair) pair$large, found)
    adjusted <- lapply(c(adjustedWelchP = "welchP", adjustedStartP = "equalStartP", adjustedRankP = "rankP"),
                       function(name) p.adjust(sapply(large, function(pair) pair$values[[name]]), "holm"))
    place <- 0
    for (pair in found) {
      values <- pair$values
      if (pair$large) {
        place <- place + 1
        values <- c(values, sapply(adjusted, `[`, place))
      }
      names(values) <- paste("against", pair$against, names(values))
      keep(pair$scale, contrast[["from"]], contrast[["to"]], list(c(comparison$by, pair$level)), values)
    }
  }
}

# Scores of everybody at each round, matched or not, and how the items of a scale hang together.
recompute_rounds <- function(groups) {
  for (scale in plan$scales) for (round in plan$rounds) {
    scores <- scores_at(scale, round)
    for (parts in groups) {
      members <- belongs(parts)
      own <- scores[members & !is.na(scores)]
      keep(scale$id, round, "", parts, c(N = sum(members), n = length(own), describe(own, "")))
    }
    if (scale$kind == "items" && length(scale$items) > 1) {
      keep(scale$id, round, "", list(), alpha(keyed_steps(scale, round)))
    }
  }
}

# Goals: "at least this share rises", or falls where the goal counts that. Exact binomial, binom.test(x, n, target, alternative); Clopper &
# Pearson (1934), Biometrika 26, 404-413. Reached when so many would be unlikely at the target, not
# reached when so few would be.
recompute_goals <- function() {
  for (goal in plan$goals) {
    scale <- Filter(function(one) one$id == goal$scale, plan$scales)[[1]]
    contrast <- c(from = goal$from, to = goal$to)
    values <- change_of_group(scale, contrast, goal$parts, both_scores(scale, goal$from, goal$to))
    n <- values[["n"]]
    rise <- goal$counts == "increase"
    x <- values[[goal$counts]]
    found <- c(n = n, N = values[["N"]], count = x, atLeastP = NA, atMostP = NA, meanRiseP = NA,
               rankRiseP = if (rise) values[["rankRiseP"]] else NA)
    verdict <- "cannotTell"
    if (n > 0) {
      found[["atLeastP"]] <- if (x == 0) 1 else pbinom(x - 1, n, goal$target, lower.tail = FALSE)
      found[["atMostP"]] <- pbinom(x, n, goal$target)
      risk <- 1 - plan$confidence
      verdict <- if (found[["atLeastP"]] <= risk) "reached"
        else if (found[["atMostP"]] <= risk) "notReached" else "cannotTell"
    }
    if (rise && !is.na(values[["t"]])) {
      found[["meanRiseP"]] <- pt(values[["t"]], values[["df"]], lower.tail = FALSE)
    }
    names(found) <- paste("goal", goal$id, names(found))
    keep(goal$scale, goal$from, goal$to, goal$parts, found)
    keep(goal$scale, goal$from, goal$to, goal$parts, setNames(verdict, paste("goal", goal$id, "verdict")))
  }
}

# ---- the same question at two rounds ----------------------------------------------------------------

# Shares of yes of the same persons: McNemar (1947), Psychometrika 12, 153-157, exact as binom.test, and mid-p
# (Fagerland et al. 2013, BMC Med. Res. Methodol. 13, 91); interval of the difference by method 10 of
# Newcombe (1998), Stat. Med. 17, 2635-2650.
yes_or_no <- function(before, after) {
  n <- length(before)
  found <- c(yesYes = sum(before & after), yesNo = sum(before & !after),
             noYes = sum(!before & after), noNo = sum(!before & !after),
             difference = NA, differenceLow = NA, differenceHigh = NA, exactP = NA, midP = NA)
  if (n == 0) return(found)
  a <- found[["yesYes"]]; b <- found[["yesNo"]]; c <- found[["noYes"]]; d <- found[["noNo"]]
  found[["difference"]] <- (c - b) / n
  first <- wilson(a + b, n)
  second <- wilson(a + c, n)
  margins <- (a + b) * (c + d) * (a + c) * (b + d)
  cross <- a * d - b * c
  phi <- if (margins == 0) 0 else (if (cross > n / 2) cross - n / 2 else min(cross, 0)) / sqrt(margins)
  distance <- function(x, y) sqrt(max(0, x^2 - 2 * phi * x * y + y^2))
  found[["differenceLow"]] <- found[["difference"]] - distance((a + c) / n - second[1], first[2] - (a + b) / n)
  found[["differenceHigh"]] <- found[["difference"]] + distance(second[2] - (a + c) / n, (a + b) / n - first[1])
  below <- pbinom(min(b, c), b + c, 0.5)
  found[["exactP"]] <- min(1, 2 * below)
  found[["midP"]] <- min(1, 2 * below - dbinom(min(b, c), b + c, 0.5))
  found
}

# Bowker (1948), J. Am. Stat. Assoc. 43, 572-574, over the pairs of answers with any move; Stuart (1955),
# Biometrika 42, 412-416, and Maxwell (1970), Br. J. Psychiatry 116, 651-655, over the answers anybody gave.
same_spread <- function(table) {
  found <- c(bowker = NA, bowkerDf = NA, bowkerP = NA, margins = NA, marginsDf = NA, marginsP = NA)
  moved <- (table + t(table))[upper.tri(table)]
  if (!any(moved > 0)) return(found)
  found[1:2] <- c(sum(((table - t(table))[upper.tri(table)]^2 / moved)[moved > 0]), sum(moved > 0))
  found[["bowkerP"]] <- pchisq(found[["bowker"]], found[["bowkerDf"]], lower.tail = FALSE)
  used <- which(rowSums(table) + colSums(table) > 0)
  free <- used[-length(used)]
  d <- (rowSums(table) - colSums(table))[free]
  V <- -(table + t(table))[free, free, drop = FALSE]
  diag(V) <- (rowSums(table) + colSums(table) - 2 * diag(table))[free]
  if (qr(V)$rank < length(free)) return(found)
  found[4:5] <- c(sum(d * solve(V, d)), length(free))
  found[["marginsP"]] <- pchisq(found[["margins"]], found[["marginsDf"]], lower.tail = FALSE)
  found
}

# All items together are adjusted by Holm: mid-p of those with yes, the p of the margins of the others.
recompute_items <- function() {
  values <- lapply(plan$items, function(item) {
    contrast <- c(from = item$from, to = item$to)
    before <- match(item_codes(column(item$from, item$column)), item$codes)
    after <- match(item_codes(column(item$to, item$column)), item$codes)
    both <- !is.na(before) & !is.na(after)
    apart <- told_apart(contrast)
    kept_in <- both & !apart
    c(N = nrow(wide), n = sum(kept_in), answeredBefore = sum(!is.na(before)), answeredAfter = sum(!is.na(after)),
      lateBaselines = sum(both & apart),
      if (length(item$yes) > 0) yes_or_no(item$codes[before[kept_in]] %in% item$yes, item$codes[after[kept_in]] %in% item$yes)
      else same_spread(unclass(table(factor(before[kept_in], seq_along(item$codes)), factor(after[kept_in], seq_along(item$codes))))))
  })
  p <- sapply(values, function(one) if ("midP" %in% names(one)) one[["midP"]] else one[["marginsP"]])
  adjusted <- rep(NA_real_, length(p))
  if (length(p) > 0) adjusted[!is.na(p)] <- p.adjust(p[!is.na(p)], "holm")
  for (i in seq_along(values)) {
    item <- plan$items[[i]]
    keep(paste("item", item$id), item$from, item$to, list(), c(values[[i]], adjustedP = adjusted[i]))
  }
}

# ---- growth over three rounds or more, with lmerTest ------------------------------------------------

# Scores of everybody at all rounds of the plan, one row each; time is the place of the round in the plan.
scores_over_rounds <- function(scale) {
  rows <- do.call(rbind, lapply(seq_along(plan$rounds), function(k) {
    data.frame(row = seq_len(nrow(wide)), round = plan$rounds[k], time = k - 1,
               score = scores_at(scale, plan$rounds[k]), stringsAsFactors = FALSE)
  }))
  rows[!is.na(rows$score), ]
}

# Rounds with two scores or more; none unless there are three and the first of the plan is one of them.
rounds_followed <- function(rows) {
  order <- plan$rounds[sapply(plan$rounds, function(round) sum(rows$round == round) > 1)]
  if (length(order) < 3 || order[1] != plan$rounds[1]) character(0) else order
}

# REML; persons differ in level and slope, correlated, or in level only where the data do not carry
# slopes. Columns that go together have no coefficient of their own.
mixed_model <- function(X, rows) {
  d <- list2DF(list(y = rows$score, t = rows$time, person = rows$row))
  n <- nrow(d)
  parts <- svd(X, nv = ncol(X))
  size <- c(parts$d, rep(0, ncol(X) - length(parts$d)))
  together <- rowSums(abs(parts$v[, size < 1e-9 * max(size), drop = FALSE]) > 1e-8) > 0
  used <- qr(X)
  X <- X[, sort(used$pivot[seq_len(used$rank)]), drop = FALSE]
  if (length(unique(d$person)) < 2 || n <= length(unique(d$person)) || n <= ncol(X)) return(NULL)
  if (all(abs(lm.fit(X, d$y)$residuals) <= 1e-12 * max(abs(d$y)))) return(NULL)
  control <- lme4::lmerControl(optimizer = "bobyqa", calc.derivs = FALSE,
                               optCtrl = list(rhobeg = .2, rhoend = 1e-12, maxfun = 1e5))
  fit <- function(random) suppressWarnings(suppressMessages(
    lmerTest::lmer(as.formula(paste("y ~ 0 + X +", random)), d, control = control)))
  both <- tryCatch(fit("(t | person)"), error = function(e) NULL)
  slopes <- !is.null(both) && !lme4::isSingular(both)
  model <- if (slopes) both else fit("(1 | person)")
  list(model = model, columns = colnames(X), separate = setdiff(colnames(X), names(which(together))),
       slopes = slopes, alone = if (lme4::isSingular(model)) n - ncol(X))
}

# Sum of coefficients with the degrees of freedom of Satterthwaite (1946), Biometrics Bull. 2, 110-114;
# of a model without any variance between persons n - p.
sum_of <- function(found, weights, name) {
  if (!all(names(weights) %in% found$separate)) return(numeric(0))
  L <- setNames(numeric(length(found$columns)), found$columns)
  L[names(weights)] <- weights
  one <- lmerTest::contest1D(found$model, L)
  df <- if (is.null(found$alone)) one[["df"]] else found$alone
  half <- qt(tail_area, df, lower.tail = FALSE) * one[["Std. Error"]]
  setNames(c(one[["Estimate"]], one[["Std. Error"]], df, 2 * pt(-abs(one[["Estimate"]] / one[["Std. Error"]]), df),
             one[["Estimate"]] - half, one[["Estimate"]] + half),
           paste0(name, c("", "Error", "Df", "P", "Low", "High")))
}

# Whether all these sums are zero: F with the denominator of Fai & Cornelius (1996), J. Stat. Comput.
# Simul. 54, 363-378.
sums_together <- function(found, sums) {
  if (length(sums) == 0 || !all(unlist(lapply(sums, names)) %in% found$separate)) return(numeric(0))
  L <- do.call(rbind, lapply(sums, function(weights) {
    row <- setNames(numeric(length(found$columns)), found$columns)
    row[names(weights)] <- weights
    row
  }))
  test <- lmerTest::contestMD(found$model, L)
  df <- if (is.null(found$alone)) test[["DenDF"]] else found$alone
  c(genderGrowthF = test[["F value"]], genderGrowthTests = test[["NumDF"]], genderGrowthFDf = df,
    genderGrowthFP = pf(test[["F value"]], test[["NumDF"]], df, lower.tail = FALSE))
}

# Everybody, or both sides of an intervention from a common start (Liang & Zeger 2000, Sankhya B 62, 134-148).
growth_of <- function(scale, rows, parts) {
  order <- rounds_followed(rows)
  if (length(order) == 0) return(invisible())
  rows <- rows[rows$round %in% order, ]
  X <- cbind(start = 1, sapply(order[-1], function(round) as.numeric(rows$round == round)))
  if (length(parts) > 0) {
    had <- belongs(parts)[rows$row]
    if (min(length(unique(rows$row[had])), length(unique(rows$row[!had]))) < FEWEST) return(invisible())
    both <- X[, -1] * had
    colnames(both) <- paste(order[-1], "with")
    X <- cbind(X, both)
  }
  found <- mixed_model(X, rows)
  if (is.null(found)) return(invisible())
  for (round in order[-1]) {
    column <- if (length(parts) > 0) paste(round, "with") else round
    values <- sum_of(found, setNames(1, column), "growth")
    if (length(values) > 0) {
      keep(scale$id, plan$rounds[1], round, parts, c(values, growthSlopes = as.numeric(found$slopes)))
    }
  }
}

# Each gender from its own start, and whether genders grow alike: rounds at which two or more genders have
# FEWEST answers, and had them at the first round.
growth_of_genders <- function(scale, rows) {
  rows$gender <- wide[[plan$columns[["gender"]]]][rows$row]
  large <- Filter(function(g) length(unique(rows$row[rows$gender %in% g])) >= FEWEST, plan$genders)
  rows <- rows[rows$gender %in% large, ]
  order <- rounds_followed(rows)
  if (length(order) == 0) return(invisible())
  rows <- rows[rows$round %in% order, ]
  cell <- paste(rows$gender, rows$round, sep = ":")
  X <- sapply(unique(cell), function(one) as.numeric(cell == one))
  found <- mixed_model(X, rows)
  if (is.null(found)) return(invisible())
  grown <- function(gender, round) setNames(c(1, -1), paste(gender, c(round, order[1]), sep = ":"))
  many <- function(gender, round) sum(rows$gender == gender & rows$round == round) >= FEWEST
  differences <- list()
  for (round in order[-1]) {
    for (gender in large) {
      keep(scale$id, plan$rounds[1], round, list(c("gender", gender)),
           sum_of(found, grown(gender, round), "genderGrowth"))
    }
    there <- Filter(function(gender) many(gender, round) && many(gender, order[1]), large)
    differences <- c(differences, lapply(there[-1], function(gender) c(grown(gender, round), -grown(there[1], round))))
  }
  keep(scale$id, plan$rounds[1], plan$rounds[length(plan$rounds)], list(), sums_together(found, differences))
}

recompute_growth <- function() {
  if (!with_growth || length(plan$rounds) < 3) return(invisible())
  for (scale in plan$scales) {
    rows <- scores_over_rounds(scale)
    growth_of(scale, rows, list())
    if ("intervention" %in% plan$variables) {
      for (name in names(plan$interventions)) {
        parts <- list(c("intervention", name))
        if (any(belongs(parts))) growth_of(scale, rows, parts)
      }
    }
    if (length(plan$genders) > 1) growth_of_genders(scale, rows)
  }
}

is_growth <- function(measure) grepl("^(growth|genderGrowth)", measure)

# Growth: estimates and limits in units of their standard error, the rest relative; p by their distance.
# Degrees of freedom rest on second derivatives at the place where the search stopped: a hundredth.
growth_difference <- function(ours, theirs) {
  x <- as.numeric(ours$value)
  y <- as.numeric(theirs$value)
  place <- address(ours[setdiff(names(ours), "measure")])
  root <- sub("(Low|High)$", "", ours$measure)
  error <- match(paste(place, paste0(root, "Error")), paste(place, ours$measure))
  size <- ifelse(is.na(error), pmax(abs(x), abs(y)), x[error])
  size[grepl("P$", ours$measure)] <- 1
  degrees <- grepl("Df$", ours$measure)
  size[degrees] <- 100 * size[degrees]
  ifelse(x == y, 0, abs(x - y) / size)
}

compare_growth <- function(ours, theirs) {
  mine <- address(ours)
  given <- address(theirs)
  if (length(mine) == 0 && length(given) == 0) return(TRUE)
  missing_here <- setdiff(given, mine)
  missing_there <- setdiff(mine, given)
  known <- mine %in% given
  difference <- growth_difference(ours, theirs[match(mine, given), ])[known]
  largest <- if (length(difference) > 0) max(difference) else 0
  cat("growth: ", length(difference), " numbers compared, ", length(missing_here) + length(missing_there),
      " without counterpart, largest difference ", format(largest, digits = 3), "\n", sep = "")
  for (one in head(c(missing_here, missing_there), 10)) cat("  without counterpart: ", one, "\n", sep = "")
  for (i in head(which(difference > AGREE_GROWTH), 10)) {
    cat("  differs: ", mine[known][i], ": ", ours$value[known][i], " here, ",
        theirs$value[match(mine[known][i], given)], " in results-main.csv\n", sep = "")
  }
  length(missing_here) == 0 && length(missing_there) == 0 && largest <= AGREE_GROWTH
}

# ---- the comparison ---------------------------------------------------------------------------------

address <- function(table) {
  table[is.na(table)] <- ""
  do.call(paste, c(table[intersect(c("scale", "from", "to", "variable", "level", "measure"), names(table))], sep = " | "))
}

# Relative difference of two texts: numbers by size, words (verdicts) 0 or infinite.
relative_difference <- function(a, b, measure) {
  x <- suppressWarnings(as.numeric(a))
  y <- suppressWarnings(as.numeric(b))
  words <- is.na(x) | is.na(y)
  off <- abs(x - y)
  relative <- ifelse(off == 0, 0, off / pmax(abs(x), abs(y)))
  probability <- grepl("(^p|P)$", measure)
  relative[pmax(abs(x), abs(y)) < ifelse(probability, SMALLEST, ROUNDING)] <- 0
  relative[words] <- ifelse(a[words] == b[words], 0, Inf)
  relative
}

compare <- function(ours, theirs) {
  mine <- address(ours)
  given <- address(theirs)
  missing_here <- setdiff(given, mine)
  missing_there <- setdiff(mine, given)
  both <- match(mine, given)
  known <- !is.na(both)
  difference <- relative_difference(ours$value[known], theirs$value[both[known]], ours$measure[known])
  largest <- if (length(difference) > 0) max(difference) else NA
  cat("numbers compared: ", length(difference), "\n", sep = "")
  cat("only in results-main.csv: ", length(missing_here), "\n", sep = "")
  cat("only recomputed: ", length(missing_there), "\n", sep = "")
  cat("largest relative difference: ", format(largest, digits = 3), "\n", sep = "")
  if (!is.na(largest) && largest > 0) cat("  at ", mine[known][which.max(difference)], "\n", sep = "")
  for (one in head(c(missing_here, missing_there), 10)) cat("  without counterpart: ", one, "\n", sep = "")
  for (i in head(which(difference > AGREE), 10)) {
    cat("  differs: ", mine[known][i], ": ", ours$value[known][i], " here, ",
        theirs$value[both[known]][i], " in results-main.csv\n", sep = "")
  }
  length(difference) > 0 && length(missing_here) == 0 && length(missing_there) == 0 && largest <= AGREE
}

this_file <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
folder <- if (length(this_file) == 1) dirname(gsub("~+~", " ", this_file, fixed = TRUE)) else "."
wide <- read_cells("data-wide.csv")
check_long_file()
check_weeks()
groups <- all_groups()
recompute_changes(groups)
recompute_comparisons()
recompute_rounds(groups)
recompute_goals()
recompute_items()
with_growth <- requireNamespace("lmerTest", quietly = TRUE)
recompute_growth()
recomputed <- do.call(rbind, kept$lines)
write_cells(recomputed, "recomputed.csv")
given <- read_cells("results-main.csv")
grown <- is_growth(given$measure)
agrees <- compare(recomputed[!is_growth(recomputed$measure), ], given[!grown, ])
if (with_growth) {
  agrees <- compare_growth(recomputed[is_growth(recomputed$measure), ], given[grown, ]) && agrees
} else if (any(grown)) {
  cat("growth: ", sum(grown), " numbers left out, because the R package lmerTest is not installed\n", sep = "")
}
cat(if (agrees) "agrees to " else "DOES NOT AGREE to ", AGREE, "\n", sep = "")
if (!interactive()) quit(status = if (agrees) 0 else 1)
