/** Says which choice of an item is right, and why it was said otherwise. */
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Failure } from '../../../analyse/Failure.tsx'
import { answerOf, api, type OfficeSurvey } from '../../../api.ts'
import { useLanguage } from '../../../words/words.ts'
import { useKeyWords } from './words.ts'

const nothing = { survey: '', version: '', item: '', key: '', reason: '' }

export function KeyForm({ tests }: { readonly tests: readonly OfficeSurvey[] }) {
  const words = useKeyWords()
  const language = useLanguage()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(nothing)
  const { survey, version, item, key, reason } = typed
  const { data: items = [], error } = useQuery({
    queryKey: ['keys', survey, version],
    queryFn: () => answerOf(api.keys[':survey'][':version'].$get({ param: { survey, version } })),
    enabled: survey !== '',
  })
  const choices = items.find(({ name }) => name === item)?.choices ?? []
  const chosen = choices.find(({ value }) => String(value) === key)?.value
  const correcting = useMutation({
    mutationFn: (right: string | number) =>
      answerOf(
        api.keys[':survey'][':version'][':item'].$put({
          param: { survey, version, item },
          json: { key: right, reason },
        }),
      ),
    onSuccess: () => {
      setTyped({ ...typed, item: '', key: '', reason: '' })
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['keys'] }),
        queries.invalidateQueries({ queryKey: ['training'] }),
      ])
    },
  })
  const newest = tests.find(({ slug }) => slug === survey)?.version ?? 0
  const none = { value: '', label: words.choose, disabled: true }
  return (
    <form
      className="code-form key-form"
      aria-label={words.correct}
      onSubmit={event => {
        event.preventDefault()
        if (chosen !== undefined) correcting.mutate(chosen)
      }}
    >
      <NativeSelect
        label={words.test}
        required
        value={survey}
        onChange={({ currentTarget: { value } }) =>
          setTyped({
            ...nothing,
            survey: value,
            version: String(tests.find(({ slug }) => slug === value)?.version),
          })
        }
        data={[none, ...tests.map(({ slug, titles }) => ({ value: slug, label: titles[language] }))]}
      />
      {newest > 1 && (
        <NativeSelect
          label={words.version}
          value={version}
          onChange={({ currentTarget: { value } }) => setTyped({ ...nothing, survey, version: value })}
          data={Array.from({ length: newest }, (_, at) => newest - at).map(one => ({
            value: String(one),
            label: words.versionOf(one),
          }))}
        />
      )}
      {error && <Failure error={error} />}
      <NativeSelect
        label={words.item}
        required
        value={item}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, item: value, key: '' })}
        data={[
          none,
          ...items.map(({ name, question }) => ({ value: name, label: `${name}. ${question[language]}` })),
        ]}
      />
      <NativeSelect
        label={words.key}
        required
        value={key}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, key: value })}
        data={[
          none,
          ...choices.map(({ value, text }) => ({
            value: String(value),
            label: `${value}. ${text[language]}`,
          })),
        ]}
      />
      <Textarea
        label={words.reason}
        placeholder={words.reasonExample}
        required
        maxLength={500}
        rows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, reason: value })}
      />
      {correcting.error && <Failure error={correcting.error} />}
      <div className="code-actions">
        <Button
          type="submit"
          loading={correcting.isPending}
          disabled={chosen === undefined || reason.trim() === ''}
        >
          {words.correct}
        </Button>
      </div>
    </form>
  )
}
