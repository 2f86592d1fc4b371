/** One field for a code, and what is wrong with what was typed. */
import { useEffect, useId, useRef, useState } from 'react'
import { Refused } from '../refused.ts'
import { useCodeWords } from './words.ts'
import './codes.css'

interface Properties {
  readonly label: string
  readonly send: string
  /** @throws Refused */
  readonly onCode: (code: string) => Promise<void>
  /** A code that came with the address, and is tried at once. */
  readonly first?: string
  /** It has just been asked for, so that one can type at once. */
  readonly focused?: boolean
  /** What is wrong with a code as soon as it is typed, in words; empty while nothing is. */
  readonly check?: (typed: string) => string
}

export function CodeForm({ label, send, onCode, first = '', focused = false, check }: Properties) {
  const words = useCodeWords()
  const [field, hint, fault] = [useId(), useId(), useId()]
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState(first)
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState('')

  const submit = async () => {
    setBusy(true)
    setReason('')
    try {
      await onCode(code.trim())
    } catch (error) {
      setReason((error instanceof Refused && error.message) || words.offline)
      input.current?.focus()
    }
    setBusy(false)
  }
  const tried = useRef(false)
  useEffect(() => {
    if (first && !tried.current) void submit()
    tried.current = true
  })
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])
  return (
    <form
      className="code"
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        if (code.trim() && !busy && !check?.(code)) void submit()
      }}
    >
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        ref={input}
        value={code}
        required
        maxLength={40}
        inputMode="text"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        aria-invalid={reason !== ''}
        aria-describedby={reason ? `${fault} ${hint}` : hint}
        onChange={({ target }) => {
          setCode(target.value)
          setReason(check?.(target.value) ?? '')
        }}
      />
      <p className="fault" id={fault} role="alert">
        {reason}
      </p>
      <p className="small" id={hint}>
        {words.codeHint}
      </p>
      <button type="submit" className="first" disabled={busy}>
        {busy ? words.codeChecking : send}
      </button>
    </form>
  )
}
