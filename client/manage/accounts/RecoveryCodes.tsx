/** The recovery codes, shown this once: copied, printed, and kept. */
import { Button } from '@mantine/core'
import { Copy } from './Copy.tsx'
import { useDoorWords } from './doorWords.ts'

interface Props {
  readonly codes: readonly string[]
  readonly onKept: () => void
}

const focus = (section: HTMLElement | null) => section?.focus()

export function RecoveryCodes({ codes, onKept }: Props) {
  const words = useDoorWords()
  return (
    <section className="recovery" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" tabIndex={-1} ref={focus}>
        {words.codes}
      </h2>
      <p>{words.codesLead}</p>
      <ol className="recovery-codes">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="acts">
        <Copy text={codes.join('\n')} />
        <Button variant="default" onClick={() => print()}>
          {words.print}
        </Button>
        <Button onClick={onKept}>{words.kept}</Button>
      </div>
    </section>
  )
}
