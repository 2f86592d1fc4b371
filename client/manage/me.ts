/** Who is signed in, as the server tells it; every screen of the office can ask. */
import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { createContext, useContext } from 'react'
import type { Action } from '../../server/access/policy.ts'
import { problemOf } from '../analyse/problem.ts'
import { answerOf, api } from '../api.ts'

export type Me = InferResponseType<typeof api.me.$get, 200>
export type Held = Me['grants'][number]
export type Role = Held['role']

/** Under which the answer is kept; `null` there: nobody is signed in. */
export const meKey = ['me'] as const

async function findMe(): Promise<Me | null> {
  try {
    return await answerOf(api.me.$get())
  } catch (error) {
    if (error instanceof Error && problemOf(error)?.code === 'session.missing') return null
    throw error
  }
}

/** Asked anew at each change of the screen, and never by itself: what somebody is about to copy must stay. */
export const useStanding = () =>
  useQuery({ queryKey: meKey, queryFn: findMe, staleTime: Number.POSITIVE_INFINITY })

export const MeContext = createContext<Me | null>(null)

/** @throws Error outside of the shell, where nobody is signed in */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('expected somebody to be signed in')
  return me
}

/** Whether who is signed in may do this anywhere. */
export const useMay = (action: Action): boolean => useMe().may.includes(action)
