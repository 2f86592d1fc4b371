/** An office that stores, loses its answers, refuses and lies as it is told to, for the outbox of a device. */
import type { Letter, Receipt, Reply } from '../../client/respond/letter.ts'

export const start = Date.parse('2026-11-25T03:00:00.000Z')

export const letterOf = (id: string, at = start): Letter => ({
  id,
  survey: 'perception',
  body: `{"answers":{"A01":"${id}"}}`,
  digest: `digest of ${id}`,
  frozenAt: new Date(at).toISOString(),
  attempts: 0,
  dueAt: new Date(at).toISOString(),
  away: false,
  pass: null,
  kiosk: false,
  refusal: null,
  hindrance: null,
})

export const faults = [
  'stores',
  'stores and says nothing',
  'is away',
  'is a captive portal',
  'answers for another',
  'answers for other bytes',
  'is busy',
  'breaks',
  'refuses',
  'refuses the code',
  'had it taken back',
  'had another taken back',
] as const
export type Fault = (typeof faults)[number]

const answer = (status: number, body: unknown, wait = 0): Reply => ({ kind: 'answer', status, body, wait })

const gone = ({ id }: Letter) => answer(410, { code: 'response.withdrawn', details: { id } })

/** An office that stores each id once and answers as the next fault says; without a fault it works. */
export function createOffice(now: () => number) {
  const stored = new Map<string, string>()
  const turnedAway = new Set<string>()
  const takenBack = new Set<string>()
  const plan: Fault[] = []
  const requests: number[] = []
  const store = ({ id, body, digest }: Letter): Receipt => {
    if (!stored.has(id) && !takenBack.has(id)) stored.set(id, body)
    return { id, receivedAt: new Date(now()).toISOString(), digest: digest ?? '' }
  }
  const replies: Record<Fault, (letter: Letter) => Reply> = {
    stores: letter => answer(stored.has(letter.id) ? 200 : 201, store(letter)),
    'stores and says nothing': letter => (store(letter), { kind: 'nothing' }),
    'is away': () => ({ kind: 'nothing' }),
    'is a captive portal': () => answer(200, '<title>Wi-Fi</title>'),
    'answers for another': letter => answer(200, { ...store(letter), id: 'another' }),
    'answers for other bytes': letter => answer(200, { ...store(letter), digest: 'other' }),
    'is busy': () => answer(503, {}, 90_000),
    breaks: () => answer(500, {}),
    'had it taken back': letter => {
      stored.delete(letter.id)
      takenBack.add(letter.id)
      return gone(letter)
    },
    'had another taken back': () =>
      answer(410, { code: 'response.withdrawn', details: { id: 'another' }, title: 'Gone' }),
    'refuses the code': letter => {
      if (stored.has(letter.id)) return answer(200, store(letter))
      turnedAway.add(letter.id)
      return answer(409, { code: 'pass.spent', title: 'Mã đã dùng' })
    },
    refuses: letter => {
      if (stored.has(letter.id)) return answer(200, store(letter))
      turnedAway.add(letter.id)
      return answer(422, { title: 'Sai' })
    },
  }
  return {
    stored,
    turnedAway,
    takenBack,
    plan,
    requests,
    send: async (letter: Letter) => {
      requests.push(now())
      const fault = plan.shift() ?? 'stores'
      return fault === 'stores' && takenBack.has(letter.id) ? gone(letter) : replies[fault](letter)
    },
  }
}
