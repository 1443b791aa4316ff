# Numbers in PairedTableTest, NoncentralTTest, CliffsDeltaTest and MissingEdgesTest, R 4.2.2: Rscript tables-and-tails.R
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
table(9, 8, 7, 7)
table(8, 5, 6, 8)
for (q in list(c(1.2, 9, .7), c(-.5, 4, 1.1), c(3.4, 30, 2), c(.3, 2, -1), c(0, 7, .8), c(15, 12, 14), c(-3, 1, .5),
               c(40, 500, 36))) {
  cat(q, pt(q[1], q[2], q[3]), pt(q[1], q[2], q[3], lower.tail = FALSE), "\n")
}

# beyond what pt covers (noncentrality above 37.62): P(T <= t), t > 0, by the normal variable instead of chi
steep <- function(t, df, d) {
  part <- function(z, tail) dnorm(z) * ifelse(z + d > 0, pchisq(df * (pmax(0, z + d) / t)^2, df, lower.tail = tail), as.numeric(!tail))
  cuts <- c(-9, -3, -1, 0, 1, 3, 9)
  both <- sapply(c(FALSE, TRUE), function(tail) sum(sapply(1:6, function(i) {
    integrate(part, cuts[i], cuts[i + 1], tail, rel.tol = 1e-13, abs.tol = 0)$value
  })))
  cat(t, df, d, both, "\n")
}
steep(995, 11, 960)
steep(2000, 100, 1990)
steep(1e4, 2, 4000)
steep(60, 3, 20)
steep(25, 2, 14)
cat(qt(c(1e-14, 1e-9), 5), "\n")

cliff <- function(x, y) {
  d <- sign(outer(x, y, "-"))
  n1 <- length(x)
  n2 <- length(y)
  delta <- mean(d)
  s2 <- max((n2^2 * sum((rowMeans(d) - delta)^2) + n1^2 * sum((colMeans(d) - delta)^2) - sum((d - delta)^2)) /
              (n1 * n2 * (n1 - 1) * (n2 - 1)), (1 - delta^2) / (n1 * n2 - 1))
  rest <- 1 - delta^2
  z2 <- qnorm(.975)^2
  cat(delta, (delta - delta^3 + c(-1, 1) * sqrt(z2 * s2 * (rest^2 + z2 * s2))) / (rest + z2 * s2), "\n")
}
cliff(c(3, 2), c(4, 3, 4)) # the variance at its lower limit
cliff(c(1, 4), c(2, 3, 5))
cliff(c(1, 2, 2, 5), c(2, 3, 7))

# MissingEdgesTest: Rubin's rules as mice::pool.scalar writes them, and a weighted mean
q <- c(2.1, 2.6, 1.9, 2.4)
u <- c(.5, .6, .45, .55)
v <- 20
b <- var(q)
t <- mean(u) + 1.25 * b
r <- 1.25 * b / mean(u)
observed <- (v + 1) / (v + 3) * v * mean(u) / t
many <- 3 * (1 + 1 / r)^2
df <- many * observed / (many + observed)
cat(mean(q), mean(u), b, t, r, df, (r + 2 / (df + 3)) / (r + 1), 2 * pt(-mean(q) / sqrt(t), df),
    mean(q) + c(-1, 1) * qt(.975, df) * sqrt(t), "\n")
y <- c(3, 1, 4, 6)
w <- c(1.5, 2, 1, 4)
fit <- lm(y ~ 1, weights = w)
errors <- sapply(c("HC0", "HC1", "HC3"), function(type) sqrt(sandwich::vcovHC(fit, type)))
cat(coef(fit), sum(w * y) / 10, errors, coef(fit) + c(-1, 1) * qt(.975, 3) * errors[3], "\n")
