/** What a class answered to each question of the tests that are closed, as the server tells it. */
import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api } from '../../../api.ts'
import type { TrainingClass } from '../classes.ts'

export type Items = InferResponseType<(typeof api.training)[':id']['items']['$get'], 200>
export type Form = Items['forms'][number]
export type Item = Form['items'][number]

/** @param held - `undefined`: it is not known yet; whenever one of its tests is closed, there is more to be told */
export const useItems = (id: string, held: TrainingClass | undefined) =>
  useQuery({
    queryKey: ['training', id, 'items', held?.phases.map(({ closedAt }) => closedAt)],
    queryFn: () => answerOf(api.training[':id'].items.$get({ param: { id } })),
    enabled: held !== undefined,
  })
