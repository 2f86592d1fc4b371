/** The machines whose classes are taken in, as the server tells them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../../api.ts'

const queryKey = ['senders']

export const useSenders = () => useQuery({ queryKey, queryFn: () => answerOf(api.senders.$get()) })

export function useTrust() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: { key: string; name: string }) => answerOf(api.senders.$post({ json })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  })
}

export function useDistrust() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (key: string) => answerOf(api.senders.removal.$post({ json: { key } })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  })
}
