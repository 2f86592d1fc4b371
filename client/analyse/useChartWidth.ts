/** How wide charts are drawn: one of four widths, so that their letters stay as large as they are meant to be. */
import { useMediaQuery } from '@mantine/hooks'

export function useChartWidth(): number {
  const wide = useMediaQuery('(width >= 78rem)', true)
  const tablet = useMediaQuery('(width >= 50rem)', true)
  const small = useMediaQuery('(width >= 35rem)', true)
  if (wide) return 860
  if (tablet) return 740
  return small ? 520 : 328
}
