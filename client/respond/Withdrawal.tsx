/** Taking a response back: one press to ask, one to be sure, and what came of it. */
import { useState } from 'react'
import type { Withdrawn } from './api.ts'
import type { Delivered } from './letter.ts'
import { receiptNumber } from './response.ts'
import type { Sender } from './sender.ts'
import { useWithdrawalWords } from './withdrawalWords.ts'

interface Properties {
  readonly receipt: Delivered
  readonly sender: Sender
}

type State = { readonly kind: 'idle' | 'asking' | 'busy' } | Exclude<Withdrawn, { readonly kind: 'gone' }>

export default function Withdrawal({ receipt, sender }: Properties) {
  const words = useWithdrawalWords()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const withdraw = async () => {
    setState({ kind: 'busy' })
    const withdrawn = await sender.withdraw(receipt)
    // What is gone is told by whoever shows it, who has been called back.
    setState(withdrawn.kind === 'gone' ? { kind: 'idle' } : { ...withdrawn })
  }
  if (state.kind === 'kept') return <output className="small">{state.reason}</output>
  if (state.kind === 'idle')
    return (
      <button
        type="button"
        className="second withdraw"
        aria-label={`${words.withdraw} ${receiptNumber(receipt.id)}`}
        onClick={() => setState({ kind: 'asking' })}
      >
        {words.withdraw}
      </button>
    )
  return (
    <div className="sure" role="alertdialog" aria-label={words.withdrawTitle}>
      <p>
        <strong>{words.withdrawTitle}</strong> {words.withdrawLead}
      </p>
      {state.kind === 'unknown' && <p className="reason">{words.withdrawFailed}</p>}
      <div className="pair">
        <button
          type="button"
          className="equal"
          disabled={state.kind === 'busy'}
          onClick={() => void withdraw()}
        >
          {words.withdrawSure}
        </button>
        <button
          type="button"
          className="equal"
          disabled={state.kind === 'busy'}
          ref={button => button?.focus()}
          onClick={() => setState({ kind: 'idle' })}
        >
          {words.withdrawNot}
        </button>
      </div>
    </div>
  )
}
