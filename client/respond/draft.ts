/** Answers not sent yet, kept on the device so that a reload or an empty battery loses nothing. */
import type { Answers } from '../../surveys/instrument.ts'
import type { Language } from '../words/words.ts'
import { openDevice } from './device.ts'
import type { Entry } from './entry.ts'
import type { Sitting } from './letter.ts'

export interface Draft {
  /** The survey; where a card takes it, `draftName` says whose it is as well. */
  readonly survey: string
  /** The id that the response will have. */
  readonly id: string
  readonly language: Language
  readonly step: number
  readonly startedAt: string
  readonly savedAt: string
  readonly answers: Answers
  /** With which code it was begun. */
  readonly entry: Entry | null
}

/** Under which a draft is kept: more than one person may take the same test on a phone. */
export const draftName = (survey: string, sitting: Sitting | null = null): string =>
  sitting ? [survey, sitting.class, sitting.card, sitting.phase].join('/') : survey

/** A device may be shared: after a week a draft belongs to nobody. */
const longestLife = 7 * 24 * 3600 * 1000

/** The draft of a survey on this device; `null` when there is none, or nothing can be kept here. */
export async function readDraft(survey: string): Promise<Draft | null> {
  const draft = await openDevice().then(
    device => device.get('drafts', survey),
    () => undefined,
  )
  if (draft === undefined) return null
  if (Date.now() - Date.parse(draft.savedAt) < longestLife) return draft
  await deleteDraft(survey)
  return null
}

/** Keeping drafts is a courtesy: where the device refuses, the answers are still on the page. */
export const saveDraft = (draft: Draft): Promise<unknown> =>
  openDevice()
    .then(device => device.put('drafts', draft))
    .catch(() => undefined)

export const deleteDraft = (survey: string): Promise<unknown> =>
  openDevice()
    .then(device => device.delete('drafts', survey))
    .catch(() => undefined)

/** A page that is being left may still hold the claim for a moment. */
const shortestClaim = 1000

const claims = new Map<string, Promise<boolean>>()

const claim = (survey: string) =>
  new Promise<boolean>(resolve => {
    const hold = () => {
      resolve(true)
      return new Promise<never>(() => {})
    }
    const signal = AbortSignal.timeout(shortestClaim)
    navigator.locks.request(`draft/${survey}`, { signal }, hold).catch(() => resolve(false))
  })

/** Makes this page the only one that keeps a draft of the survey; `false` while another tab is filling it in. */
export async function claimDraft(survey: string): Promise<boolean> {
  if (navigator.locks === undefined) return true
  const claimed = claims.get(survey) ?? claim(survey)
  claims.set(survey, claimed)
  return claimed
}
