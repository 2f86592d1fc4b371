/** The results of one questionnaire: by sex, and by one more variable; the address holds the choice. */
import { Anchor, Button, Group, NativeSelect, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { textIn } from '../../surveys/instrument.ts'
import { answerOf, api } from '../api.ts'
import { useLanguage } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { useFigures } from './figures.ts'
import { QuestionSection } from './QuestionSection.tsx'
import { ScalesSection } from './ScalesSection.tsx'
import { useOfficeWords } from './words/words.ts'

export function ReportPage({ slug }: { readonly slug: string }) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { count } = useFigures()
  const [search, setSearch] = useSearchParams()
  const second = search.get('by') ?? ''
  const by = second ? `sex,${second}` : 'sex'
  const { data, error } = useQuery({
    queryKey: ['report', slug, by],
    queryFn: () => answerOf(api.surveys[':slug'].report.$get({ param: { slug }, query: { by } })),
  })
  if (error) return <Failure error={error} />
  if (!data) return <Text>{words.loading}</Text>
  const { survey, report } = { survey: data.survey, report: data }
  return (
    <article>
      <Title order={1}>{textIn(survey.titles, language)}</Title>
      <Text size="lg">{words.respondents(report.n)}</Text>
      <Text>{words.volunteers}</Text>
      <Group my="md" align="end" className="controls">
        <NativeSelect
          label={words.bySexAnd}
          value={second}
          onChange={event => setSearch(event.currentTarget.value ? { by: event.currentTarget.value } : {})}
          data={[
            { value: '', label: words.noOther },
            ...survey.dimensions.map(({ name, title }) => ({ value: name, label: textIn(title, language) })),
          ]}
        />
        <Button component="a" href={`/api/surveys/${slug}/report.csv?by=${by}`} download>
          {words.download}
        </Button>
        <Button variant="default" onClick={() => print()}>
          {words.print}
        </Button>
      </Group>
      <Text size="sm">
        {words.threshold(report.threshold)} {words.family(report.family)} {words.interval}.
      </Text>
      {report.n === 0 ? (
        <Text my="xl">{words.none}</Text>
      ) : (
        <>
          {report.scales.length > 0 && (
            <ScalesSection scales={report.scales} dimensions={report.dimensions} />
          )}
          <Title order={2}>{words.questions}</Title>
          <nav className="jump" aria-label={words.questions}>
            {report.questions.map(({ question }) => (
              <Anchor key={question} href={`#${question}`}>
                {question}
              </Anchor>
            ))}
          </nav>
          {report.questions.map(figures => (
            <QuestionSection key={figures.question} figures={figures} dimensions={report.dimensions} />
          ))}
          <Text size="sm">{count(report.n)}</Text>
        </>
      )}
    </article>
  )
}
