/** Results of training over many classes: chosen by course, time and unit. */
import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { courses } from '../../../../surveys/courses.ts'
import { Failure } from '../../../analyse/Failure.tsx'
import { Loading } from '../../../analyse/Loading.tsx'
import { useTitle } from '../../../analyse/useTitle.ts'
import { answerOf, api } from '../../../api.ts'
import { useLanguage } from '../../../words/words.ts'
import { type PickedUnit, UnitPicker } from '../../units/UnitPicker.tsx'
import { DayField } from '../DayField.tsx'
import { ResultReport } from './ResultReport.tsx'
import { useResultWords } from './words.ts'

const nothing = { course: '', from: '', to: '' }

/** Without what is left empty. */
const wishOf = (filter: typeof nothing, unit: PickedUnit | null) => ({
  ...Object.fromEntries(Object.entries(filter).filter(([, text]) => text !== '')),
  ...(unit && { unit: unit.id }),
})

export function ResultsScreen() {
  const words = useResultWords()
  const language = useLanguage()
  useTitle(words.title)
  const [filter, setFilter] = useState(nothing)
  const [unit, setUnit] = useState<PickedUnit | null>(null)
  const query = wishOf(filter, unit)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['training', 'results', query],
    queryFn: () => answerOf(api.training.report.$get({ query })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const set =
    (name: keyof typeof nothing) => (event: { readonly currentTarget: { readonly value: string } }) =>
      setFilter({ ...filter, [name]: event.currentTarget.value })
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <search className="result-wishes">
        <NativeSelect
          label={words.course}
          value={filter.course}
          onChange={set('course')}
          data={[
            { value: '', label: words.everyCourse },
            ...Object.entries(courses).map(([value, name]) => ({
              value,
              label: `${value} – ${name[language]}`,
            })),
          ]}
        />
        {(['from', 'to'] as const).map(end => (
          <DayField
            key={end}
            label={words[end]}
            value={filter[end]}
            onChange={day => setFilter({ ...filter, [end]: day })}
          />
        ))}
        <UnitPicker label={words.unit} description={words.unitHelp} value={unit} onChange={setUnit} />
      </search>
      {error && !isFetching && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && isFetching && <Loading text={words.loading} />}
      {data &&
        (data.classes.of === 0 ? (
          <p className="notice">{words.noClasses}</p>
        ) : (
          <section aria-busy={isFetching} aria-label={words.title}>
            <p className="quiet">
              {words.classesShown(data.classes.shown, data.classes.of, data.classes.bySex)}
            </p>
            <h2>{filter.course === '' ? words.everyCourse : courses[filter.course]?.[language]}</h2>
            <ResultReport result={data} />
          </section>
        ))}
    </>
  )
}
