/** All units that the reader may see: as a tree of a day, or those that fit the words and the kind. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { useLanguage } from '../../words/words.ts'
import { useMay } from '../me.ts'
import { dayIn } from './day.ts'
import { downloadUnits } from './downloadUnits.ts'
import { groupName, kindGroups } from './kinds.ts'
import { useOwnDay } from './ownDay.ts'
import { UnitBranches } from './UnitBranch.tsx'
import { UnitResults } from './UnitResults.tsx'
import { useUnitWords } from './words.ts'

export function UnitsPage() {
  const language = useLanguage()
  const words = useUnitWords()
  useTitle(words.units)
  const [parameters, setParameters] = useSearchParams()
  const [search, setSearch] = useState(parameters.get('search') ?? '')
  const [settled] = useDebouncedValue(search.trim(), 250)
  const group = kindGroups.find(({ name }) => name === parameters.get('kind'))
  const own = useOwnDay()
  const asked = parameters.get('on')
  const on = asked ?? own.day
  // Others make units under those of their own part, on the page of the unit above.
  const stewarding = useMay('unit.import')
  const download = useMutation({ mutationFn: downloadUnits })
  const set = (name: string, value: string) =>
    setParameters(
      before => {
        if (value === '') before.delete(name)
        else before.set(name, value)
        return before
      },
      { replace: true },
    )
  const wish = {
    on,
    ...(settled !== '' && { search: settled }),
    ...(group && { kind: group.kinds.join(',') }),
  }
  return (
    <>
      <h1>{words.units}</h1>
      <p className="lead">{words.lead}</p>
      {asked === null && own.over && <p className="notice">{words.ownEnded(dayIn(language, on))}</p>}
      <search className="unit-wishes">
        <TextInput
          label={words.search}
          placeholder={words.example}
          type="search"
          value={search}
          onChange={({ currentTarget: { value } }) => {
            setSearch(value)
            set('search', value.trim())
          }}
        />
        <NativeSelect
          label={words.kind}
          value={group?.name ?? ''}
          onChange={event => set('kind', event.currentTarget.value)}
          data={[
            { value: '', label: words.everyKind },
            ...kindGroups.map(({ name }) => ({ value: name, label: groupName(name, words) })),
          ]}
        />
        <TextInput
          label={words.on}
          type="date"
          value={on === 'any' ? '' : on}
          disabled={on === 'any'}
          onChange={event => set('on', event.currentTarget.value)}
        />
        <label className="unit-check">
          <input
            type="checkbox"
            checked={on === 'any'}
            onChange={event => set('on', event.currentTarget.checked ? 'any' : '')}
          />
          {words.anyTime}
        </label>
      </search>
      <div className="unit-actions">
        {stewarding && (
          <>
            <Button component={Link} href="/units/new" variant="default">
              {words.newUnit}
            </Button>
            <Button component={Link} href="/units/import" variant="default">
              {words.importing}
            </Button>
          </>
        )}
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          {words.download}
        </Button>
      </div>
      {download.error && <Failure error={download.error} />}
      {settled === '' && !group ? (
        <section aria-label={words.tree}>
          <UnitBranches
            key={on}
            parent="root"
            on={on}
            open
            empty={
              <div className="empty">
                <p>{words.nothingOnDay}</p>
                {on !== 'any' && (
                  <Button variant="default" onClick={() => set('on', 'any')}>
                    {words.seeAnyTime}
                  </Button>
                )}
              </div>
            }
          />
        </section>
      ) : (
        <UnitResults wish={wish} />
      )}
    </>
  )
}
