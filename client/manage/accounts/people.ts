/** People and invitations as the server tells them, and how the screens ask for them and change them. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answerOf, api } from '../../api.ts'

export type Person = InferResponseType<typeof api.accounts.$get, 200>[number]
export type Invited = InferRequestType<typeof api.invitations.$post>['json']
export type PersonalLink = InferResponseType<(typeof api.accounts)[':id']['password-link']['$post'], 201>
export type Grant = InferRequestType<(typeof api.accounts)[':id']['grants']['$put']>['json']['grants'][number]

type Wish = InferRequestType<typeof api.accounts.$get>['query']

export const usePeople = (query: Wish) =>
  useQuery({
    queryKey: ['people', 'list', query],
    queryFn: () => answerOf(api.accounts.$get({ query })),
    placeholderData: keepPreviousData,
  })

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['people', id],
    queryFn: () => answerOf(api.accounts[':id'].$get({ param: { id } })),
  })

export const useInvitations = () =>
  useQuery({ queryKey: ['people', 'invitations'], queryFn: () => answerOf(api.invitations.$get()) })

/** Changes something about people; whatever shows them is asked for anew. */
export function usePeopleChange<Given, Made>(change: (given: Given) => Promise<Made>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
}

/** What can be done to an account. */
export const changePerson = (id: string) => {
  const param = { id }
  const account = api.accounts[':id']
  return {
    setGrants: (grants: Grant[]) => answerOf(account.grants.$put({ param, json: { grants } })),
    setDisabled: (disabled: boolean) => answerOf(account.state.$put({ param, json: { disabled } })),
    setFederated: (federated: string | null) =>
      answerOf(account.federated.$put({ param, json: { federated } })),
    endSessions: () => answerOf(account.sessions.$delete({ param })),
    makePasswordLink: () => answerOf(account['password-link'].$post({ param })),
    resetFactor: () => answerOf(account.factor.$delete({ param })),
  }
}

export const withdrawInvitation = (id: string) => answerOf(api.invitations[':id'].$delete({ param: { id } }))
