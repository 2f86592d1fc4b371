import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { screens } from '../../client/manage/screens.ts'
import { listRoutes } from '../../server/access/guard.ts'
import { record } from '../../server/store/audit.ts'
import type { Database } from '../../server/store/database.ts'
import { catalogue } from '../../surveys/catalogue.ts'
import { openPage } from '../support/browser.ts'
import { crawl, listIntruders } from '../support/crawl.ts'
import { newSqlite } from '../support/databases.ts'
import type { Office } from '../support/office.ts'
import { openStage } from '../support/stage.ts'
import { payloads } from '../support/payloads.ts'
import { newId, startServer } from '../support/server.ts'

/** What is stored in each field tells by its end in which one it was. */
const marked = (field: string, payload: string) => `${payload} ${field}`
const fields = ['đv', 'ghi', 'người', 'khách', 'máy', 'trình', 'việc', 'lớp']

/** In every text that a person can fill, in whatever way it got there. */
async function poison({ tables, write }: Database, reader: string) {
  const [createdAt, expiresAt] = [new Date().toISOString(), new Date(Date.now() + 3_600_000).toISOString()]
  await write(async tx => {
    for (const [place, payload] of payloads.entries()) {
      const unit = `doc-${place}`
      await tx.insert(tables.units).values({ id: unit, path: `/${unit}/` })
      const name = marked('đv', payload)
      await tx.insert(tables.unitStates).values({
        unit,
        code: `D${place}`,
        name,
        folded: name,
        kind: 'agency',
        parent: null,
        note: marked('ghi', payload),
        validFrom: '2020-01-01',
      })
      const account = randomUUID()
      await tx
        .insert(tables.accounts)
        .values({ id: account, name: `doc-${place}`, fullName: marked('người', payload), createdAt })
      await tx.insert(tables.grants).values({ account, role: 'reporter', unit })
      const id = randomUUID()
      const invited = {
        fullName: marked('khách', payload),
        role: 'reporter',
        unit,
        createdAt,
        expiresAt,
      } as const
      await tx.insert(tables.invitations).values({ ...invited, hash: id, id, invitedBy: account })
      await tx.insert(tables.devices).values({
        id,
        hash: id,
        name: marked('máy', payload),
        unit,
        surveys: ['perception'],
        pairedAt: createdAt,
        seenAt: createdAt,
        expiresAt,
        version: marked('bản', payload),
        unsent: 1,
      })
      await tx
        .insert(tables.classCodes)
        .values({ id, code: `P${place}`, survey: 'perception', unit, owner: account, createdAt, expiresAt })
      const lesson = { course: 'C01', heldOn: '2026-11-25', survey: 'knowledge-a', parallelSurvey: null }
      const told = { title: marked('lớp', payload), place: payload, code: `T${place}`, salt: id }
      const room = { unit, owner: account, expectedWomen: 20, expectedMen: 20, minutes: null }
      await tx.insert(tables.trainingClasses).values({ ...lesson, ...told, ...room, id, createdAt })
      await tx
        .insert(tables.passBatches)
        .values({ id, survey: 'perception', unit, owner: account, issued: 1, createdAt, expiresAt })
      await tx.insert(tables.sessions).values({
        hash: id,
        id,
        account: reader,
        stage: 'full',
        device: marked('trình', payload),
        createdAt,
        seenAt: createdAt,
      })
      await record(tx, tables, {
        actor: payload,
        action: 'unit.create',
        subject: payload,
        detail: { name: marked('việc', payload) },
      })
    }
  })
}

