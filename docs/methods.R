# The figures of a report, in R. docs/methods.md shows these lines, and a test runs them on real data.
# What the names stand for: `women` and `men` are the answers of women and of men to one question, without missing
# ones; `answer` is the code of one of its answers; `design` is a survey design whose `y` and `sex` are the answers and sexes.

#### share: value, low, high
n <- sum(women == answer)
c(n / length(women), prop.test(n, length(women), correct = FALSE)$conf.int)

#### shareGap: difference, low, high
f <- mean(women == answer)
m <- mean(men == answer)
wilson <- function(x) prop.test(sum(x == answer), length(x), correct = FALSE)$conf.int
below <- sqrt((f - wilson(women)[1])^2 + (wilson(men)[2] - m)^2)
above <- sqrt((wilson(women)[2] - f)^2 + (m - wilson(men)[1])^2)
c(f - m, f - m - below, f - m + above)

#### shareRatio: ratio, effect (Cohen's h)
f <- mean(women == answer)
m <- mean(men == answer)
c(f / m, 2 * asin(sqrt(f)) - 2 * asin(sqrt(m)))

#### shareChiSquare: p
prop.test(c(sum(women == answer), sum(men == answer)), c(length(women), length(men)), correct = FALSE)$p.value

#### shareFisher: p
sex <- rep(c("women", "men"), c(length(women), length(men)))
fisher.test(table(sex, c(women, men) == answer))$p.value

#### chiSquare: p, effect (Cramér's V without its bias)
answers <- table(rep(c("women", "men"), c(length(women), length(men))), c(women, men))
test <- chisq.test(answers, correct = FALSE)
n <- sum(answers)
k <- ncol(answers)
association <- max(0, test$statistic / n - (k - 1) / (n - 1))
least <- min(2 - 1 / (n - 1), k - (k - 1)^2 / (n - 1))
c(test$p.value, sqrt(association / (least - 1)))

#### fisher: p
fisher.test(table(rep(c("women", "men"), c(length(women), length(men))), c(women, men)))$p.value

#### mannWhitney: p, effect (Cliff's delta)
c(wilcox.test(women, men, exact = FALSE)$p.value, mean(outer(women, men, ">")) - mean(outer(women, men, "<")))

#### mannWhitneyExact: p
ranks <- round(2 * rank(c(women, men)))
ways <- matrix(0, length(women) + 1, sum(ranks) + 1)
ways[1, 1] <- 1
for (rank in ranks) for (k in length(women):1) {
  sums <- seq_len(ncol(ways) - rank)
  ways[k + 1, sums + rank] <- ways[k + 1, sums + rank] + ways[k, sums]
}
distance <- abs(seq(0, sum(ranks)) - length(women) * (length(ranks) + 1))
observed <- sum(ranks[seq_along(women)])
sum(ways[length(women) + 1, distance >= distance[observed + 1]]) / choose(length(ranks), length(women))

#### mean: value, low, high
c(mean(women), t.test(women)$conf.int)

#### meanGap: difference, low, high, p
welch <- t.test(women, men)
c(mean(women) - mean(men), welch$conf.int, welch$p.value)

#### hedges: effect (Hedges' g)
df <- length(women) + length(men) - 2
pooled <- sqrt(((length(women) - 1) * var(women) + (length(men) - 1) * var(men)) / df)
exp(lgamma(df / 2) - log(df / 2) / 2 - lgamma((df - 1) / 2)) * (mean(women) - mean(men)) / pooled

#### holm: pAdjusted
p.adjust(p, "holm")

#### scaleScore: value of everybody
items[reversed] <- low + high - items[reversed]
score <- ifelse(rowSums(!is.na(items)) >= minimum, rowMeans(items, na.rm = TRUE), NA)
mean(score, na.rm = TRUE)

#### alpha: alpha, low, high
complete <- na.omit(items)
k <- ncol(complete)
n <- nrow(complete)
alpha <- k / (k - 1) * (1 - sum(apply(complete, 2, var)) / var(rowSums(complete)))
c(alpha, 1 - (1 - alpha) * qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1)))

#### weightedShare: value, low, high
women <- subset(update(design, chosen = as.numeric(y == answer)), sex == "female" & !is.na(y))
share <- svymean(~chosen, women) # svyciprop(~chosen, women) iterates and stops after about seven digits
p <- coef(share)
reach <- qt(0.975, degf(women)) * SE(share) / (p * (1 - p))
c(p, plogis(qlogis(p) - reach), plogis(qlogis(p) + reach))

#### weightedShareGap: difference, low, high, p
asked <- update(design, chosen = as.numeric(y == answer))
both <- subset(asked, sex %in% c("female", "male") & !is.na(y))
shares <- svyby(~chosen, ~sex, both, svymean, covmat = TRUE)
gap <- svycontrast(shares, c(female = 1, male = -1))
reach <- qt(0.975, degf(both) - 1) * SE(gap)
c(coef(gap), coef(gap) - reach, coef(gap) + reach, svyttest(chosen ~ sex, both)$p.value)

#### raoScott: p, effect (Cramér's V)
both <- subset(design, sex %in% c("female", "male") & !is.na(y))
shares <- prop.table(svytable(~ sex + y, both))
expected <- outer(rowSums(shares), colSums(shares))
c(svychisq(~ sex + y, both, statistic = "F")$p.value, sqrt(sum((shares - expected)^2 / expected)))

#### weightedMean: value, low, high
women <- subset(design, sex == "female" & !is.na(y))
average <- svymean(~y, women)
c(coef(average), confint(average, df = degf(women)))

#### weightedMeanGap: difference, low, high, p
both <- subset(design, sex %in% c("female", "male") & !is.na(y))
means <- svyby(~y, ~sex, both, svymean, covmat = TRUE)
gap <- svycontrast(means, c(female = 1, male = -1))
reach <- qt(0.975, degf(both) - 1) * SE(gap)
c(coef(gap), coef(gap) - reach, coef(gap) + reach, svyttest(y ~ sex, both)$p.value)
