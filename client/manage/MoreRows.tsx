/** The button below a part of a long list; nothing where all of it is shown. */
import { Button } from '@mantine/core'
import { useShellWords } from './words.ts'

interface Props {
  readonly rest: number
  readonly onMore: () => void
}

export function MoreRows({ rest, onMore }: Props) {
  const words = useShellWords()
  if (rest === 0) return null
  return (
    <Button variant="default" className="more-rows" onClick={onMore}>
      {words.more(rest)}
    </Button>
  )
}
