/** The sheet of the cards of a class, to be printed and cut. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { saveFile } from '../../../analyse/download.ts'
import { api } from '../../../api.ts'
import { Getting } from './Getting.tsx'
import { isOwnMachine } from '../ownMachine.ts'
import type { PrintedClass } from './PaperSection.tsx'
import { usePaperWords } from './words.ts'

export function CardsPaper({ id, code, cards }: PrintedClass) {
  const words = usePaperWords()
  const [from, setFrom] = useState('1')
  const get = async () => {
    const route = api.training[':id']['cards.pdf']
    await saveFile(await route.$get({ param: { id }, query: { from } }), `the-${code}.pdf`)
  }
  return (
    <section aria-labelledby="paper-cards">
      <h3 id="paper-cards">{words.cards}</h3>
      <p className="quiet">{words.cardsLead(cards)}</p>
      {isOwnMachine && <p className="notice">{words.localAddress(location.host)}</p>}
      {cards > 0 && (
        <div className="paper-fields">
          <TextInput
            label={words.fromCard}
            type="number"
            min={1}
            value={from}
            onChange={event => setFrom(event.currentTarget.value)}
          />
          <Getting ways={[{ label: words.getCards, get }]} />
        </div>
      )}
    </section>
  )
}
