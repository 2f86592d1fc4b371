/** How far a class is, as the server tells it by itself; the connection comes back when it was lost. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LiveCounts } from '../../../server/trainingContract.ts'
import { meKey } from '../me.ts'

export type Live = (typeof LiveCounts)['_output']
export type PhaseCounts = Live['phases'][number]

interface Watched {
  /** `null`: nothing was told yet. */
  readonly counts: Live | null
  readonly connected: boolean
}

const pause = 3000

export function useLive(id: string): Watched {
  const queries = useQueryClient()
  const [watched, setWatched] = useState<Watched>({ counts: null, connected: true })
  useEffect(() => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    const connect = () => {
      source = new EventSource(`/api/training/${id}/live`)
      source.addEventListener('message', ({ data }) => {
        const counts: Live = JSON.parse(data)
        setWatched({ counts, connected: true })
      })
      source.addEventListener('open', () => setWatched(({ counts }) => ({ counts, connected: true })))
      source.addEventListener('error', () => {
        setWatched(({ counts }) => ({ counts, connected: false }))
        if (source.readyState !== EventSource.CLOSED) return
        // The server refused: whether somebody is still signed in is asked first.
        void queries.invalidateQueries({ queryKey: meKey })
        timer = setTimeout(connect, pause)
      })
    }
    connect()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [id, queries])
  return watched
}
