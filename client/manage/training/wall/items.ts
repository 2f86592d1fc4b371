/** What a class answered to each question of the tests that are closed, as the server tells it. */
import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api } from '../../../api.ts'

export type Items = InferResponseType<(typeof api.training)[':id']['items']['$get'], 200>
export type Form = Items['forms'][number]
export type Item = Form['items'][number]

export const useItems = (id: string) =>
  useQuery({
    queryKey: ['training', id, 'items'],
    queryFn: () => answerOf(api.training[':id'].items.$get({ param: { id } })),
  })
