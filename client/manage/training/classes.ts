/** Training classes as the server tells them, and how the screens ask for them and change them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answerOf, api } from '../../api.ts'

export type TrainingClass = InferResponseType<(typeof api.training)[':id']['$get'], 200>
export type Phase = TrainingClass['phases'][number]['phase']
export type NewClass = InferRequestType<typeof api.training.$post>['json']

/** Others open and close tests too: the trainer's phone, while the wall is watched. */
const often = 5000

export const useClasses = () =>
  useQuery({ queryKey: ['training'], queryFn: () => answerOf(api.training.$get()) })

export const useClass = (id: string) =>
  useQuery({
    queryKey: ['training', id],
    queryFn: () => answerOf(api.training[':id'].$get({ param: { id } })),
    refetchInterval: often,
  })

export const useCards = (id: string, made: number) =>
  useQuery({
    queryKey: ['training', id, 'cards', made],
    queryFn: () => answerOf(api.training[':id'].cards.$get({ param: { id } })),
  })

/** Changes something of classes; whatever shows it is asked for anew. */
export function useClassChange<Given, Made>(change: (given: Given) => Promise<Made>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['training'] }),
  })
}
