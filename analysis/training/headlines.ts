/** The findings of a report on training, each with its test and told in a sentence. */
import { adjusted } from '../multiplicity/adjusted.ts'
import { detectableChange } from '../power/detectableEffect.ts'
import { significance, vanishes } from '../reading/contrast.ts'
import { count, percent, points } from '../reading/figure.ts'
import { joined, told } from '../reading/sentence.ts'
import type { Label } from '../report/dataset.ts'
import { catalogue } from './catalogue.ts'
import type { Change, Headline, Learning, TrainingReport } from './figures.ts'

/** Under so many people ranks are gone by. */
const small = 30

/** A finding that is told once it is known how many there are. */
interface Finding extends Omit<Headline, 'pAdjusted' | 'reading'> {
  readonly tell: (isClear: boolean) => Label
}

const testOf = ({ n, p, pRanks }: Change): Pick<Headline, 'n' | 'method' | 'p'> =>
  n < small ? { n, method: catalogue.methodRanks, p: pRanks } : { n, method: catalogue.methodT, p }

/** Beside what is not clear, the smallest change that would have been found four times in five. */
function detectable({ n, mean, effect }: Change): Label[] {
  if (n < 3 || effect === null || effect === 0) return []
  const least = detectableChange(n) * Math.abs(mean / effect)
  return [told(catalogue.changeDetectable, { least: points(least) })]
}

function gainFinding(about: Headline['about'], who: Label, { before, after, gain }: Learning): Finding {
  const gap = points(gain.mean)
  const slots = { who, gap, before: percent(before.mean), after: percent(after.mean) }
  const clear = gain.mean > 0 ? catalogue.gainRose : catalogue.gainFell
  const unclear = vanishes(gap) ? catalogue.gainNone : catalogue.gainUnclear
  return {
    about,
    ...testOf(gain),
    effect: gain.effect,
    effectName: 'gZ',
    tell: isClear => (isClear ? told(clear, slots) : joined(told(unclear, slots), ...detectable(gain))),
  }
}

function gapFinding({ learning: { women, men }, gaps }: Figures): Finding[] {
  if (!women || !men || !gaps) return []
  const isWomen = women.gain.mean >= men.gain.mean
  const [higher, lower] = isWomen ? [women, men] : [men, women]
  const gap = points(gaps.gain.difference)
  const [high, low] = [signed(higher.gain.mean), signed(lower.gain.mean)]
  const slots = {
    higher: isWomen ? catalogue.women : catalogue.men,
    lower: isWomen ? catalogue.men : catalogue.women,
    gap,
    high,
    low,
  }
  const clear = higher.gain.mean > 0 ? catalogue.gapHigher : catalogue.gapFell
  const equal = vanishes(points(higher.gain.mean)) ? catalogue.gapNone : catalogue.gapEqual
  return [
    {
      about: 'gap',
      n: women.n + men.n,
      method: catalogue.methodWelch,
      p: gaps.gain.p,
      effect: gaps.effect,
      effectName: 'hedgesG',
      tell: isClear => told(isClear ? clear : vanishes(gap) ? equal : catalogue.gapUnclear, slots),
    },
  ]
}

/** Percentage points with their sign. */
export function signed(difference: number): Label {
  const amount = points(difference)
  const sign = vanishes(amount) ? '' : difference < 0 ? '\u2212' : '+'
  return { vi: sign + amount.vi, en: sign + amount.en }
}

function passingFinding({ learning: { all } }: Figures): Finding[] {
  if (!all?.passing) return []
  const { before, after, difference, p } = all.passing
  const slots = { before: percent(before.value), after: percent(after.value), of: count(before.of) }
  const unclear = vanishes(points(difference)) ? catalogue.passingNone : catalogue.passingUnclear
  return [
    {
      about: 'passing',
      n: before.of,
      method: catalogue.methodMcNemar,
      p,
      effect: difference,
      effectName: 'difference',
      tell: isClear => told(isClear ? catalogue.passingChanged : unclear, slots),
    },
  ]
}

function retentionFinding({ retention }: Figures): Finding[] {
  const change = retention?.change.all
  if (!change) return []
  const slots = { gap: points(change.mean), of: count(change.n) }
  const clear = change.mean > 0 ? catalogue.retentionRose : catalogue.retentionFell
  const unclear = vanishes(slots.gap) ? catalogue.retentionNone : catalogue.retentionUnclear
  return [
    {
      about: 'retention',
      ...testOf(change),
      effect: change.effect,
      effectName: 'gZ',
      tell: isClear => (isClear ? told(clear, slots) : joined(told(unclear, slots), ...detectable(change))),
    },
  ]
}

type Figures = Pick<TrainingReport, 'learning' | 'gaps' | 'retention'>

/** What either sex gained; where everybody is of one, the gain of all says it already. */
function sexFindings({ learning: { all, women, men } }: Figures): Finding[] {
  const isApart = (learning: Learning | null): learning is Learning =>
    learning !== null && learning.n !== all?.n
  return [
    ...(isApart(women) ? [gainFinding('gainWomen', catalogue.women, women)] : []),
    ...(isApart(men) ? [gainFinding('gainMen', catalogue.men, men)] : []),
  ]
}

/** The headlines of a report, with Holm’s correction over all of them. */
export function headlinesOf(figures: Figures): Headline[] {
  const { all } = figures.learning
  const findings: readonly Finding[] = [
    ...(all ? [gainFinding('gain', catalogue.trainees, all)] : []),
    ...passingFinding(figures),
    ...sexFindings(figures),
    ...gapFinding(figures),
    ...retentionFinding(figures),
  ]
  const family = adjusted(findings.map(({ p }) => p))
  return findings.map(({ tell, ...finding }, place) => {
    const pAdjusted = family[place] ?? null
    return { ...finding, pAdjusted, reading: tell(pAdjusted !== null && pAdjusted < significance) }
  })
}
