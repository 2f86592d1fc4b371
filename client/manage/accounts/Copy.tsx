/** Copies something, and says that it has. */
import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useDoorWords } from './doorWords.ts'

export function Copy({ text }: { readonly text: string }) {
  const words = useDoorWords()
  const { copy, copied } = useClipboard({ timeout: 4000 })
  return (
    <>
      <Button variant="default" onClick={() => copy(text)}>
        {copied ? words.copied : words.copy}
      </Button>
      <output className="unseen">{copied && words.copied}</output>
    </>
  )
}
