/** Respondents who send at the same time, and remember what they were promised. */
import { hash } from 'node:crypto'
import { canonical } from '../../surveys/canonical.ts'
import { answered, newId } from './server.ts'

interface Letter {
  readonly id: string
  readonly body: string
  readonly digest: string
}

let written = 0

function newLetter(): Letter {
  written += 1
  const wish = `${written}. Nước sạch và lớp học buổi tối. `.repeat(1 + (written % 30))
  const body = canonical(answered({ sex: 1 + (written % 2), wish }))
  return { id: newId(), body, digest: hash('sha256', body) }
}

export class Crowd {
  /** Digests by the ids that the server has acknowledged. */
  readonly promised = new Map<string, string>()
  /** Sent, and no answer came back: the server may have them or not. */
  readonly open: Letter[] = []
  /** Answers that were neither a receipt nor a request to come again. */
  readonly refusals: string[] = []
  /** How often a letter sent again had been stored the first time. */
  known = 0

  /** Sends one letter. @returns the status, or 0 where no answer came back */
  async send(address: string, letter = newLetter()): Promise<number> {
    try {
      const answer = await fetch(`${address}/api/responses/${letter.id}`, {
        method: 'PUT',
        body: letter.body,
        headers: { 'content-type': 'application/json' },
      })
      const { digest } = await answer.json()
      if (answer.ok && digest === letter.digest) this.promised.set(letter.id, letter.digest)
      else this.#unanswered(letter, answer.status)
      if (answer.status === 200) this.known += 1
      return answer.status
    } catch {
      this.open.push(letter)
      return 0
    }
  }

  #unanswered(letter: Letter, status: number) {
    this.open.push(letter)
    if (status !== 503) this.refusals.push(`${status} for ${letter.id}`)
  }

  /** First what is still open, then new letters, until `done` says so. */
  async sendUntil(address: string, respondents: number, done: () => boolean): Promise<void> {
    const again = this.open.splice(0)
    const respond = async () => {
      while (!done()) await this.send(address, again.pop())
    }
    await Promise.all(Array.from({ length: respondents }, respond))
    this.open.push(...again)
  }
}
