import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { screens } from '../../client/manage/screens.ts'
import { listRoutes } from '../../server/access/guard.ts'
import { packageRoot } from '../../server/packageRoot.ts'
import { openDatabase } from '../../server/store/database.ts'
import { openBrowser, openDevice } from '../support/browser.ts'
import { outsideAddresses, watched } from '../support/connections.ts'
import { newSqlite } from '../support/databases.ts'
import { addMember, passphrase } from '../support/members.ts'
import { meet } from '../support/person.ts'
import { addressOf } from '../support/requests.ts'
import { answered, newId, startServer } from '../support/server.ts'
import { type ServerProcess, startProcess } from '../support/serverProcess.ts'
import { signIn } from '../support/staff.ts'
import { requireStrace } from '../support/strace.ts'

const folder = mkdtempSync(join(tmpdir(), 'outside-'))
const account = join(folder, 'connections')
const DATABASE = join(folder, 'office.db')

let server: ServerProcess
let browser: Browser
let name: string
let token: string
beforeAll(async () => {
  requireStrace()
  server = await startProcess({ DATABASE, DATA: folder }, watched(account))
  const database = await openDatabase(DATABASE)
  ;({ name } = await addMember(database, 'trainer'))
  ;({ token } = await signIn(database))
  await database.close()
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await server.end('SIGKILL')
})

const ask = async (path: string, init: RequestInit = {}) => {
  const headers = { 'content-type': 'application/json', cookie: `office=${token}` }
  const answer = await fetch(server.address + path, { headers, ...init })
  await answer.arrayBuffer()
  return answer.status
}

test('the server speaks to nobody outside, whatever it is asked', { timeout: 120_000 }, async () => {
  const described = await startServer(newSqlite)
  const read = listRoutes(described.app).filter(({ method }) => method === 'GET')
  await described.close()
  for (const { path } of read) await ask(addressOf(path).replace('village', 'perception'))
  const response = answered({ '00': 1, A01: 5, A02: 2 }, { survey: 'perception' })
  const body = JSON.stringify({
    ...response,
    submittedAt: new Date().toISOString(),
    startedAt: new Date().toISOString(),
  })
  expect(await ask(`/api/responses/${newId()}`, { method: 'PUT', body })).toBe(201)
  for (const file of ['report', 'report.csv', 'report.xlsx'])
    expect(await ask(`/api/surveys/perception/${file}`)).toBe(200)
  expect(
    await ask('/api/session', { method: 'POST', body: JSON.stringify({ name, password: passphrase }) }),
  ).toBe(200)
  expect(outsideAddresses(account)).toEqual([])
})

test('a page speaks to nobody but the server that it came from', { timeout: 120_000 }, async () => {
  const device = await openDevice(browser)
  await device.addCookies([{ name: 'office', value: token, url: server.address }])
  const page = await device.newPage()
  const asked = new Set<string>()
  page.on('request', request => asked.add(new URL(request.url()).origin))
  await page.goto(server.address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await meet(page, server.address).begin('perception')
  for (const { path } of screens) {
    await page.goto(`${server.address}/office${path}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  await page.waitForLoadState('networkidle')
  expect([...asked].filter(origin => origin !== 'null' && origin !== server.address)).toEqual([])
  expect(outsideAddresses(account)).toEqual([])
  await device.close()
})

test('a program that does speak to somebody outside is caught', () => {
  const caught = join(folder, 'caught')
  const [command = '', ...parts] = watched(caught)
  const script =
    "require('net').connect(9, '192.0.2.1').on('error', () => 0); require('dgram').createSocket('udp4').send('a', 53, '198.51.100.7'); setTimeout(() => process.exit(), 200)"
  spawnSync(command, [...parts, process.execPath, '-e', script])
  expect(outsideAddresses(caught).toSorted()).toEqual(['192.0.2.1', '198.51.100.7'])
})

/** Names that are no more than names, and links that a person follows by choice. */
const harmless = new Set([
  'www.w3.org',
  'json-schema.org',
  // Namespaces in workbooks, which the office reads answers on paper from.
  'schemas.openxmlformats.org',
  'purl.oclc.org',
  'www.wps.cn',
  // Where messages of libraries say to read more.
  'react.dev',
  'mantine.dev',
  'surveyjs.io',
  // What a video in a questionnaire would be shown by; the gate lets none in, and no frame is allowed.
  'www.youtube.com',
  // The page to which somebody flees who must not be seen with a survey.
  'www.google.com',
])

test('no file of the pages names another host', () => {
  const web = join(packageRoot, 'build/web')
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(file =>
    /\.(js|css|html|svg)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(20)
  const named = files.flatMap(file =>
    [...readFileSync(join(web, file), 'utf8').matchAll(/(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)].map(
      ([, host = '']) => host,
    ),
  )
  expect([...new Set(named)].filter(host => !harmless.has(host))).toEqual([])
})