/** As respondents send them: into every free text of every open questionnaire. */
async function answer(office: Office) {
  for (const { slug, instrument } of catalogue) {
    await office.openSurvey(slug)
    const texts = (instrument.pages ?? [])
      .flatMap(({ elements = [] }) => elements)
      .filter(({ type }) => type === 'comment' || type === 'text')
    if (texts.length === 0) continue
    await Promise.all(
      payloads.map(payload =>
        fetch(`${office.origin}/api/responses/${newId()}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            survey: slug,
            version: 1,
            locale: 'vi',
            mode: 'web',
            place: payload.slice(0, 60),
            startedAt: new Date().toISOString(),
            submittedAt: new Date().toISOString(),
            answers: {
              '00': 1,
              A01: 5,
              A02: 2,
              sex: 2,
              ...Object.fromEntries(texts.map(({ name }) => [name, payload])),
            },
          }),
        }),
      ),
    )
  }
}

const { office, browser } = await openStage()
let cookie: Awaited<ReturnType<Office['signIn']>>
beforeAll(async () => {
  cookie = await office.signIn('administrator')
  const reader = await office.meddle(
    async ({ tables, read }) => (await read.select().from(tables.sessions))[0]?.account ?? '',
  )
  await office.meddle(database => poison(database, reader))
  await answer(office)
}, 120_000)

const openDevice = async (bypassCSP: boolean) => {
  const device = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    bypassCSP,
  })
  await device.addCookies([cookie])
  return device
}

describe.each([
  ['under the content policy', false],
  ['without any content policy', true],
])('%s', (_, bypassed) => {
  test('what people have stored is text on every screen of the office', { timeout: 240_000 }, async () => {
    const device = await openDevice(bypassed)
    const { page, complaints } = await openPage(device)
    const seen = await crawl(page, office.origin, [
      '/office/units/doc-3',
      ...screens.map(({ path }) => `/office${path}`),
    ])
    expect(seen.faults).toEqual([])
    expect(complaints.filter(complaint => complaint.startsWith('content policy'))).toEqual([])
    expect(seen.screens.length).toBeGreaterThan(screens.length + 3)
    // Everything that was stored was there to be seen.
    const isSeen = (field: string) => payloads.some(payload => seen.text.includes(marked(field, payload)))
    expect(fields.filter(field => !isSeen(field))).toEqual([])
    await device.close()
  })
})

test('an intruder is seen, and acts, where a page takes a text for markup', async () => {
  const device = await openDevice(true)
  const { page } = await openPage(device)
  await page.goto(`${office.origin}/office`)
  expect(await listIntruders(page)).toEqual([])
  await page.evaluate(texts => document.body.insertAdjacentHTML('beforeend', texts.join('')), [...payloads])
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'pwn'))).toBe(1)
  expect((await listIntruders(page)).length).toBeGreaterThan(20)
  await device.close()
})

const formula = /^[=+\-@\t\r＝＋－＠]/
const number = /^-?\d+([.,]\d+)?(e-?\d+)?$/i

/** The XML of the sheets in a workbook, by the list at the end of the archive (PKWARE's APPNOTE, 4.3.12). */
function sheetsOf(book: Buffer): string {
  const sheets: string[] = []
  for (let at = book.indexOf('PK\u0001\u0002'); at >= 0; at = book.indexOf('PK\u0001\u0002', at + 4)) {
    const name = book.subarray(at + 46, at + 46 + book.readUInt16LE(at + 28)).toString()
    const start = book.readUInt32LE(at + 42)
    const body = start + 30 + book.readUInt16LE(start + 26) + book.readUInt16LE(start + 28)
    const packed = book.subarray(body, body + book.readUInt32LE(at + 20))
    const isPacked = book.readUInt16LE(at + 10) === 8
    if (name.startsWith('xl/worksheets/')) sheets.push(String(isPacked ? inflateRawSync(packed) : packed))
  }
  return sheets.join('\n')
}

/** Told by the app, with the names of surveys filled in. */
const listFiles = async (ending: string) => {
  const described = await startServer(newSqlite)
  const routes = listRoutes(described.app)
  await described.close()
  return (
    routes
      .map(({ path }) => path.replace(':slug', 'perception'))
      // The data of one class are scores by which no text of a person is told.
      .filter(path => path.endsWith(ending) && !path.includes(':id'))
  )
}
const take = async (path: string) => {
  const headers = { cookie: `${cookie.name}=${cookie.value}`, 'accept-language': 'vi' }
  const taken = await fetch(`${office.origin}${path}`, { headers })
  expect([path, taken.status, taken.headers.get('content-disposition')]).toEqual([
    path,
    200,
    expect.stringMatching(/^attachment; filename="[a-z0-9-]+\.(csv|xlsx)"$/),
  ])
  return Buffer.from(await taken.arrayBuffer())
}

describe('every file that can be taken away', () => {
  test('as CSV has no cell that a spreadsheet would run', async () => {
    const files = await listFiles('.csv')
    expect(files.length).toBeGreaterThan(3)
    let guarded = 0
    for (const path of files) {
      const rows: string[][] = parse(await take(path), { bom: true, relax_column_count: true })
      const cells = rows.flat()
      guarded += cells.filter(cell => cell.startsWith("'=")).length
      expect([path, cells.filter(cell => formula.test(cell) && !number.test(cell))]).toEqual([path, []])
    }
    expect(guarded).toBeGreaterThan(3)
  })

  test('as XLSX has no formula at all', async () => {
    for (const path of await listFiles('.xlsx')) {
      const sheets = sheetsOf(await take(path))
      expect(sheets).toContain('<sheetData')
      expect(sheets).not.toMatch(/<f[ >/]|<hyperlink/)
    }
  })
})
