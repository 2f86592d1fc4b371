import { expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { isWithdrawable, retentionMonths } from '../../surveys/keeping.ts'

test('answers are kept for two years, those on life at home for six months, counts of units for good', () => {
  const months = catalogue.map(({ slug, kind, instrument }) => [slug, kind, retentionMonths(instrument)])
  const unusual = months.filter(([, kind, kept]) => kept !== (kind === 'form' ? null : 24))
  expect(unusual).toEqual([['family-life', 'survey', 6]])
})

test('every answer can be taken back but those on life at home', () => {
  const lasting = catalogue.filter(({ instrument }) => !isWithdrawable(instrument))
  expect(lasting.map(({ slug }) => slug)).toEqual(['family-life'])
})
