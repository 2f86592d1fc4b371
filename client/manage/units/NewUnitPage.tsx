/** A unit that is not there yet. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { useTitle } from '../../analyse/useTitle.ts'
import { answerOf, api } from '../../api.ts'
import { StateForm } from './StateForm.tsx'
import { useUnitWords } from './words.ts'

export function NewUnitPage() {
  const words = useUnitWords()
  const [, go] = useLocation()
  const queries = useQueryClient()
  useTitle(words.newUnit)
  return (
    <>
      <p className="back">
        <Link href="/units">← {words.back}</Link>
      </p>
      <h1>{words.units}</h1>
      <StateForm
        title={words.newUnit}
        bounded
        save={json => answerOf(api.units.$post({ json }))}
        onSaved={({ id }) => {
          void queries.invalidateQueries({ queryKey: ['units'] })
          go(`/units/${id}`)
        }}
        onCancel={() => go('/units')}
      />
    </>
  )
}
