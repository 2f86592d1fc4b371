/** Speaks HTTP byte by byte, as no browser does. */
import { connect, type Socket } from 'node:net'

export interface Line {
  readonly send: (text: string) => void
  /** All that has come back so far. */
  readonly heard: () => string
  /** Resolves when the other end has hung up. */
  readonly ended: Promise<void>
  readonly hangUp: () => void
}

export function openLine(origin: string): Promise<Line> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(port), hostname)
    let heard = ''
    socket.on('data', chunk => (heard += chunk.toString('latin1')))
    const ended = new Promise<void>(done => socket.once('close', () => done()))
    socket.once('error', reject)
    socket.once('connect', () => {
      // A server that hangs up in the middle is what is wanted here.
      socket.removeAllListeners('error').on('error', () => undefined)
      resolve({
        send: text => void socket.write(text, 'latin1'),
        heard: () => heard,
        ended,
        hangUp: () => socket.destroy(),
      })
    })
  })
}

/** Sends one thing and waits until all has been said. @returns the statuses of the answers, and all that came */
export async function exchange(origin: string, text: string) {
  const line = await openLine(origin)
  line.send(text)
  await Promise.race([line.ended, new Promise(resolve => setTimeout(resolve, 3000))])
  line.hangUp()
  const statuses = [...line.heard().matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
  return { statuses, heard: line.heard() }
}
