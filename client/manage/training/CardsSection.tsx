/** The cards of a class: how many there are, more of them, and their codes. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { CardCodes } from './CardCodes.tsx'
import { cardsWanted, mostAtOnce } from './cardsWanted.ts'
import { type TrainingClass, useClassChange } from './classes.ts'
import { useTrainingWords } from './words.ts'

export function CardsSection({ held }: { readonly held: TrainingClass }) {
  const words = useTrainingWords()
  const [count, setCount] = useState(String(cardsWanted(held)))
  const making = useClassChange((more: number) =>
    answerOf(api.training[':id'].cards.$post({ param: { id: held.id }, json: { count: more } })),
  )
  return (
    <section aria-labelledby="cards-heading">
      <h2 id="cards-heading">{words.cards}</h2>
      <p>
        <output>{words.cardsMade(held.cards)}</output> <span className="quiet">{words.cardsLead}</span>
      </p>
      <form
        className="cards-form"
        onSubmit={event => {
          event.preventDefault()
          making.mutate(Number(count))
        }}
      >
        <TextInput
          label={words.howMany}
          type="number"
          min={1}
          max={mostAtOnce}
          required
          value={count}
          onChange={event => setCount(event.currentTarget.value)}
        />
        <Button type="submit" variant={held.cards === 0 ? 'filled' : 'default'} loading={making.isPending}>
          {words.makeCards}
        </Button>
      </form>
      {making.error && <Failure error={making.error} />}
      {held.cards > 0 && <CardCodes held={held} />}
    </section>
  )
}
