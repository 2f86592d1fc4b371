/** The way in of a response: composed, checked, coded, stored, acknowledged. */
import { hash } from 'node:crypto'
import type { z } from '@hono/zod-openapi'
import { canonical } from '../../surveys/canonical.ts'
import type { Finding } from '../../surveys/validator/validator.ts'
import { sentence } from '../../surveys/validator/words.ts'
import type { NewResponse as NewResponseSchema } from '../contract.ts'
import { Problem } from '../problem.ts'
import type { Database } from '../store/database.ts'
import { isWithdrawn, receiptOf } from '../store/responses.ts'
import { type Survey, surveyFinder } from '../store/surveys.ts'
import type { UnitCodes } from '../store/unitCodes.ts'
import { isSeatToken } from '../training/seatToken.ts'
import type { Admission, Sender } from './admission.ts'
import { composed } from './composed.ts'
import { dayOf } from './day.ts'
import type { Queue } from './queue.ts'
import type { Rulebook } from './rulebook.ts'
import type { NewResponse, Stored } from './writer.ts'

type Sent = z.output<typeof NewResponseSchema>

export interface Intake {
  /**
   * Stores what was sent under an id, or finds that it is stored already. Settles once it can no longer be lost.
   *
   * @throws Problem
   */
  readonly receive: (id: string, sent: Sent, sender: Sender) => Promise<Stored>
}

type Admit = (survey: Survey, sender: Sender, claim: Sent) => Promise<Admission>

/** The first day of the programme; a clock that shows less has been reset. */
const earliest = Date.parse('2011-01-01T00:00:00Z')
const day = 86_400_000

function checkClock(sent: Sent) {
  for (const field of ['startedAt', 'submittedAt'] as const) {
    const instant = sent[field]
    const at = Date.parse(instant)
    if (!(at >= earliest && at <= Date.now() + day)) throw new Problem('response.clock', { field, instant })
  }
}

function invalid(findings: readonly Finding[]) {
  const questions = [...new Set(findings.map(({ question }) => question))].join(', ')
  return new Problem('response.invalid', { questions }, language => ({
    answers: findings.map(finding => ({
      question: finding.question,
      rule: finding.rule,
      message: sentence(finding, language),
    })),
  }))
}

/** The canonical body, whose answers are written already: no other field comes before them. */
const bodyWith = (sent: Sent, answers: string) =>
  `{"answers":${answers},${canonical({ ...sent, answers: undefined }).slice(1)}`

const utc = (instant: string) => new Date(instant).toISOString()

export function openIntake(
  database: Database,
  rulebook: Rulebook,
  queue: Queue,
  unitCodes: UnitCodes,
  admit: Admit,
): Intake {
  const findSurvey = surveyFinder(database)

  async function code(sent: Sent, sender: Sender): Promise<Admission & Pick<NewResponse, 'coded'>> {
    // In a hall the server's own clock decides when an answer came.
    if (sender.pass === null || !isSeatToken(sender.pass)) checkClock(sent)
    const survey = await findSurvey(sent.survey)
    if (!survey.open) throw new Problem('survey.closed', { survey: sent.survey })
    const admission = await admit(survey, sender, sent)
    const on = dayOf(sent.startedAt)
    const rules = await rulebook.find(sent.survey, sent.version, on)
    const findings = rules.check(sent.answers, sent.submittedAt)
    if (findings.length > 0) throw invalid(findings)
    const place = sent.place ?? rules.placeIn(sent.answers)
    const unit = admission.unit ?? (place === null ? null : await unitCodes.unitOn(place, on))
    return { ...admission, unit, coded: rules.encode(sent.answers) }
  }

  /** A response that is stored stays acknowledged, whatever would be said of it if it came today. */
  async function unlessStored(refusal: unknown, id: string, digest: string): Promise<Stored> {
    const receipt = await receiptOf(database, id)
    if (receipt?.digest === digest) return { receipt, fresh: false }
    if (!receipt && (await isWithdrawn(database, id))) throw new Problem('response.withdrawn', { id })
    throw refusal
  }

  return {
    async receive(id, body, sender) {
      const sent = composed(body)
      const answers = canonical(sent.answers)
      const digest = hash('sha256', bodyWith(sent, answers))
      let made: Awaited<ReturnType<typeof code>>
      try {
        // The pass of what is stored is gone: to look for it would be to count a wrong code.
        if (sender.pass !== null && ((await receiptOf(database, id)) || (await isWithdrawn(database, id))))
          throw new Problem('response.conflict', { id })
        made = await code(sent, sender)
      } catch (refusal) {
        return unlessStored(refusal, id, digest)
      }
      const { place = null, card = null, phase = null, ...rest } = sent
      const stored = await queue.store({
        ...rest,
        id,
        place,
        card,
        phase,
        ...made,
        startedAt: utc(sent.startedAt),
        submittedAt: utc(sent.submittedAt),
        digest,
        answers,
      })
      if (stored === 'withdrawn') throw new Problem('response.withdrawn', { id })
      if (stored === 'spent') throw new Problem('pass.spent')
      if (stored === 'taken') throw new Problem('card.answered', { card: card ?? '' })
      if (stored.receipt.digest !== digest) throw new Problem('response.conflict', { id })
      return stored
    },
  }
}
