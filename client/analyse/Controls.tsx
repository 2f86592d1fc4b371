/** What can be done with a report: broken down further, with every table open, downloaded, printed. */
import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { SurveyReport } from '../api.ts'
import { useLanguage } from '../words/words.ts'
import { capital } from './capital.ts'
import { downloadReport } from './download.ts'
import { Failure } from './Failure.tsx'
import { dimensionName } from './words/roles.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly report: SurveyReport
  /** What the report is broken down by beside sex; empty for nothing. */
  readonly second: string
  readonly onSecond: (name: string) => void
  readonly allOpen: boolean
  readonly onAllOpen: (open: boolean) => void
}

export function Controls({ report, second, onSecond, allOpen, onAllOpen }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { survey, dimensions } = report
  const by = dimensions.map(({ name }) => name).join(',')
  const download = useMutation({
    mutationFn: (ending: 'csv' | 'xlsx') => downloadReport(survey.slug, by, ending),
  })
  const choices = survey.breakdowns.map(({ name, title }) => ({
    value: name,
    label: capital(dimensionName(name, title, language)),
  }))
  return (
    <div className="controls">
      <NativeSelect
        label={words.also}
        value={second}
        onChange={event => onSecond(event.currentTarget.value)}
        data={[{ value: '', label: capital(words.noOther) }, ...choices]}
      />
      <Button variant="default" aria-pressed={allOpen} onClick={() => onAllOpen(!allOpen)}>
        {allOpen ? words.hideTables : words.showTables}
      </Button>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate('csv')}>
        {words.downloadCsv}
      </Button>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate('xlsx')}>
        {words.downloadXlsx}
      </Button>
      <Button variant="default" onClick={() => print()}>
        {words.print}
      </Button>
      {download.error && <Failure error={download.error} />}
    </div>
  )
}
