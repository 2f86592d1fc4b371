/** A card as it is kept: its code, large, and what a camera reads. */
import { Qr } from '../../parts/Qr.tsx'
import { useDoorWords } from './doorWords.ts'
import type { CardName } from './seat.ts'

export default function CardFace({ code, card }: CardName) {
  const words = useDoorWords()
  return (
    <div className="cardFace">
      <p className="cardCode">{card}</p>
      <Qr text={`${location.origin}/t#${code}${card}`} label={words.qr(card)} />
      <p className="small">{words.ofClass(code)}</p>
    </div>
  )
}
