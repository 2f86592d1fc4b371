import { describe, expect, test } from 'vitest'
import type { SurveyReport } from '../../../client/api.ts'
import { type Block, sectionsOf } from '../../../client/analyse/section.ts'
import { outlineOf } from '../../../server/report/outline.ts'
import { catalogue } from '../../../surveys/catalogue.ts'
import { everyChoice } from '../../../surveys/choiceSets.ts'
import { scalesOf } from '../../../surveys/scale.ts'
import { textIn } from '../../../surveys/instrument.ts'
import { variablesOf } from '../../../surveys/variables.ts'

/** A report without figures: what it is made of is enough here. */
function reportOf(slug: string): SurveyReport {
  const shipped = catalogue.find(one => one.slug === slug)
  if (!shipped) throw new Error(`no instrument ${slug}`)
  const instrument = everyChoice(shipped.instrument)
  const codebook = variablesOf(instrument)
  const none = { cells: [], gaps: [] }
  const questions = codebook
    .filter(({ level, role }) => level !== 'text' && !['consent', 'place', 'sex'].includes(role ?? ''))
    .map(({ name, title, level, categories }) => ({
      question: name,
      title,
      level,
      bases: [],
      answers: categories
        .filter(({ missing }) => !missing)
        .map(({ code, label }) => ({ code, label, ...none })),
      average: null,
      headlines: [],
    }))
  const scales = scalesOf(instrument)
    .flatMap(scale => [scale, ...(scale.subscales ?? [])])
    .map(({ name, title }) => ({ scale: name, title: { vi: textIn(title, 'vi'), en: textIn(title, 'en') } }))
  const outline = outlineOf(instrument, codebook)
  return { survey: { outline }, questions, scales } as unknown as SurveyReport
}

const namesOf = (blocks: readonly Block[]) => blocks.map(({ name }) => name)

describe('the sections of a report', () => {
  const { respondents, sections } = sectionsOf(reportOf('perception'))
  const blocks = sections.flatMap(section => section.blocks)
  const block = (name: string) => blocks.find(one => one.name === name)

  test('leave who the respondents are to a part of its own', () => {
    expect(namesOf(respondents)).toEqual(['A01', 'A04', 'A05', 'A06', 'A07', 'A08'])
  })

  test('read agreement items with the same answers together, under the scale they form', () => {
    expect(namesOf(blocks).filter(name => name.startsWith('C'))).toEqual([
      'C01–C04',
      'C05–C08',
      'C09–C12',
      'C13–C16',
    ])
    expect(sections.map(({ title }) => title.vi)).toContain('Gia đình và việc nhà')
    expect(block('C01–C04')).toMatchObject({ form: 'agreement', title: { en: 'Family and housework' } })
    expect(block('C01–C04')?.items.map(({ reverse }) => reverse)).toEqual([false, true, false, true])
  })

  test('gather the boxes of one question under its title', () => {
    const { form, title, items } = block('B03') ?? {}
    expect([form, title?.vi, items?.length]).toEqual([
      'marked',
      'Theo Ông/Bà, lĩnh vực nào ở địa phương còn bất bình đẳng giới nhiều nhất? (chọn tối đa 2)',
      10,
    ])
    expect(items?.[0]).toMatchObject({ title: { vi: 'Chính trị' }, marked: 1, box: true })
  })

  test('show of a true–false table how many were right', () => {
    expect(block('B02')).toMatchObject({
      form: 'marked',
      items: [{ marked: 1, box: false }, { marked: 0 }, {}, {}, {}, {}],
    })
  })

  test('leave answers in order that are no agreement, and numbers, as they are', () => {
    expect(['B01', 'D02', 'D04'].map(name => block(name)?.form)).toEqual(['answers', 'average', 'answers'])
  })

  test.each(catalogue)('of $slug lose no variable and show none twice', ({ slug }) => {
    const report = reportOf(slug)
    const all = sectionsOf(report)
    const shown = [...all.respondents, ...all.sections.flatMap(section => section.blocks)].flatMap(
      ({ items }) => items,
    )
    expect(shown.map(({ name }) => name).toSorted()).toEqual(
      report.questions.map(({ question }) => question).toSorted(),
    )
  })
})
