import { beforeAll, expect, test } from 'vitest'
import { prepareR } from '../../support/r.ts'
import { type Check, recipes, recompute } from '../../support/recipes.ts'
import { examinationSession, interviewSession } from './sessions/health.ts'
import { personalitySession } from './sessions/personality.ts'
import { worldValuesSession } from './sessions/worldValues.ts'

const sessions = [worldValuesSession, personalitySession, examinationSession, interviewSession]
const checks = sessions.flatMap(session => session.checks)
const found = new Map<Check, readonly number[]>()

beforeAll(async () => {
  await prepareR()
  for (const session of sessions)
    for (const [check, numbers] of await recompute(session)) found.set(check, numbers)
}, 1_800_000)

test.each(checks)('R gives $figure', check => {
  const theirs = found.get(check) ?? []
  expect(check.ours).toHaveLength(theirs.length)
  expect(check.ours.map((own, place) => Number(own) / (theirs[place] ?? NaN))).toEqual(
    theirs.map(() => expect.closeTo(1, 9)),
  )
})

test('every recipe of docs/methods.R is checked', () => {
  expect(new Set(checks.map(({ recipe }) => recipe))).toEqual(new Set(recipes.keys()))
})
