/** Attendance at training for the six-month report, as JSON, CSV and XLSX. */
import { createRoute, z } from '@hono/zod-openapi'
import { eq } from 'drizzle-orm'
import { allow } from '../access/guard.ts'
import type { Scope } from '../access/subject.ts'
import { Attendance, AttendanceWish } from '../documentContract.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { readerLanguage } from '../readerLanguage.ts'
import { router } from '../router.ts'
import { countAttendance } from '../store/attendance.ts'
import type { Database } from '../store/database.ts'
import { withUnitNames } from '../store/unitNames.ts'
import { attendanceOf } from '../training/attendance.ts'
import { attendanceCsv, attendanceWorkbook } from '../training/attendanceTable.ts'

const request = { query: AttendanceWish }
const middleware = allow('training.attendance')
const binary = { schema: { type: 'string', format: 'binary' } } as const

const told = createRoute({
  method: 'get',
  path: '/training/attendance',
  middleware,
  summary: 'Attendances and persons trained for the first time, by sex, course and group',
  request,
  responses: {
    200: json(Attendance, 'Of the classes that somebody came to'),
    ...problems(400, 401, 403, 404),
  },
})

const file = (form: 'csv' | 'xlsx') =>
  createRoute({
    method: 'get',
    path: `/training/attendance.${form}` as const,
    middleware,
    summary: `The same count as ${form.toUpperCase()}`,
    request,
    responses: {
      200: { description: 'One row a line', content: { 'application/octet-stream': binary } },
      ...problems(400, 401, 403, 404),
    },
  })

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const headersOf = (form: keyof typeof types, { from, to }: z.output<typeof AttendanceWish>) => ({
  'content-type': types[form],
  'content-disposition': `attachment; filename="tap-huan-${from}-${to}.${form}"`,
})

export function attendance(database: Database) {
  /** Where a unit lies and what it is called. */
  const unitOf = async (id: string) => {
    const { units } = database.tables
    const [found] = await database.read.select({ path: units.path }).from(units).where(eq(units.id, id))
    const [named] = await withUnitNames(database, [{ unit: id }])
    if (!found || !named) throw new Problem('thing.notFound')
    return { path: found.path, ...named.unit }
  }
  const counted = async (scope: Scope, wish: z.output<typeof AttendanceWish>) => {
    const { from, to, of } = wish
    const unit = wish.unit === undefined ? null : await unitOf(wish.unit)
    const { came, held } = await countAttendance(database, scope, { from, to, path: unit?.path ?? null })
    return { asked: { from, to, unit: unit?.name ?? null }, attendance: attendanceOf(came, held, of ?? null) }
  }

  return router()
    .openapi(told, async c => {
      const { asked, attendance: found } = await counted(c.var.access.scope, c.req.valid('query'))
      return c.json({ ...asked, ...found }, 200)
    })
    .openapi(file('csv'), async c => {
      const wish = c.req.valid('query')
      const { asked, attendance: found } = await counted(c.var.access.scope, wish)
      return c.body(attendanceCsv(found, asked, readerLanguage(c)), 200, headersOf('csv', wish))
    })
    .openapi(file('xlsx'), async c => {
      const wish = c.req.valid('query')
      const { asked, attendance: found } = await counted(c.var.access.scope, wish)
      return c.body(await attendanceWorkbook(found, asked, readerLanguage(c)), 200, headersOf('xlsx', wish))
    })
}
