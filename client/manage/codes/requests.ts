/** Classes, passes and devices as the server tells them, and how the screens ask for them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api } from '../../api.ts'

export type OpenClass = InferResponseType<typeof api.classes.$get, 200>[number]
export type PassBatch = InferResponseType<typeof api.passes.$get, 200>[number]
export type Passes = InferResponseType<typeof api.passes.$post, 201>
export type Device = InferResponseType<typeof api.devices.$get, 200>[number]
export type Pairing = InferResponseType<typeof api.devices.pairings.$post, 201>

/** How often a list that others change is asked for anew. */
const often = 15_000

export const useClasses = () =>
  useQuery({ queryKey: ['classes'], queryFn: () => answerOf(api.classes.$get()), refetchInterval: often })

export const usePassBatches = () =>
  useQuery({ queryKey: ['passes'], queryFn: () => answerOf(api.passes.$get()) })

export const useDevices = () =>
  useQuery({ queryKey: ['devices'], queryFn: () => answerOf(api.devices.$get()), refetchInterval: often })

/** The surveys that are open, for choosing one. */
export const useOpenSurveys = () =>
  useQuery({
    queryKey: ['surveys'],
    queryFn: () => answerOf(api.office.surveys.$get()),
    select: surveys => surveys.filter(({ open }) => open),
  })

/** Changes something on the server; the list that shows it is asked for anew. */
export function useChange<Given, Made>(
  list: 'classes' | 'passes' | 'devices',
  change: (given: Given) => Promise<Made>,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: [list] }),
  })
}
