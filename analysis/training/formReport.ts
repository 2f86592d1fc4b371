/** The items of one form before and after a course: who learned what, and which items are to be looked at again. */
import { distractors } from '../items/distractors.ts'
import { functioning } from '../items/functioning.ts'
import { itemAnalysis } from '../items/itemAnalysis.ts'
import { lengthCue } from '../items/lengthCue.ts'
import { adjusted } from '../multiplicity/adjusted.ts'
import { functioningReading, itemReading } from '../reading/itemReading.ts'
import type { Warning } from '../result.ts'
import type { Matched } from './division.ts'
import { preOf, postOf, sharesOf, type Takers, takersOf, type TestedShares } from './itemShares.ts'
import type { BySex, FormReport, ItemReport, ItemShares, OptionReport } from './figures.ts'
import { fewest } from './safety.ts'
import type { Attempt, TestForm } from './trainee.ts'

/** A choice that is none of the options, such as one that a later version lacks, counts as none. */
function optionsOf(form: TestForm, place: number, { before, after }: Takers): OptionReport[] {
  const item = form.items[place]
  if (!item || item.key === null || item.options.length === 0) return []
  const { key } = item
  const codes = item.options.map(({ code }) => code)
  const tableOf = (attempts: readonly Attempt[]) =>
    distractors(
      {
        choices: attempts
          .map(({ choices }) => choices[place] ?? null)
          .map(one => (one !== null && codes.includes(one) ? one : null)),
        options: codes,
        key,
      },
      attempts.map(({ marks }) => marks.filter(mark => mark === 1).length),
    ).options
  const [first, last] = [tableOf(preOf(before)), tableOf(postOf(after))]
  return item.options.map(({ code, label, missing }, option) => ({
    code,
    label,
    right: code === key,
    before: first[option]?.share ?? null,
    after: last[option]?.share ?? null,
    flags: missing ? [] : (last[option]?.flags ?? []),
  }))
}

const keyed = (form: TestForm) =>
  form.items.flatMap(({ options, key }) => {
    const texts = new Map(
      options.filter(({ missing }) => !missing).map(({ code, label }) => [code, label.vi]),
    )
    return key !== null && texts.has(key) ? [{ texts, key }] : []
  })

/** The two ends of the class between which items are told apart have enough people from here on. */
const fewestForEnds = fewest / 0.27

/**
 * @param takers - whose figures these are
 * @param bySex - the part of them that women and men are told apart in; nobody where they are not
 */
export function formReport(form: TestForm, takers: Takers, bySex: Takers): FormReport {
  const { before, after, paired } = takers
  const [women, men] = [takersOf(bySex, 'female'), takersOf(bySex, 'male')]
  const [all, ofWomen, ofMen] = [sharesOf(form, takers), sharesOf(form, women), sharesOf(form, men)]
  const marks = (people: readonly Matched[]) =>
    form.items.map((_, place) => postOf(people).map(({ marks: own }) => own[place] ?? null))
  const analysis = itemAnalysis(marks(after))
  const isApart = women.after.length > 0 && men.after.length > 0
  const dif = functioning(
    marks(bySex.after),
    bySex.after.map(({ sex }) => (sex === 'other' ? null : sex === 'female')),
  )
  const pAdjusted = adjusted(all.map(({ p }) => p))
  const facility = (place: number): BySex<ItemShares> => ({
    all: shown(all[place]),
    women: women.after.length > 0 || women.before.length > 0 ? shown(ofWomen[place]) : null,
    men: men.after.length > 0 || men.before.length > 0 ? shown(ofMen[place]) : null,
  })
  const itemOf = ({ name, title }: TestForm['items'][number], place: number): ItemReport => {
    const statistics = analysis.items[place]
    const apart = dif.items[place]
    const isSplit = after.length >= fewestForEnds
    const told = statistics && {
      ...statistics,
      flags: statistics.flags.filter(flag => isSplit || flag !== 'weakDiscrimination'),
    }
    return {
      name,
      title,
      facility: facility(place),
      p: all[place]?.p ?? null,
      pAdjusted: pAdjusted[place] ?? null,
      discrimination: isSplit ? (told?.discrimination?.difference ?? null) : null,
      restCorrelation: told?.corrected ?? null,
      flags: told?.flags ?? [],
      options: optionsOf(form, place, takers),
      omitted: postOf(after).filter(
        ({ marks: own, choices }) => (own[place] ?? null) !== null && (choices[place] ?? null) === null,
      ).length,
      functioning:
        isApart && apart
          ? {
              delta: apart.delta,
              pAdjusted: apart.pAdjusted,
              class: apart.class,
              reading: functioningReading(apart),
            }
          : null,
      reading: told ? itemReading(told) : { vi: '', en: '' },
    }
  }
  const warnings: Warning[] = [...analysis.warnings]
  return {
    name: form.name,
    title: form.title,
    passMark: form.passMark,
    nBefore: before.length,
    nAfter: after.length,
    paired,
    exploratory: isApart && dif.warnings.includes('exploratory'),
    lengthCue: lengthCue(keyed(form)),
    items: form.items.map(itemOf),
    warnings,
  }
}

const shown = (tested: TestedShares | undefined): ItemShares | null => {
  if (!tested) return null
  const { before, after, difference, interval } = tested
  return { before, after, difference, interval }
}
