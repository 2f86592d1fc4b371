/** The audit: its filters, its rows page by page, and the state of its chain. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { saveFile } from '../../analyse/download.ts'
import { Failure } from '../../analyse/Failure.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { api } from '../../api.ts'
import { useLanguage } from '../../words/words.ts'
import { actionIn, actionNames } from './actions.ts'
import './audit.css'
import { ChainState } from './ChainState.tsx'
import { Trail } from './Trail.tsx'
import { useAuditWords } from './words.ts'

const nothing = { from: '', to: '', actor: '', action: '', subject: '' }
type Filter = typeof nothing

/** Without what is left empty. */
const wishOf = (filter: Filter): Partial<Filter> =>
  Object.fromEntries(Object.entries(filter).filter(([, text]) => text.trim() !== ''))

export function AuditScreen() {
  const words = useAuditWords()
  const language = useLanguage()
  useTitle(words.audit)
  const [filter, setFilter] = useState(nothing)
  const [settled] = useDebouncedValue(filter, 250)
  const download = useMutation({
    mutationFn: async () => saveFile(await api['audit.csv'].$get({ query: wishOf(filter) }), 'audit.csv'),
  })
  const set = (name: keyof Filter) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setFilter({ ...filter, [name]: event.currentTarget.value })
  return (
    <>
      <h1>{words.audit}</h1>
      <p className="lead">{words.lead}</p>
      <ChainState />
      <search className="wishes">
        <TextInput label={words.from} type="date" value={filter.from} onChange={set('from')} />
        <TextInput label={words.to} type="date" value={filter.to} onChange={set('to')} />
        <NativeSelect
          label={words.action}
          value={filter.action}
          onChange={set('action')}
          data={[
            { value: '', label: words.everyAction },
            ...Object.keys(actionNames).map(value => ({ value, label: actionIn(language, value) })),
          ]}
        />
        <TextInput
          label={words.actor}
          description={words.actorHelp}
          value={filter.actor}
          onChange={set('actor')}
        />
        <TextInput
          label={words.subject}
          description={words.subjectHelp}
          value={filter.subject}
          onChange={set('subject')}
        />
      </search>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {words.download}
      </Button>
      {download.error && <Failure error={download.error} />}
      <Trail key={JSON.stringify(settled)} wish={wishOf(settled)} />
    </>
  )
}
