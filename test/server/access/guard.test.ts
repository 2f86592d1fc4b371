import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { allow, listRoutes, passage } from '../../../server/access/guard.ts'
import type { Told } from '../../../server/router.ts'

const app = () => new Hono<Told>().use(passage((_c, next) => next()))

describe('a route', () => {
  test('is listed with the action that guards it', () => {
    const guarded = app()
      .get('/reports', allow('report.read'), c => c.text(''))
      .delete(
        '/devices/:id',
        allow('device.revoke', () => Promise.resolve({ path: '/' })),
        c => c.text(''),
      )
    expect(listRoutes(guarded).filter(({ method }) => method !== 'ALL')).toEqual([
      { method: 'GET', path: '/reports', action: 'report.read', placed: false },
      { method: 'DELETE', path: '/devices/:id', action: 'device.revoke', placed: true },
    ])
  })

  test.each([
    ['has no guard', app().get('/debug', c => c.text('everything'))],
    ['answers every method', app().all('/debug', c => c.text('everything'))],
    [
      'is a middleware that nobody has marked',
      app().use('/debug', c => Promise.resolve(c.text('everything'))),
    ],
    ['answers before its guard', app().get('/debug', c => c.text('everything'), allow('audit.read'))],
    [
      'comes with a router of its own',
      app().route(
        '/debug',
        new Hono<Told>().get('/', c => c.text('')),
      ),
    ],
  ])('keeps the server from starting where it %s', (_how, hole) => {
    expect(() => listRoutes(hole)).toThrow('is outside the policy')
  })
})
