# Numbers in PairedTableTest and NoncentralTTest, R 4.2.2: Rscript tables-and-tails.R
options(digits = 15)
table <- function(a, b, c, d) {
  n <- a + b + c + d
  x <- min(b, c)
  z <- qnorm(.975)
  up <- (c + 1) / (n + 2)
  down <- (b + 1) / (n + 2)
  half <- z * sqrt((up + down - (up - down)^2) / (n + 2))
  odds <- binom.test(c, b + c)$conf.int
  p1 <- (a + b) / n
  p2 <- (a + c) / n
  w1 <- prop.test(a + b, n, correct = FALSE)$conf.int
  w2 <- prop.test(a + c, n, correct = FALSE)$conf.int
  cross <- a * d - b * c
  phi <- (if (cross > n / 2) cross - n / 2 else min(cross, 0)) / sqrt((a + b) * (c + d) * (a + c) * (b + d))
  distance <- function(one, other) sqrt(one^2 - 2 * phi * one * other + other^2)
  cat("exact", binom.test(c, b + c)$p.value, "midp", 2 * pbinom(x, b + c, .5) - dbinom(x, b + c, .5), "\n")
  cat("odds ratio", c / b, odds / (1 - odds), "\n")
  cat("bonett price", up - down - half, up - down + half, "\n")
  cat("newcombe", p2 - p1 - distance(p2 - w2[1], w1[2] - p1), p2 - p1 + distance(w2[2] - p2, p1 - w1[1]), "\n")
}
table(20, 4, 12, 9)
table(10, 8, 9, 7)
table(5, 14, 12, 4)
for (q in list(c(1.2, 9, .7), c(-.5, 4, 1.1), c(3.4, 30, 2), c(.3, 2, -1), c(0, 7, .8), c(15, 12, 14), c(-3, 1, .5),
               c(40, 500, 36))) {
  cat(q, pt(q[1], q[2], q[3]), pt(q[1], q[2], q[3], lower.tail = FALSE), "\n")
}
