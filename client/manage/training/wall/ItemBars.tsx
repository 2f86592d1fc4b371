/** One question on the wall: how many chose each answer, as bars with their numbers; the right one is marked when it may be. */
import { useFigures } from '../../../analyse/figures.ts'
import { useLanguage } from '../../../words/words.ts'
import type { Item } from './items.ts'
import { useWallWords } from './words.ts'

interface Props {
  readonly item: Item
  /** Whether the class may see what is right. */
  readonly revealed: boolean
}

export function ItemBars({ item, revealed }: Props) {
  const words = useWallWords()
  const language = useLanguage()
  const { wholePercent } = useFigures()
  const bars = [
    ...item.choices.map(({ value, text, share }) => ({
      name: String(value),
      text: text[language],
      share,
      isKey: revealed && value === item.key,
    })),
    ...(item.omitted > 0
      ? [{ name: 'omitted', text: words.omitted, share: item.omitted, isKey: false }]
      : []),
  ]
  return (
    <>
      <h2>{item.question[language]}</h2>
      <ol className="wall-bars">
        {bars.map(({ name, text, share, isKey }) => (
          <li key={name} className={isKey ? 'key' : ''}>
            <p>
              {text} {isKey && <strong className="wall-key">✓ {words.key}</strong>}
            </p>
            <span className="wall-track" aria-hidden="true">
              <span style={{ inlineSize: `${share * 100}%` }} />
            </span>
            <strong className="wall-share">{wholePercent(share)}</strong>
          </li>
        ))}
      </ol>
      <p className="wall-right">
        {revealed && item.right !== null && (
          <>
            <strong>{words.right(wholePercent(item.right))}</strong>
            {item.women !== null &&
              item.men !== null &&
              ` · ${words.rightOf(wholePercent(item.women), wholePercent(item.men))}`}
          </>
        )}
        {!revealed && words.hidden}
      </p>
    </>
  )
}
