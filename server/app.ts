/** The server as one function from request to answer: routes put together, and every failure told in words. */
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { allow, listRoutes, passage } from './access/guard.ts'
import { openPassLookup } from './access/passLookup.ts'
import { codeLimits, openGuesses, pairingLimits } from './access/guesses.ts'
import { identifier } from './access/identify.ts'
import { openLogin } from './access/login.ts'
import { openPasswords, type Passwords } from './access/passwords.ts'
import { openSignOn } from './access/signOn.ts'
import type { AnchorFile } from './audit/anchor.ts'
import { holdRequests } from './audit/hold.ts'
import { contentPolicy } from './contentPolicy.ts'
import { limitedBody, plainJson, sameOrigin, withoutNul } from './defences.ts'
import { openPress, type Press } from './documents/press.ts'
import { problemOf } from './failure.ts'
import { admitSeated, openAdmission } from './ingest/admission.ts'
import { openIntake } from './ingest/intake.ts'
import type { Queue } from './ingest/queue.ts'
import { openRulebook } from './ingest/rulebook.ts'
import { senderReader } from './ingest/sender.ts'
import { type Installation, plainInstallation } from './installation.ts'
import type { Log } from './log.ts'
import { problemPage } from './notice.ts'
import { programIn } from './program.ts'
import { Problem } from './problem.ts'
import { readerLanguage } from './readerLanguage.ts'
import type { Reporter } from './report/reporter.ts'
import { router, type Told } from './router.ts'
import { accounts } from './routes/accounts.ts'
import { attendance } from './routes/attendance.ts'
import { audit } from './routes/audit.ts'
import { classes } from './routes/classes.ts'
import { devices } from './routes/devices.ts'
import { documents } from './routes/documents.ts'
import { exchange } from './routes/exchange.ts'
import { factor } from './routes/factor.ts'
import { health } from './routes/health.ts'
import { invitations } from './routes/invitations.ts'
import { keys } from './routes/keys.ts'
import { me } from './routes/me.ts'
import { pages } from './routes/pages.ts'
import { passwordLinks } from './routes/passwordLinks.ts'
import { passes } from './routes/passes.ts'
import { privacy } from './routes/privacy.ts'
import { reports } from './routes/reports.ts'
import { responses } from './routes/responses.ts'
import { session } from './routes/session.ts'
import { signOnPages } from './routes/signOn.ts'
import { surveyChanges } from './routes/surveyChanges.ts'
import { surveys } from './routes/surveys.ts'
import { training } from './routes/training.ts'
import { trainingResults } from './routes/trainingResults.ts'
import { trainingLive } from './routes/trainingLive.ts'
import { trainingSeats } from './routes/trainingSeats.ts'
import { unitChanges } from './routes/unitChanges.ts'
import { units } from './routes/units.ts'
import { withdrawals } from './routes/withdrawals.ts'
import type { Secrets } from './secrets.ts'
import { openShelf } from './shelf.ts'
import type { Database } from './store/database.ts'
import { seatFinder } from './store/seats.ts'
import { openUnitCodes } from './store/unitCodes.ts'

/** What the app needs from outside, so that tests can hand it something else. */
export interface Surroundings {
  readonly version: string
  readonly database: Database
  readonly queue: Queue
  readonly reporter: Reporter
  readonly log: Log
  readonly secrets: Secrets
  readonly passwords?: Passwords
  readonly press?: Press
  /** What is particular to this installation. */
  readonly installation?: Installation
  /** Where people reach the server; `undefined`: wherever they do. */
  readonly origin?: string | undefined
  /** How far the audit had come, outside the database. */
  readonly anchors?: AnchorFile
  /** What the database lacks of its anchor, so that writes are held back. */
  readonly loss?: Problem | null
  /** Aborted when the server ends: what would go on for hours ends then. */
  readonly ending?: AbortSignal
  /** The folder of the built pages; left out where there are none. */
  readonly web?: string
}

const kibibyte = 1024
const single = limitedBody(256 * kibibyte)
const several = limitedBody(8 * 1024 * kibibyte)
const large = new Set(['/api/responses/batch', '/api/units/import', '/api/training/import'])
const limited: MiddlewareHandler = (c, next) => (large.has(c.req.path) ? several(c, next) : single(c, next))

