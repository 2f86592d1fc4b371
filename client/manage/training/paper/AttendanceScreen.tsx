/** Who was trained in a period: attendances and persons by sex, for the six-month report. */
import '../result/result.css'
import './paper.css'
import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { saveFile } from '../../../analyse/download.ts'
import { Failure } from '../../../analyse/Failure.tsx'
import { Loading } from '../../../analyse/Loading.tsx'
import { useTitle } from '../../../analyse/useTitle.ts'
import { answerOf, api } from '../../../api.ts'
import { today } from '../../units/day.ts'
import { type PickedUnit, UnitPicker } from '../../units/UnitPicker.tsx'
import { DayField } from '../DayField.tsx'
import { AttendanceTables } from './AttendanceTables.tsx'
import { Getting } from './Getting.tsx'
import { halfYear, wholeYear } from './period.ts'
import { Target } from './Target.tsx'
import { usePaperWords } from './words.ts'

export function AttendanceScreen() {
  const words = usePaperWords()
  useTitle(words.attendance)
  const year = Number(today().slice(0, 4))
  const periods = [year, year - 1].flatMap(one => [
    { label: words.year(one), ...wholeYear(one) },
    { label: words.halfYear(one), ...halfYear(one) },
  ])
  const [period, setPeriod] = useState(wholeYear(year))
  const [unit, setUnit] = useState<PickedUnit | null>(null)
  const [of, setOf] = useState('')
  const chosen = periods.findIndex(({ from, to }) => from === period.from && to === period.to)
  const query = {
    // A date that is being typed is none for a moment.
    ...Object.fromEntries(Object.entries(period).filter(([, day]) => day !== '')),
    ...(unit && { unit: unit.id }),
    ...(/^[1-9]\d{0,6}$/.test(of) && { of }),
  }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['training', 'attendance', query],
    queryFn: () => answerOf(api.training.attendance.$get({ query })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const getter = (form: 'csv' | 'xlsx') => async () => {
    const route = api.training[`attendance.${form}`]
    await saveFile(await route.$get({ query }), `tap-huan.${form}`)
  }
  return (
    <>
      <h1>{words.attendance}</h1>
      <p className="lead">{words.attendanceLead}</p>
      <search className="paper-fields">
        <NativeSelect
          label={words.period}
          value={String(chosen)}
          onChange={event => {
            const next = periods[Number(event.currentTarget.value)]
            if (next) setPeriod({ from: next.from, to: next.to })
          }}
          data={[
            ...(chosen < 0 ? [{ value: '-1', label: words.ownPeriod }] : []),
            ...periods.map(({ label }, at) => ({ value: String(at), label })),
          ]}
        />
        {(['from', 'to'] as const).map(end => (
          <DayField
            key={end}
            label={words[end]}
            value={period[end]}
            onChange={day => setPeriod({ ...period, [end]: day })}
          />
        ))}
        <UnitPicker label={words.unit} description={words.unitHelp} value={unit} onChange={setUnit} />
      </search>
      {error && !isFetching && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && isFetching && <Loading text={words.loading} />}
      {data && (
        <section aria-busy={isFetching} aria-label={words.attendance}>
          {data.total.classes === 0 ? (
            <p className="notice">{words.none}</p>
          ) : (
            <AttendanceTables attendance={data} />
          )}
          <Target attendance={data} of={of} onChange={setOf} />
          <Getting
            ways={[
              { label: words.xlsx, get: getter('xlsx') },
              { label: words.csv, get: getter('csv') },
            ]}
          />
        </section>
      )}
    </>
  )
}
