/** One phone with one connection of its own, and how long it waits for each answer. */
import { Agent, request } from 'node:http'

export interface Answered {
  readonly told: Record<string, unknown>
  /** Until the last byte of the answer was there. */
  readonly milliseconds: number
}

export interface Phone {
  /** @throws Error where it is refused */
  readonly ask: (method: string, path: string, body?: object, pass?: string) => Promise<Answered>
  readonly close: () => void
}

export function openPhone(origin: string): Phone {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    ask: (method, path, body, pass) =>
      new Promise((resolve, reject) => {
        const began = performance.now()
        const headers = { 'content-type': 'application/json', ...(pass !== undefined && { 'x-pass': pass }) }
        const asked = request(`${origin}${path}`, { method, agent, headers }, answer => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', reject)
          answer.on('end', () => {
            const milliseconds = performance.now() - began
            const text = Buffer.concat(parts).toString()
            const { statusCode = 0 } = answer
            if (statusCode >= 300) reject(new Error(`${method} ${path}: ${statusCode} ${text}`))
            else resolve({ told: text === '' ? {} : JSON.parse(text), milliseconds })
          })
        })
        asked.on('error', reject)
        asked.end(body && JSON.stringify(body))
      }),
    close: () => agent.destroy(),
  }
}