const unstored: MiddlewareHandler = async (c, next) => {
  c.header('cache-control', 'no-store')
  await next()
}

const logged =
  (log: Log): MiddlewareHandler<Told> =>
  async (c, next) => {
    const began = performance.now()
    await next()
    const milliseconds = Math.round((performance.now() - began) * 10) / 10
    const { method } = c.req
    log.visit({
      method,
      route: routePath(c),
      status: c.res.status,
      problem: c.get('problem'),
      milliseconds,
    })
  }

/** In HTML where a person reads it, in JSON where a program does. */
function answer(c: Context<Told>, problem: Problem): Response | Promise<Response> {
  c.set('problem', problem.code)
  if (problem.retryAfter !== null) c.header('retry-after', String(problem.retryAfter))
  if (/\btext\/html\b/.test(c.req.header('accept') ?? '')) return problemPage(c, problem)
  return c.json(problem.body(readerLanguage(c)), problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
  })
}

export function createApp(surroundings: Surroundings) {
  const { version, database, queue, reporter, log, secrets, origin, anchors, loss, web, ending } =
    surroundings
  const { installation = plainInstallation, passwords = openPasswords(), press = openPress() } = surroundings
  const signOn = installation.signOn ? openSignOn(installation.signOn, secrets) : null
  const reception = { database, login: openLogin(database, secrets, passwords), origin }
  const unitCodes = openUnitCodes(database)
  const guesses = openGuesses(database, secrets, codeLimits)
  const findPass = openPassLookup(database, secrets, guesses)
  const [rulebook, findSeat] = [openRulebook(database), seatFinder(database)]
  const intake = openIntake(database, rulebook, queue, unitCodes, openAdmission(findPass, findSeat))
  const takeSeated = openIntake(database, rulebook, queue, unitCodes, admitSeated(findSeat))

  const identify = identifier(database, origin)
  const known: MiddlewareHandler<Told> = async (c, next) => {
    c.set('identify', identify)
    c.set('proxies', installation.proxies)
    await next()
  }

  const app = router()
  app.notFound(c => answer(c, new Problem('route.notFound')))
  app.onError((error, c) => answer(c, problemOf(error, log)))
  for (const middleware of [known, logged(log), contentPolicy, sameOrigin(origin)])
    app.use(passage(middleware))
  for (const middleware of [unstored, plainJson, limited, withoutNul]) app.use('/api/*', passage(middleware))
  if (loss) app.use('/api/*', passage(holdRequests(loss)))

  const api = app
    .route('/api', health(version, database, queue))
    .route('/api', surveys(database, openShelf(database)))
    .route('/api', units(database))
    .route('/api', unitChanges(database, unitCodes.forget))
    .route('/api', reports(database, reporter))
    .route('/api', responses(intake, senderReader(database), log))
    .route('/api', classes(database, guesses))
    .route('/api', trainingSeats(database, secrets, guesses))
    .route('/api', trainingLive(database, ending))
    .route('/api', keys(database))
    .route('/api', attendance(database))
    .route('/api', trainingResults(database, reporter))
    .route('/api', training(database))
    .route('/api', documents(database, press, origin))
    .route('/api', exchange(database, secrets, takeSeated))
    .route('/api', passes(database, secrets, findPass))
    .route('/api', withdrawals(database))
    .route('/api', privacy(database))
    .route('/api', session(reception, passwords, signOn?.name ?? null))
    .route('/api', me(reception, passwords))
    .route('/api', factor(reception, secrets))
    .route('/api', invitations(reception, passwords, signOn))
    .route('/api', accounts(database))
    .route('/api', passwordLinks(reception, passwords))
    .route('/api', surveyChanges(database))
    .route('/api', audit(database, { anchors, behind: Boolean(loss) }))
    .route('/api', devices(database, secrets, openGuesses(database, secrets, pairingLimits), programIn(web)))
  const document = api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Cân Bằng', version } })
  app.get('/api/openapi.json', allow('server.read'), c => c.json(document))
  app.all('/api/*', allow('page.read'), c => c.notFound())
  if (signOn) app.route('/', signOnPages(reception, signOn))
  if (web !== undefined) app.route('/', pages(web))
  // An app with a route that the policy does not know must not start.
  listRoutes(app)
  return api
}

/** What `hc<Api>` reads: the client knows the server by this type alone. */
export type Api = ReturnType<typeof createApp>
