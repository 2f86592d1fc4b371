/** Papers that are typed one after the other; what is told of a person stays for the next, as a pile is sorted. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { usePaperWords } from './words.ts'
import type { PaperTest } from './test.ts'
import { emptyLine, type TypedLine } from './typed.ts'

interface Props {
  readonly test: PaperTest
  readonly lines: readonly TypedLine[]
  readonly onChange: (lines: readonly TypedLine[]) => void
}

export function TypedLines({ test, lines, onChange }: Props) {
  const words = usePaperWords()
  const { items, sexes, audiences } = test
  const notAsked = { value: '', label: words.notAsked }
  const change = (at: number, part: Partial<TypedLine>) =>
    onChange(lines.map((line, place) => (place === at ? { ...line, ...part } : line)))
  return (
    <>
      <p className="quiet">{words.lettersHelp}</p>
      {lines.map((line, at) => (
        <fieldset key={at} className="paper-line">
          <legend>{words.line(at + 1)}</legend>
          <TextInput
            label={words.card}
            value={line.card}
            maxLength={12}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            onChange={event => change(at, { card: event.currentTarget.value })}
          />
          <NativeSelect
            label={words.sex}
            value={line.sex}
            data={[notAsked, ...sexes]}
            onChange={event => change(at, { sex: event.currentTarget.value })}
          />
          <NativeSelect
            label={words.audience}
            value={line.audience}
            data={[notAsked, ...audiences]}
            onChange={event => change(at, { audience: event.currentTarget.value })}
          />
          <NativeSelect
            label={words.first}
            value={line.first}
            data={[notAsked, { value: '1', label: words.yes }, { value: '0', label: words.no }]}
            onChange={event => change(at, { first: event.currentTarget.value })}
          />
          <TextInput
            label={words.letters(items.length)}
            description={words.count(line.letters.replaceAll(/\s/g, '').length, items.length)}
            value={line.letters}
            maxLength={items.length * 2}
            autoCapitalize="off"
            autoComplete="off"
            spellCheck={false}
            onChange={event => change(at, { letters: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      <Button
        variant="default"
        onClick={() => onChange([...lines, { ...emptyLine, audience: lines.at(-1)?.audience ?? '' }])}
      >
        {words.more}
      </Button>
    </>
  )
}
