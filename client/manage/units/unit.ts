/** Units as the server tells them, and how the screens ask for them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answerOf, api } from '../../api.ts'

export type UnitItem = InferResponseType<typeof api.units.$get, 200>[number]
export type UnitHistory = InferResponseType<(typeof api.units)[':id']['$get'], 200>
export type UnitState = UnitHistory['states'][number]
export type UnitRelative = UnitHistory['successors'][number]
export type UnitFacts = InferRequestType<typeof api.units.$post>['json']
export type UnitKind = UnitFacts['kind']

export type UnitWish = InferRequestType<typeof api.units.$get>['query']

/** @param wish - `null`: nothing is asked yet */
export const useUnits = (wish: UnitWish | null) =>
  useQuery({
    queryKey: ['units', wish],
    queryFn: () => answerOf(api.units.$get({ query: wish ?? {} })),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
  })

/** @param id - `null`: nothing is asked yet */
export const useUnit = (id: string | null) =>
  useQuery({
    queryKey: ['unit', id],
    queryFn: () => answerOf(api.units[':id'].$get({ param: { id: id ?? '' } })),
    enabled: id !== null,
  })
