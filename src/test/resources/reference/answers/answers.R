# Own synthetic case for answers to single items, goals by method and outcomes on both bases: 71 persons, with every way of not answering.
# Rerun in this folder: Rscript answers.R (R 4.2.2, jsonlite 1.8.4). Keys are addresses in results.json. Wilson by prop.test without
# correction, goals by binom.test one-sided, persons needed by searching all n with qbinom and pbinom.
suppressMessages(library(jsonlite))
set.seed(20261123, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 71; pick <- function(x, p) sample(x, n, TRUE, p)
d <- data.frame(id = sprintf("p%02d", 1:n), gender = c(rep("WOMAN", 31), rep("MAN", 38), rep("OTHER", 2))[sample(n)], site = pick(c("arvika", "torsby"), c(.6, .4)), coaching = rbinom(n, 1, .5))
d$responded <- rbinom(n, 1, .8)
d$C1 <- ifelse(d$responded == 1, pick(c(1:5, "S", "R", "U", ""), c(1, 2, 4, 8, 5, 1, 1, 1, 2)), "")
d$W2 <- ifelse(d$responded == 1, pick(c(1:5, "S", "D", "U", ""), c(1, 3, 4, 5, 2, 1, 1, 4, 2)), "")
d$A2 <- ifelse(d$responded == 1, sapply(1:n, function(i) if (runif(1) < .12) sample(c("S", "R", ""), 1) else paste(sort(sample(1:12, sample(3, 1), prob = c(9, 2, 2, 3, 1, 6, 4, 2, 1, 1, 3, 1))), collapse = " ")), "")
d$exit <- pick(c("WORK", "STUDY", "MOVED", "STILL_IN_PROJECT_AT_END", ""), c(5, 3, 4, 1, 4)); d$byCutOff <- ifelse(d$exit %in% c("WORK", "STUDY", "MOVED"), rbinom(n, 1, .7), 0)
write.csv(d, "answers.csv", row.names = FALSE, quote = FALSE, na = "")

out <- list(); put <- function(...) { a <- list(...); out[[paste(a[-length(a)], collapse = " ")]] <<- a[[length(a)]] }
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int[1:2]
share <- function(address, path, x, n) { put(address, paste0(path, "/count"), x); put(address, paste0(path, "/estimate"), x / n); w <- wilson(x, n); put(address, paste0(path, "/ci/low"), w[1]); put(address, paste0(path, "/ci/high"), w[2]) }
is_code <- function(v) grepl("^[0-9 ]+$", v)
groups <- list("overall/all" = rep(TRUE, n), "gender/WOMAN" = d$gender == "WOMAN", "gender/MAN" = d$gender == "MAN", "site/torsby" = d$site == "torsby", "intervention/COACHING" = d$coaching == 1, "gender+intervention/MAN+COACHING" = d$gender == "MAN" & d$coaching == 1)
for (g in names(groups)) for (item in c("C1", "W2", "A2")) { s <- d[groups[[g]], ]; v <- s[[item]]; A <- paste("answers", item, "TX", g); k <- sum(is_code(v))
  put(A, "/N", nrow(s)); put(A, "/responded", sum(s$responded)); put(A, "/n", k); put(A, "/asked", sum(v != ""))
  for (w in list(c("skipped", "S"), c("refused", "R"), c("doesNotKnow", "D"), c("didNotUnderstand", "U"))) put(A, paste0("/without/", w[1]), sum(v == w[2]))
  put(A, "/without/notAsked", sum(s$responded == 1 & v == ""))
  has <- function(code) sapply(strsplit(v[is_code(v)], " "), function(x) any(as.integer(x) %in% code))
  for (code in c(1, 4, if (item == "A2") 12 else 5)) share(A, paste0("/options/", code), sum(has(code)), k)
  if (item == "C1") { share(A, "/worse", sum(has(1:2)), k); share(A, "/same", sum(has(3)), k); share(A, "/better", sum(has(4:5)), k) }
  if (item == "W2") { share(A, "/atTop", sum(has(4:5)), k); share(A, "/didNotUnderstand", sum(v == "U"), sum(v != "")) } }

# outcomes on both bases, at the cut-off and as the register stands
left <- d$exit %in% c("WORK", "STUDY", "MOVED"); to <- list(workOrStudy = c("WORK", "STUDY"), work = "WORK", study = "STUDY")
for (g in c("overall/all", "gender/WOMAN", "site/torsby")) for (o in names(to)) for (at in c("cutOff", "end")) { gone <- left & (at == "end" | d$byCutOff == 1) & groups[[g]]; x <- sum(gone & d$exit %in% to[[o]])
  for (base in c("discharged", "enrolled")) { k <- if (base == "discharged") sum(gone) else sum(groups[[g]]); A <- paste("outcome", o, base, at, g); put(A, "/n", k); put(A, "/N", sum(groups[[g]])); share(A, "", x, k) } }

# goals
goal <- function(id, x, k, target) { A <- paste("goal", id); put(A, "/n", k); share(A, "", x, k); a <- binom.test(x, k, target, "greater")$p.value; b <- binom.test(x, k, target, "less")$p.value
  put(A, "/pAtLeast", a); put(A, "/pAtMost", b); put(A, "/verdict", if (a <= .05) "reached" else if (b <= .05) "notReached" else "cannotTell")
  put(A, "/needed/whenAllRise", which(target^(1:500) <= .05)[1])
  enough <- function(m, p) { need <- qbinom(.05, m, target, lower.tail = FALSE) + 1; need <= m && pbinom(need - 1, m, p, lower.tail = FALSE) >= .8 }
  truth <- (1 + target) / 2; put(A, "/needed/atTruth", which(sapply(1:2000, enough, p = truth))[1]) }
c1 <- d$C1[is_code(d$C1)]; better <- sum(c1 %in% c("4", "5")); w1 <- d$C1[is_code(d$C1) & d$gender == "WOMAN"]
goal("better-fifth", better, length(c1), .2); goal("better-half", better, length(c1), .5); goal("better-almost-all", better, length(c1), .9); goal("better-women", sum(w1 %in% c("4", "5")), length(w1), .6)
cut <- left & d$byCutOff == 1; ws <- d$exit %in% to$workOrStudy
goal("left", sum(cut & ws), sum(cut), .5); goal("enrolled", sum(cut & ws), n, .5); goal("torsby", sum(left & d$exit == "WORK" & d$site == "torsby"), sum(d$site == "torsby"), .2)
put("goal left", "/otherBase/n", n); put("goal left", "/otherBase/count", sum(cut & ws))
write_json(out, "answers.json", auto_unbox = TRUE, digits = NA, pretty = 1)
