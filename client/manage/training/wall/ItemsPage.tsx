/** What the room sees when a test is over: one question after the other, the most missed first, for talking about. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Failure } from '../../../analyse/Failure.tsx'
import { Loading } from '../../../analyse/Loading.tsx'
import { useTitle } from '../../../analyse/useTitle.ts'
import { useLanguage } from '../../../words/words.ts'
import { useClass } from '../classes.ts'
import { usePhaseName } from '../phaseName.ts'
import { FullScreen } from '../../codes/FullScreen.tsx'
import { ItemBars } from './ItemBars.tsx'
import { type Items, useItems } from './items.ts'
import { useWallKeys } from './useWallKeys.ts'
import { useWallWords } from './words.ts'

interface Props {
  readonly id: string
  readonly items: Items
  readonly revealed: boolean
}

function ItemsWall({ id, items: { forms, keyed }, revealed }: Props) {
  const words = useWallWords()
  const language = useLanguage()
  const phaseName = usePhaseName()
  const [, go] = useLocation()
  /** The tests that were closed last are talked about first. */
  const [at, setAt] = useState(() => forms.findIndex(({ phase }) => phase === forms.at(-1)?.phase))
  const [place, setPlace] = useState(0)
  const form = forms[at]
  const of = form?.items.length ?? 0
  const item = form?.items[place]
  const move = (step: number) => setPlace(now => Math.min(Math.max(now + step, 0), Math.max(of - 1, 0)))
  useWallKeys({ leave: () => go(`/training/${id}`), next: () => move(1), previous: () => move(-1) })
  return (
    <>
      <header className="wall-items-head">
        <h1>{words.items}</h1>
        {item && (
          <p aria-live="polite">
            {words.itemOf(place + 1, of)} · {keyed ? words.mostMissed : words.inOrder}
          </p>
        )}
      </header>
      <div className="wall-item">
        {item && <ItemBars item={item} revealed={revealed && keyed} />}
        {!item && <p>{form ? words.tooFew : words.noForms}</p>}
      </div>
      <footer>
        {form && (
          <NativeSelect
            className="wall-form"
            aria-label={words.form}
            value={at}
            onChange={({ currentTarget: { value } }) => {
              setAt(Number(value))
              setPlace(0)
            }}
            data={forms.map(({ phase, title, answers }, value) => ({
              value: String(value),
              label: words.formOf(phaseName(phase), title[language], answers),
            }))}
          />
        )}
        <div className="code-actions">
          <Button variant="default" disabled={place === 0} onClick={() => move(-1)}>
            {words.previous}
          </Button>
          <Button disabled={place + 1 >= of} onClick={() => move(1)}>
            {words.next}
          </Button>
          <FullScreen text={words.fullScreen} />
          <Button component={Link} href={`/training/${id}`} variant="default">
            {words.back}
          </Button>
        </div>
      </footer>
    </>
  )
}

export function ItemsPage({ id }: { readonly id: string }) {
  const words = useWallWords()
  useTitle(words.items)
  const held = useClass(id)
  const items = useItems(id, held.data)
  const error = held.error ?? items.error
  return (
    <section className="wall" aria-label={words.items}>
      {error && <Failure error={error} onRetry={() => void Promise.all([held.refetch(), items.refetch()])} />}
      {held.data && items.data ? (
        <ItemsWall id={id} items={items.data} revealed={held.data.revealedAt !== null} />
      ) : (
        !error && <Loading text={words.loading} />
      )}
    </section>
  )
}
