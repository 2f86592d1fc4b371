/** Takes the classes of the demonstration in, as classes from other laptops are: again is safe. */
import { admitSeated } from '../../ingest/admission.ts'
import { openIntake } from '../../ingest/intake.ts'
import type { Queue } from '../../ingest/queue.ts'
import { openRulebook } from '../../ingest/rulebook.ts'
import type { Secrets } from '../../secrets.ts'
import { accountBy } from '../../store/accounts.ts'
import type { Database } from '../../store/database.ts'
import { seatFinder } from '../../store/seats.ts'
import { openPhase } from '../../store/trainingPhases.ts'
import { openUnitCodes } from '../../store/unitCodes.ts'
import { importClass } from '../../training/exchange/classImport.ts'
import { examples } from './accounts.ts'
import { classContent, lessons } from './classes.ts'

const everything = { paths: ['/'], owner: null }

interface Surroundings {
  readonly database: Database
  readonly secrets: Secrets
  readonly queue: Queue
  /** The current version of each survey. */
  readonly versions: ReadonlyMap<string, number>
}

async function listVersions({ tables, read }: Database, current: ReadonlyMap<string, number>) {
  const rows = await read
    .select({
      survey: tables.versions.survey,
      version: tables.versions.version,
      sha256: tables.versions.sha256,
    })
    .from(tables.versions)
  return rows.filter(({ survey, version }) => current.get(survey) === version)
}

/** Makes the classes of the trainer among the examples that are not there yet. */
export async function makeClasses({ database, secrets, queue, versions }: Surroundings): Promise<void> {
  const trainer = examples.find(({ role }) => role === 'trainer')
  const account = trainer && (await accountBy(database, 'name', trainer.name))
  if (!trainer || !account) throw new Error('the demonstration has no trainer')
  const admit = admitSeated(seatFinder(database))
  const intake = openIntake(database, openRulebook(database), queue, openUnitCodes(database), admit)
  const known = await listVersions(database, versions)
  for (const lesson of lessons) {
    const content = classContent(lesson, trainer.unit, known)
    const reader = { account: account.id, scope: everything }
    const taken = await importClass({ database, secrets, intake }, content, reader, false)
    const { made, answers, conflicts } = taken
    if (made && lesson.open) await openPhase(database, taken.class, lesson.open, account.id)
    // What somebody changed of the class stays.
    const conflict = conflicts.find(({ reason }) => reason !== 'otherFacts')
    if (conflict) throw new Error(`${lesson.title}: ${conflict.card} ${conflict.reason}`)
    console.log(
      `${lesson.course.padEnd(5)} ${lesson.title.padEnd(44)} +${answers} / ${content.answers.length}`,
    )
  }
}
