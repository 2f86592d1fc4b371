import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { openUnits, search, type UnitOffice } from '../../support/unitOffice.ts'

describe.each(databases)('units on %s', (_name, create) => {
  let office: UnitOffice
  beforeAll(async () => {
    office = await openUnits(create)
  })
  afterAll(() => office.server.close())

  describe('that are searched', () => {
    test.each([
      ['phu cu', '&on=2015-01-01', 'Huyện Phù Cừ'],
      ['PHÙ CỪ', '&on=2015-01-01', 'Huyện Phù Cừ'],
      ['huyen phu', '&on=2015-01-01', 'Huyện Phù Cừ'],
      ['phu cu', '&on=any', 'Huyện Phù Cừ'],
      ['duc hop', '', 'Xã Đức Hợp'],
      ['xa duc', '', 'Xã Đức Hợp'],
      ['12391', '', 'Xã Quang Hưng'],
      ['so noi', '', 'Sở Nội vụ'],
      ['quan chu', '&on=any', 'Xã Quán Chu'],
    ])('“%s”%s come with the best first', async (words, more, name) => {
      if (name === 'Xã Quán Chu') await office.make(name)
      expect((await office.namesOf(search(words, more)))[0]).toBe(name)
    })

    test('come with those first whose name begins with the words', async () => {
      const names = await office.namesOf(search('duc', '&on=2015-01-01'))
      expect(names).toContain('Xã Minh Đức')
      expect(names.indexOf('Xã Đức Hợp')).toBeLessThan(names.indexOf('Xã Minh Đức'))
    })

    test('are those of the day, and today’s unless a day is given', async () => {
      expect(await office.namesOf(search('phù cừ'))).toEqual([])
      expect(await office.namesOf(search('hong nam', '&on=2024-12-31'))).toEqual(['Xã Hồng Nam'])
      expect(await office.namesOf(search('hong nam', '&on=2025-01-01'))).toEqual([])
    })

    test('come once each however often they changed, with the days of their whole lives', async () => {
      const { body } = await office.ask(search('mỹ hào', '&on=any&kind=district,town'))
      expect(body).toEqual([
        {
          id: '328-2011',
          code: '328',
          name: 'Thị xã Mỹ Hào',
          kind: 'town',
          parent: { id: 'hung-yen', name: 'Tỉnh Hưng Yên' },
          validFrom: '2011-01-01',
          validUntil: '2025-06-30',
          children: 13,
        },
      ])
    })

    test('take no sign for a pattern', async () => {
      for (const words of ['%', '_', '"', '\\', ' ']) expect(await office.namesOf(search(words))).toEqual([])
    })

    test('are as many as were asked for', async () => {
      expect(await office.namesOf(search('phu', '&on=any&limit=3'))).toHaveLength(3)
    })

    test.each(['?on=2025-02-30', '?on=tomorrow', '?kind=planet', '?limit=0', '?parent=../x'])(
      '%s are refused',
      async query => expect((await office.ask(query)).status).toBe(400),
    )
  })

  describe('that are listed', () => {
    test('hang under a unit on a day', async () => {
      expect(await office.namesOf('?parent=331-2011&on=2013-08-05&limit=1000')).toHaveLength(19)
      expect(await office.namesOf('?parent=331-2011&on=2013-08-06&limit=1000')).toHaveLength(17)
    })

    test('begin at the top of what the reader may see', async () => {
      expect(await office.namesOf('?parent=root')).toEqual(['Tỉnh Hưng Yên'])
      const trainer = await office.cookieOf('trainer', '333-2011')
      expect(await office.namesOf('?parent=root&on=2015-01-01', trainer)).toEqual(['Huyện Phù Cừ'])
    })

    test('are no others than those of the reader’s part', async () => {
      const trainer = await office.cookieOf('trainer', '333-2011')
      expect(await office.namesOf('?on=any&limit=1000', trainer)).toHaveLength(
        1 + (await office.namesOf('?parent=333-2011&on=any&limit=1000')).length,
      )
      expect((await office.ask('/333-2011', trainer)).status).toBe(200)
      expect((await office.ask('/332-2011', trainer)).status).toBe(404)
      expect((await office.ask('/nowhere', trainer)).status).toBe(404)
    })

    test('are for those who are signed in', async () => {
      expect((await office.ask('', '')).status).toBe(401)
    })
  })

  describe('that are read', () => {
    test('tell what they were, where they came from and what became of them', async () => {
      const { body } = await office.ask('/11977-2025')
      expect(body).toMatchObject({
        name: 'Xã Phương Nam',
        path: '/hung-yen/323-2011/11977-2025/',
        states: [{ parent: { id: '323-2011', name: 'Thành phố Hưng Yên' } }],
        successors: [{ id: '11977-2025-07', name: 'Xã Tân Hưng', extent: 'whole' }],
        editable: true,
      })
      const before = body.predecessors.map(({ name }: { name: string }) => name)
      expect(before.toSorted()).toEqual(['Xã Hồng Nam', 'Xã Phương Chiểu'])
    })

    test('say so where the reader may not change them', async () => {
      const { body } = await office.ask('/333-2011', await office.cookieOf('trainer', '333-2011'))
      expect(body.editable).toBe(false)
    })
  })

  test('met no failure that nobody foresaw', () => {
    expect(office.server.failures).toEqual([])
  })
})
