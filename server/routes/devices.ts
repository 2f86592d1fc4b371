/** Devices: invited and revoked by administrators, paired by the code that is typed on the tablet. */
import { createRoute, z } from '@hono/zod-openapi'
import { textsIn } from '../../surveys/instrument.ts'
import { addressOf } from '../access/address.ts'
import { accountOf, allow } from '../access/guard.ts'
import type { Guesses } from '../access/guesses.ts'
import { pairingMark } from '../access/pairingCode.ts'
import { Device, DeviceReport, Kiosk, NewPairing, Paired, Pairing, TypedCode } from '../codesContract.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import type { Secrets } from '../secrets.ts'
import { type Database, only } from '../store/database.ts'
import { findDevice, listDevices, noteReport, readDevice, revokeDevice } from '../store/devices.ts'
import { invitePairing, pairDevice } from '../store/pairings.ts'
import { checkPlace, checkStanding } from '../store/places.ts'
import { findSurvey, listOpenSurveys } from '../store/surveys.ts'
import { withUnitNames } from '../store/unitNames.ts'

const list = createRoute({
  method: 'get',
  path: '/devices',
  middleware: allow('device.read'),
  summary: 'Paired devices, revoked ones too',
  responses: { 200: json(z.array(Device), 'The one seen last first'), ...problems(401, 403) },
})

const invite = createRoute({
  method: 'post',
  path: '/devices/pairings',
  middleware: allow('device.invite'),
  summary: 'Get a code that makes one tablet a device',
  request: { body: { required: true, ...json(NewPairing, 'What it may do, and where') } },
  responses: { 201: json(Pairing, 'To be typed on the tablet'), ...problems(400, 401, 403, 404, 409) },
})

const pair = createRoute({
  method: 'post',
  path: '/devices/pair',
  middleware: allow('device.pair'),
  summary: 'Become a device by a code',
  request: { body: { required: true, ...json(TypedCode, 'As it was typed') } },
  responses: { 200: json(Paired, 'The token, this once'), ...problems(400, 404, 429) },
})

const report = createRoute({
  method: 'post',
  path: '/devices/report',
  middleware: allow('device.report'),
  summary: 'A device says how it is, and learns what it may do',
  request: { body: { required: true, ...json(DeviceReport, 'Its program, and what it still keeps') } },
  responses: { 200: json(Kiosk, 'What it may do now'), ...problems(400, 401) },
})

/** Whether a tablet runs what the server gives out now; `null` where either is not known. */
const isCurrent = (version: string | null, program: string | null): boolean | null =>
  version === null || program === null ? null : version === program

/** @param program - the build that tablets are given now */
export function devices(database: Database, secrets: Secrets, guesses: Guesses, program: string | null) {
  const remove = createRoute({
    method: 'delete',
    path: '/devices/{id}',
    middleware: allow('device.revoke', c => findDevice(database, c.req.param('id') ?? '')),
    summary: 'Let a device in no more',
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: 'It is revoked' }, ...problems(401, 404) },
  })

  async function kioskOf(id: string): Promise<z.output<typeof Kiosk>> {
    const { name, unit, surveys } = only(await withUnitNames(database, [await readDevice(database, id)]))
    const open = await listOpenSurveys(database)
    return {
      id,
      name,
      unit,
      surveys: open
        .filter(({ slug }) => surveys.includes(slug))
        .map(({ slug, definition: { title } }) => ({
          slug,
          titles: textsIn(title),
        })),
    }
  }

  return router()
    .openapi(list, async c => {
      const all = await listDevices(database, c.var.access.scope)
      return c.json(
        all.map(device => ({ ...device, current: isCurrent(device.version, program) })),
        200,
      )
    })
    .openapi(invite, async c => {
      const order = c.req.valid('json')
      await checkPlace(database, order.unit, c.var.access.scope)
      await checkStanding(database, order.unit, 'later')
      for (const survey of order.surveys) await findSurvey(database, survey)
      const owner = accountOf(c.var.access)
      return c.json(await invitePairing(database, secrets, { ...order, owner }), 201)
    })
    .openapi(pair, async c => {
      const mark = pairingMark(secrets, c.req.valid('json').code)
      const paired = await guesses.check(addressOf(c), async () =>
        mark === null ? null : pairDevice(database, mark),
      )
      if (!paired) throw new Problem('pairing.notFound')
      return c.json({ token: paired.token, device: await kioskOf(paired.id) }, 200)
    })
    .openapi(report, async c => {
      const { subject } = c.var.access
      if (subject.kind !== 'device') throw new Error(`expected a device, found ${subject.kind}`)
      await noteReport(database, subject.id, c.req.valid('json'))
      return c.json(await kioskOf(subject.id), 200)
    })
    .openapi(remove, async c => {
      await revokeDevice(database, c.req.valid('param').id, accountOf(c.var.access))
      return c.body(null, 204)
    })
}
