import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actionNames } from '../../client/manage/audit/actions.ts'
import { detailIn, particulars, subjectIn } from '../../client/manage/audit/details.ts'
import { removals } from '../../server/audit/removal.ts'
import { packageRoot } from '../../server/packageRoot.ts'

/** The sources of the server that write to the audit. */
const sources = readdirSync(join(packageRoot, 'server'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.startsWith('store/migrations'))
  .map(name => readFileSync(join(packageRoot, 'server', name), 'utf8'))
  .filter(text => /\brecord\(|\bactOf\b|action: 'unit\./.test(text))

/** What stands in them as the name of an act. */
const recorded = sources.flatMap(text => {
  const lines = text.split('\n').filter(line => /\baction\b/.test(line) && !line.includes('middleware'))
  return lines.flatMap(line => [...line.matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].map(([, action = '']) => action))
})

/** What stands in them as the name of a particular: `detail = { survey, count: issued }`. */
const noted = sources.flatMap(text =>
  [...text.matchAll(/\bdetail(?::| =) \{([^{}]*)\}/g)].flatMap(([, inside = '']) =>
    inside.split(',').flatMap(one => /^\s*([a-zA-Z0-9]+)\b/.exec(one)?.[1] ?? []),
  ),
)

test('every act that the server records has a name in the audit', () => {
  expect(recorded.length).toBeGreaterThan(20)
  const named = new Set(Object.keys(actionNames))
  expect([...new Set([...recorded, ...removals])].filter(action => !named.has(action))).toEqual([])
})

test('every particular that the server notes has a name in the audit', () => {
  expect(noted.length).toBeGreaterThan(20)
  expect([...new Set(noted)].filter(key => particulars[key] === undefined)).toEqual([])
})

describe('an act in Vietnamese', () => {
  const reader = {
    language: 'vi',
    names: { '333-2011': 'Huyện Phù Cừ', e774eb10: 'Trần Thị Hà' },
    surveyTitle: (slug: string) => (slug === 'family-life' ? 'Đời sống gia đình' : slug),
  } as const

  test.each([
    [{ at: 'throttle' }, 'ở bước: thử quá nhiều lần'],
    [{ role: 'trainer', unit: '333-2011' }, 'vai trò: Tập huấn viên · đơn vị: Huyện Phù Cừ (333-2011)'],
    [
      { grants: 'trainer 333-2011, analyst root' },
      'vai trò: Tập huấn viên – Huyện Phù Cừ (333-2011); Cán bộ phân tích – toàn hệ thống',
    ],
    [{ survey: 'family-life', count: 20 }, 'phiếu: Đời sống gia đình · số lượng: 20'],
    [{ on: '2015-06-01' }, 'ngày: 01/06/2015'],
    [null, ''],
  ])('tells %j', (detail, told) => {
    expect(detailIn(detail, reader)).toBe(told)
  })

  test.each([
    ['session.refuse', 'e774eb10', 'Trần Thị Hà'],
    ['unit.end', '333-2011', 'Huyện Phù Cừ'],
    ['unit.import', 'root', 'toàn hệ thống'],
    ['survey.open', 'family-life', 'Đời sống gia đình'],
    ['retention.clear', 'sessions', 'phiên đăng nhập'],
    ['response.store', '0193', null],
  ])('is %s of %s', (action, subject, told) => {
    expect(subjectIn({ action, subject }, reader)).toBe(told)
  })
})
