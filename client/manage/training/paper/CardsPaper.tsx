/** The cards of a class: makes more of them, and gets the sheet that is printed and cut. */
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { saveFile } from '../../../analyse/download.ts'
import { Failure } from '../../../analyse/Failure.tsx'
import { answerOf, api } from '../../../api.ts'
import type { PrintedClass } from './PaperSection.tsx'
import { Getting } from './Getting.tsx'
import { usePaperWords } from './words.ts'

/** What a phone on the table cannot reach. */
const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]'])

const mostAtOnce = 300

export function CardsPaper({ id, code, cards }: PrintedClass) {
  const words = usePaperWords()
  const queries = useQueryClient()
  const [count, setCount] = useState('40')
  const [from, setFrom] = useState('1')
  const param = { id }
  const making = useMutation({
    mutationFn: (more: number) => answerOf(api.training[':id'].cards.$post({ param, json: { count: more } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['training'] }),
  })
  const get = async () => {
    const route = api.training[':id']['cards.pdf']
    await saveFile(await route.$get({ param, query: { from } }), `the-${code}.pdf`)
  }
  return (
    <section aria-labelledby="paper-cards">
      <h3 id="paper-cards">{words.cards}</h3>
      <p className="quiet">{words.cardsLead(cards)}</p>
      {ownMachine.has(location.hostname) && <p className="notice">{words.localAddress(location.host)}</p>}
      <form
        onSubmit={event => {
          event.preventDefault()
          making.mutate(Number(count))
        }}
      >
        <TextInput
          label={words.makeCount}
          type="number"
          min={1}
          max={mostAtOnce}
          required
          value={count}
          onChange={event => setCount(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" mih={44} loading={making.isPending}>
          {words.make}
        </Button>
        <TextInput
          label={words.fromCard}
          type="number"
          min={1}
          value={from}
          onChange={event => setFrom(event.currentTarget.value)}
        />
      </form>
      <p>
        <output>{making.isSuccess && words.made(making.variables)}</output>
      </p>
      {making.error && <Failure error={making.error} />}
      {cards > 0 && <Getting ways={[{ label: words.getCards, get }]} />}
    </section>
  )
}
