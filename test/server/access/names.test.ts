import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FullName, NewName, SignIn } from '../../../server/accountContract.ts'
import { newSqlite } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { passphrase } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'

const nameFrom = (typed: string) => NewName.safeParse(typed).data ?? null

describe('a name to sign in by', () => {
  test.each([
    ['in capitals', ' Root.Admin ', 'root.admin'],
    ['in fullwidth letters', 'ｒｏｏｔ．ａｄｍｉｎ', 'root.admin'],
    ['with marks', 'nguyễn.thị.hà', 'nguyễn.thị.hà'],
    ['with marks that are written apart', 'nguyễn.thị.hà'.normalize('NFD'), 'nguyễn.thị.hà'],
    ['with đ and a figure', 'đỗ-2026', 'đỗ-2026'],
  ])('%s is taken as what it means', (_what, typed, meant) => {
    expect(nameFrom(typed)).toBe(meant)
    expect(SignIn.parse({ name: typed, password: 'x' }).name).toBe(meant)
  })

  test.each([
    ['with a Cyrillic letter', '\u0430dmin.pc'],
    ['in Greek', 'αβγδ'],
    ['with a letter that looks like another', '\u0261iang.vien'],
    ['with an i without its dot', 'g\u0131ang.vien'],
    ['with a mark that belongs to no letter', 'root\u0338.admin'],
    ['with what nobody sees', 'root\u200b.admin'],
    ['of nothing but dots', '...'],
    ['of nothing but strokes', '---'],
    ['with figures of another script', 'thu-٣٤٥'],
    ['of two symbols', 'ab'],
  ])('%s is refused', (_what, typed) => {
    expect(nameFrom(typed)).toBeNull()
  })

  test('is the same however often it is taken', () => {
    const symbols = fc.constantFrom(...Array.from('aAăÂđĐịＡｚ．９_-\u0302\u0323ǅﬁ²'))
    fc.assert(
      fc.property(fc.string({ unit: symbols, minLength: 3, maxLength: 12 }), typed => {
        const name = nameFrom(typed)
        expect(nameFrom(name ?? '')).toBe(name)
      }),
    )
  })
})

const invisible = '\u200b\u2060\u200b'
const turned = 'Tên\u202e đảo'

describe('the name of a person', () => {
  test.each([
    ['that nobody sees', invisible],
    ['that turns the line round', turned],
    ['of two lines', 'Vũ\u2028Thị'],
    ['that only looks empty', '\u3164'],
    ['without a letter', '– 12 –'],
    ['that was lost in another encoding', 'V\uFFFD Thị'],
  ])('%s is refused', (_what, name) => {
    expect(FullName.safeParse(name).success).toBe(false)
  })

  test.each(['Vũ Thị Mới', 'H’Hen Niê', 'Anne-Marie O’Neill, TS.', ' Trần Văn A '])('%s is taken', name => {
    expect(FullName.parse(name)).toBe(name.trim())
  })
})

describe('an invitation', () => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(newSqlite)
  })
  afterAll(() => server.close())

  test('neither is made nor accepted with a name that cannot be read', async () => {
    const { cookie } = await signIn(server.database)
    const invite = (fullName: string) =>
      ask(server.app, 'POST', '/invitations', { cookie, body: { fullName, role: 'trainer', unit: 'root' } })
    expect((await invite(turned)).status).toBe(400)
    const made = await invite('Vũ Thị Mới')
    const [, token] = String(made.told['link']).split('#')
    const accept = async (others: object) =>
      (
        await ask(server.app, 'POST', '/invitations/accept', {
          body: { token, name: 'moi', fullName: 'Vũ Thị Mới', password: passphrase, ...others },
        })
      ).status
    expect([await accept({ fullName: invisible }), await accept({ name: '\u0430dmin.pc' })]).toEqual([
      400, 400,
    ])
    expect(await accept({})).toBe(201)
  })
})
