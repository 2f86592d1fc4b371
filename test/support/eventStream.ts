/** Reads what a server goes on telling, event by event. */

export interface EventStream {
  /** What comes next, lines that say nothing left out; `null`: nothing comes any more. */
  readonly next: () => Promise<Record<string, any> | null>
  /** Everything that came, as it came. */
  readonly text: () => string
  readonly leave: () => Promise<void>
}

export const isEventStream = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') ?? false

export function readEvents({ body }: Response): EventStream {
  if (!body) throw new Error('nothing is told')
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let [all, rest] = ['', '']
  const next = async (): Promise<Record<string, any> | null> => {
    const end = rest.indexOf('\n\n')
    if (end < 0) {
      const { value, done } = await reader.read()
      if (done) return null
      all += value
      rest += value
      return next()
    }
    const event = rest.slice(0, end)
    rest = rest.slice(end + 2)
    return event.startsWith('data: ') ? JSON.parse(event.slice('data: '.length)) : next()
  }
  return { next, text: () => all, leave: () => reader.cancel() }
}
