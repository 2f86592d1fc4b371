/** The sheet of cards of a class, to be cut: a code for the camera, the same to be typed, and no name. */
import { qrPicture } from './qrPicture.ts'
import { typeset } from './typesetter.ts'

export interface CardSheet {
  /** Where the server is reached from a phone. */
  readonly origin: string
  /** Of the class. */
  readonly code: string
  readonly cards: readonly { readonly code: string; readonly number: number }[]
}

const keep = {
  vi: 'Giữ thẻ này để dùng cho cả bài theo dõi sau 3–6 tháng',
  en: 'Keep this card for the follow-up in 3–6 months',
}

/** What a camera reads on a card: the class and the card, behind the stroke, so that no log has them. */
export const cardAddress = (origin: string, classCode: string, card: string): string =>
  `${origin}/t#${classCode}${card}`

export function cardSheet({ origin, code, cards }: CardSheet): Uint8Array<ArrayBuffer> {
  const texts = {
    title: `Thẻ học viên, lớp ${code} / Cards of class ${code}`,
    code,
    keep,
    site: `${new URL(origin).host}/t`,
    cards: cards.map(card => ({
      code: card.code,
      halves: [card.code.slice(0, 3), card.code.slice(3)],
      number: `№ ${card.number}`,
      address: `QR: ${cardAddress(origin, code, card.code)}`,
    })),
  }
  const pictures = Object.fromEntries(
    cards.map(card => [card.code, qrPicture(cardAddress(origin, code, card.code))]),
  )
  return typeset('cards', { texts, pictures })
}
