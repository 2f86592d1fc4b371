/** Classes go out as signed files and come in from machines that are trusted; answers on paper come in as a table. */
import { createRoute, z } from '@hono/zod-openapi'
import { accountOf, allow } from '../access/guard.ts'
import { json, problems } from '../contract.ts'
import { ImportClass, ImportedClass, NewSender, Senders } from '../exchangeContract.ts'
import type { Intake } from '../ingest/intake.ts'
import { Problem } from '../problem.ts'
import { readerLanguage } from '../readerLanguage.ts'
import { router } from '../router.ts'
import type { Secrets } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { findTrainingClass, trainingClass } from '../store/trainingClasses.ts'
import { distrustSender, isTrusted, listSenders, trustSender } from '../store/trustedSenders.ts'
import { exportClass } from '../training/exchange/classExport.ts'
import { ClassFile, openClassFile, sealClass } from '../training/exchange/classFile.ts'
import { importClass } from '../training/exchange/classImport.ts'
import { fingerprintOf } from '../training/exchange/signature.ts'
import { importPaper } from '../training/paper/paperImport.ts'
import { PaperSheet, StoredPaper } from '../trainingContract.ts'

const take = createRoute({
  method: 'post',
  path: '/training/import',
  middleware: allow('training.import'),
  summary: 'Take in a class that was led on another installation; again is safe',
  request: { body: { required: true, ...json(ImportClass, 'The file as it was given out') } },
  responses: {
    200: json(ImportedClass, 'What became of it'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

const list = createRoute({
  method: 'get',
  path: '/senders',
  middleware: allow('sender.read'),
  summary: 'The key of this installation, and those whose classes are taken in',
  responses: { 200: json(Senders, 'The first trusted first'), ...problems(401, 403) },
})

const trust = createRoute({
  method: 'post',
  path: '/senders',
  middleware: allow('sender.trust'),
  summary: 'Take in the classes of another installation from now on',
  request: { body: { required: true, ...json(NewSender, 'Its key, and what it is called') } },
  responses: { 201: json(Senders, 'All of them'), ...problems(400, 401, 403) },
})

const distrust = createRoute({
  method: 'post',
  path: '/senders/removal',
  middleware: allow('sender.trust'),
  summary: 'Take in nothing more from an installation',
  request: { body: { required: true, ...json(NewSender.pick({ key: true }), 'Its key') } },
  responses: { 200: json(Senders, 'Those that are left'), ...problems(400, 401, 403) },
})

export function exchange(database: Database, secrets: Secrets, intake: Intake) {
  const give = createRoute({
    method: 'get',
    path: '/training/{id}/export',
    middleware: allow('training.export', c => findTrainingClass(database, c.req.param('id') ?? '')),
    summary: 'The class with all its cards and answers, signed, for another installation',
    request: { params: z.object({ id: z.string() }) },
    responses: { 200: json(ClassFile, 'To be taken in as it is'), ...problems(401, 404) },
  })

  const paper = createRoute({
    method: 'post',
    path: '/training/{id}/paper',
    middleware: allow('training.change', c => findTrainingClass(database, c.req.param('id') ?? '')),
    summary: 'Store answers that were given on paper: all of a table, or none',
    request: {
      params: z.object({ id: z.string() }),
      body: { required: true, ...json(PaperSheet, 'The table as it was typed') },
    },
    responses: { 200: json(StoredPaper, 'What became of it'), ...problems(400, 401, 404, 422) },
  })

  const found = async (id: string) => {
    const row = await trainingClass(database, id)
    if (!row) throw new Problem('thing.notFound')
    return row
  }
  const senders = async () => ({
    own: { key: secrets.publicKey, fingerprint: fingerprintOf(secrets.publicKey) },
    trusted: (await listSenders(database)).map(row => ({ ...row, fingerprint: fingerprintOf(row.key) })),
  })
  const checkSender = async ({ key }: ClassFile) => {
    if (key !== secrets.publicKey && !(await isTrusted(database, key)))
      throw new Problem('exchange.unknownSender', { fingerprint: fingerprintOf(key) })
  }

  return router()
    .openapi(give, async c => {
      const row = await found(c.req.valid('param').id)
      const content = await exportClass(database, row, accountOf(c.var.access))
      c.header('content-disposition', `attachment; filename="lop-${row.code}.json"`)
      return c.json(sealClass(secrets, content), 200)
    })
    .openapi(take, async c => {
      const { file, dry } = c.req.valid('json')
      await checkSender(file)
      const content = openClassFile(file)
      const reader = { account: accountOf(c.var.access), scope: c.var.access.scope }
      return c.json(await importClass({ database, secrets, intake }, content, reader, dry), 200)
    })
    .openapi(paper, async c => {
      const lesson = await found(c.req.valid('param').id)
      const sent = { ...c.req.valid('json'), lesson, account: accountOf(c.var.access) }
      const { faults, ...counts } = await importPaper({ database, secrets, intake }, sent)
      const language = readerLanguage(c)
      const told = faults.map(({ line, column, problem }) => ({
        line,
        column,
        message: problem.tell(language),
      }))
      return c.json({ ...counts, faults: told }, 200)
    })
    .openapi(list, async c => c.json(await senders(), 200))
    .openapi(trust, async c => {
      await trustSender(database, c.req.valid('json'), accountOf(c.var.access))
      return c.json(await senders(), 201)
    })
    .openapi(distrust, async c => {
      await distrustSender(database, c.req.valid('json').key, accountOf(c.var.access))
      return c.json(await senders(), 200)
    })
}
