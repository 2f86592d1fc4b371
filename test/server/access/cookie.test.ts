import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { giveNote, giveSession, takeSession, tokenIn } from '../../../server/access/cookie.ts'

const at = (origin: string | undefined) =>
  new Hono()
    .get('/give', c => {
      giveSession(c, 'token', origin)
      return c.text('')
    })
    .get('/note', c => {
      giveNote(c, 'a1', 'note', origin)
      return c.text('')
    })
    .get('/take', c => {
      takeSession(c, origin)
      return c.text('')
    })
    .get('/read', c => c.text(tokenIn(c, origin) ?? 'none'))

const read = async (cookie: string) =>
  (await at('https://khaosat.vn').request('/read', { headers: { cookie } })).text()

const cookieFrom = async (origin: string | undefined, path: string) =>
  (await at(origin).request(path)).headers.getSetCookie()

test('the cookie of a session is for this host alone, out of reach of scripts and of other sites', async () => {
  expect(await cookieFrom('https://khaosat.vn', '/give')).toEqual([
    '__Host-office=token; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict',
  ])
})

test('a laptop in a classroom, which has no certificate, gives the same but for what needs one', async () => {
  expect(await cookieFrom(undefined, '/give')).toEqual([
    'office=token; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict',
  ])
})

test('it is taken back as it was given', async () => {
  expect(await cookieFrom('https://khaosat.vn', '/take')).toEqual([
    '__Host-office=; Max-Age=0; Path=/; HttpOnly; Secure',
  ])
})

test('a cookie that another host of the same name could have set is not read', async () => {
  expect([await read('office=token'), await read('__Host-office=token')]).toEqual(['none', 'token'])
})

test('what a browser is known by is sent where one signs in alone, half a year long', async () => {
  expect(await cookieFrom('https://khaosat.vn', '/note')).toEqual([
    'browser-a1=note; Max-Age=15552000; Path=/api/session; HttpOnly; Secure; SameSite=Strict',
  ])
})
