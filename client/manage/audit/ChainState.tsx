/** Whether the audit can be trusted, in words: its chain, and the anchor outside the database. */
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { useAuditWords } from './words.ts'

type State = InferResponseType<typeof api.audit.state.$get, 200>
type Verdict = NonNullable<State['verdict']>

function VerdictLine({ verdict }: { readonly verdict: Verdict }) {
  const words = useAuditWords()
  if (verdict.kind === 'broken') return <p className="bad">{words.broken(verdict.seq)}</p>
  if (verdict.kind === 'headless') return <p className="bad">{words.headless(verdict.n, verdict.expected)}</p>
  return (
    <p className="good">
      {words.whole(verdict.n)} {verdict.unchained > 0 && words.unchained(verdict.unchained)}
    </p>
  )
}

export function ChainState() {
  const words = useAuditWords()
  const language = useLanguage()
  const state = useQuery({
    queryKey: ['audit state'],
    queryFn: () => answerOf(api.audit.state.$get({ query: {} })),
    staleTime: 0,
  })
  const verification = useMutation({
    mutationFn: () => answerOf(api.audit.state.$get({ query: { verify: 'true' } })),
  })
  if (state.error) return <Failure error={state.error} onRetry={() => void state.refetch()} />
  const { data } = state
  if (!data) return null
  const { anchor, behind, n } = data
  const verdict = verification.data?.verdict
  return (
    <section className="chain" aria-labelledby="chain">
      <h2 id="chain">{words.chain}</h2>
      <p>{words.rows(n)}</p>
      <p>
        {anchor === null
          ? words.unanchored
          : words.anchored(timeIn(language, anchor.writtenAt), anchor.n, anchor.responses)}
      </p>
      {behind && <p className="bad">{words.behind}</p>}
      <div aria-live="polite">{verdict && <VerdictLine verdict={verdict} />}</div>
      {verification.error && <Failure error={verification.error} />}
      <Button variant="default" loading={verification.isPending} onClick={() => verification.mutate()}>
        {words.verify}
      </Button>
    </section>
  )
}
