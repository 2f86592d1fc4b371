/** The same questions asked again for each of several things: a child, a course, a member of the household. */
import { isEmpty } from '../../expression/emptiness.ts'
import type { Answers } from '../../instrument.ts'
import { valueOf, type Standing } from '../compilation.ts'
import { outward } from '../condition.ts'
import { flaw } from '../finding.ts'
import { flag, isRecord, listOf, numberOf, property, recordsOf, textOf } from '../json.ts'
import { Level } from '../level.ts'
import { placeInside, report, type Place } from '../place.ts'
import { recordShape } from '../record.ts'
import { register } from '../register.ts'
import { foreignKeys } from '../sharing.ts'
import type { CompileKind } from './kind.ts'
import { checkReadOnlyCount, rowIn, shapeOfRows } from './row.ts'

const noList = flaw('type')
const mostPanels = 100

export const panelsKind: CompileKind = (known, standing) => {
  const { element, name } = known
  const level = new Level('panel', standing.level, known)
  known.inside = level
  const elements = recordsOf(element, 'templateElements')
  register(elements, level, standing.compilation, false)
  const fixed = [...listOf(element, 'defaultValue'), property(element, 'defaultPanelValue')].filter(isRecord)
  const inner: Standing = {
    ...standing,
    level,
    showing: [],
    enabling: outward(standing.enabling),
    given: key => fixed.flatMap(panel => (panel[key] === undefined ? [] : [panel[key]])),
  }
  const members = standing.compilation.compileMembers(elements, inner)
  const showing = valueOf(element, 'templateVisibleIf', inner)
  const keyName = textOf(element, 'keyName')
  const least = numberOf(element, 'minPanelCount') ?? 0
  const most = Math.max(1, least, numberOf(element, 'maxPanelCount') ?? mostPanels)
  const initial = Math.max(least, numberOf(element, 'panelCount') ?? 0)
  const isFixed = !flag(element, 'allowRemovePanel', true)
  const tooMany = flaw('rows', { max: most })
  const foreign = foreignKeys(known, standing.level)
  const shape = recordShape(members.shapes, foreign)

  const parts = (value: unknown, place: Place) => {
    const siblings: Answers[] = Array.isArray(value) ? value.map(rowIn) : []
    const floor = siblings.length === 0 && isFixed ? initial : least
    const used = new Set<unknown>()
    for (let index = 0; index < Math.max(siblings.length, floor); index++) {
      const here = placeInside(place, name, index, siblings)
      if (showing !== null && !showing.holds(here)) continue
      for (const duty of members.duties) duty(here)
      const key = keyName === undefined ? undefined : here.values[keyName]
      if (keyName === undefined || isEmpty(key)) continue
      if (used.has(key)) report(here, keyName, 'duplicate')
      used.add(key)
    }
    checkReadOnlyCount(siblings.length, initial, known, standing, place)
  }
  const isIdle = members.duties.length === 0 && keyName === undefined && !standing.readOnly
  return {
    shape: value => {
      if (!Array.isArray(value)) return noList
      return value.length > most ? tooMany : shapeOfRows(value, shape)
    },
    checks: [],
    ...(isIdle ? {} : { parts }),
  }
}
