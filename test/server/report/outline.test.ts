import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../server/report/outline.ts'
import { catalogue } from '../../../surveys/catalogue.ts'
import { everyChoice } from '../../../surveys/choiceSets.ts'
import { variablesOf } from '../../../surveys/variables.ts'

const outlineFor = (slug: string) => {
  const shipped = catalogue.find(one => one.slug === slug)
  if (!shipped) throw new Error(`no instrument ${slug}`)
  const instrument = everyChoice(shipped.instrument)
  return { outline: outlineOf(instrument, variablesOf(instrument)), codebook: variablesOf(instrument) }
}

describe('the outline of a report', () => {
  const { outline } = outlineFor('perception')
  const questions = outline.flatMap(page => page.questions)
  const question = (name: string) => questions.find(one => one.name === name)

  test('gives a box to tick its own words, and its question the stem', () => {
    const { title, variables } = question('B03') ?? {}
    expect(title?.en).toBe('In which fields is inequality greatest here? (up to 2)')
    expect(variables?.[0]).toEqual({
      name: 'B03.1',
      title: { vi: 'Chính trị', en: 'Politics' },
      reverse: false,
      key: null,
    })
  })

  test('knows the narrowest scale of an item, and which items run the other way', () => {
    expect(question('C02')).toMatchObject({ scale: 'FAM', variables: [{ name: 'C02', reverse: true }] })
    expect(question('B02')).toMatchObject({
      scale: 'KNOW6',
      variables: [{ key: 1 }, { key: 0 }, {}, {}, {}, {}],
    })
    expect(question('A09')).toMatchObject({ scale: null })
  })

  test.each(catalogue)('leaves no coded variable of $slug out and has none twice', ({ slug }) => {
    const { outline: pages, codebook } = outlineFor(slug)
    const names = pages.flatMap(page => page.questions).flatMap(one => one.variables.map(({ name }) => name))
    expect(names).toEqual(codebook.filter(({ level }) => level !== 'text').map(({ name }) => name))
  })
})
