# Computes the report of a training class again, from the file of its single results alone, with what R itself has.
# Every figure comes out as one line: its name, a tab, its value.

data <- read.csv(path, fileEncoding = "UTF-8-BOM", colClasses = c(sex = "character"))
say <- function(name, value) cat(name, "\t", sprintf("%.17g", value), "\n", sep = "")

correction <- function(df) exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))

wilson <- function(name, right) {
  interval <- prop.test(sum(right), length(right), correct = FALSE)$conf.int
  say(paste0(name, ".value"), mean(right))
  say(paste0(name, ".low"), interval[1])
  say(paste0(name, ".high"), interval[2])
}

# McNemar's mid-p: the exact p less half the chance of the table.
midP <- function(gained, lost) {
  if (gained == lost) return(1)
  fewer <- min(gained, lost)
  2 * pbinom(fewer, gained + lost, 0.5) - dbinom(fewer, gained + lost, 0.5)
}

# Fisher's central mid-p.
fisherMidP <- function(a, b, c, d) {
  below <- phyper(a - 1, a + c, b + d, a + b)
  above <- phyper(a, a + c, b + d, a + b, lower.tail = FALSE)
  half <- dhyper(a, a + c, b + d, a + b) / 2
  min(1, 2 * min(below + half, above + half))
}

# The interval around g_z from the noncentral t distribution.
effectEnd <- function(t, df, n, tail) {
  end <- uniroot(function(ncp) pt(t, df, ncp) - tail, t + c(-6, 6), tol = 1e-12)$root
  correction(df) * end / sqrt(n)
}

learning <- function(name, own) {
  say(paste0(name, ".n"), nrow(own))
  before <- own$pre_score
  after <- own$post_score
  gain <- after - before
  for (phase in c("before", "after")) {
    scores <- if (phase == "before") before else after
    test <- t.test(scores)
    say(paste0(name, ".", phase, ".mean"), mean(scores))
    say(paste0(name, ".", phase, ".deviation"), sd(scores))
    say(paste0(name, ".", phase, ".interval.low"), test$conf.int[1])
    say(paste0(name, ".", phase, ".interval.high"), test$conf.int[2])
    say(paste0(name, ".ends.", phase, ".floor"), mean(scores == 0))
    say(paste0(name, ".ends.", phase, ".ceiling"), mean(scores == 1))
  }
  test <- t.test(after, before, paired = TRUE)
  df <- length(gain) - 1
  say(paste0(name, ".gain.mean"), mean(gain))
  say(paste0(name, ".gain.interval.low"), test$conf.int[1])
  say(paste0(name, ".gain.interval.high"), test$conf.int[2])
  say(paste0(name, ".gain.p"), test$p.value)
  say(paste0(name, ".gain.effect"), correction(df) * mean(gain) / sd(gain))
  say(paste0(name, ".gain.effectInterval.low"), effectEnd(test$statistic, df, length(gain), 0.975))
  say(paste0(name, ".gain.effectInterval.high"), effectEnd(test$statistic, df, length(gain), 0.025))
  say(paste0(name, ".gain.effectOfScores"), mean(gain) / ((sd(before) + sd(after)) / 2))
  say(paste0(name, ".classGain"), (mean(after) - mean(before)) / (1 - mean(before)))
  own <- ifelse(after > before, (after - before) / (1 - before), (after - before) / before)
  own[after == before] <- 0
  own[after == before & (before == 0 | before == 1)] <- NA
  change <- t.test(own)
  say(paste0(name, ".change.n"), sum(!is.na(own)))
  say(paste0(name, ".change.mean"), mean(own, na.rm = TRUE))
  say(paste0(name, ".change.interval.low"), change$conf.int[1])
  say(paste0(name, ".change.interval.high"), change$conf.int[2])
  passed <- list(before = before >= 0.7 - 1e-9, after = after >= 0.7 - 1e-9)
  wilson(paste0(name, ".passing.before"), passed$before)
  wilson(paste0(name, ".passing.after"), passed$after)
  say(paste0(name, ".passing.p"),
      midP(sum(!passed$before & passed$after), sum(passed$before & !passed$after)))
}

gap <- function(name, women, men) {
  test <- t.test(women, men)
  say(paste0(name, ".difference"), mean(women) - mean(men))
  say(paste0(name, ".interval.low"), test$conf.int[1])
  say(paste0(name, ".interval.high"), test$conf.int[2])
  say(paste0(name, ".p"), test$p.value)
}

matched <- subset(data, figures == "matched")
women <- subset(matched, sex == "female")
men <- subset(matched, sex == "male")
learning("learning.all", matched)
learning("learning.women", women)
learning("learning.men", men)
gap("gaps.before", women$pre_score, men$pre_score)
gap("gaps.after", women$post_score, men$post_score)
gap("gaps.gain", women$post_score - women$pre_score, men$post_score - men$pre_score)

change <- subset(data, figures == "followUp")
say("retention.change.all.mean", mean(change$followUp_change))
say("retention.change.all.p", t.test(change$followUp_change)$p.value)
say("retention.change.women.mean", mean(change$followUp_change[change$sex == "female"]))

gains <- tapply(matched$post_score - matched$pre_score, matched$pre_form, mean)
say("orders.0.gain", gains[["knowledge-a"]])
say("orders.1.gain", gains[["knowledge-b"]])
say("balancedGain", mean(gains))

for (form in 0:1) {
  slug <- c("knowledge-a", "knowledge-b")[form + 1]
  ps <- numeric(0)
  for (item in 1:20) {
    name <- sprintf("forms.%d.items.%d", form, item - 1)
    before <- matched[matched$pre_form == slug, sprintf("pre_mark_%02d", item)]
    after <- matched[matched$post_form == slug, sprintf("post_mark_%02d", item)]
    wilson(paste0(name, ".facility.all.before"), before)
    wilson(paste0(name, ".facility.all.after"), after)
    ps <- c(ps, fisherMidP(sum(after), sum(1 - after), sum(before), sum(1 - before)))
  }
  holm <- p.adjust(ps, "holm")
  marks <- as.matrix(matched[matched$post_form == slug, sprintf("post_mark_%02d", 1:20)])
  for (item in 1:20) {
    name <- sprintf("forms.%d.items.%d", form, item - 1)
    say(paste0(name, ".p"), ps[item])
    say(paste0(name, ".pAdjusted"), holm[item])
    say(paste0(name, ".restCorrelation"), cor(marks[, item], rowSums(marks[, -item])))
  }
}
