/** Every questionnaire the office has, with how many people answered it. */
import { Anchor, Badge, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { textIn } from '../../surveys/instrument.ts'
import { answerOf, api } from '../api.ts'
import { useLanguage } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { useFigures } from './figures.ts'
import { useOfficeWords } from './words/words.ts'

export function SurveysPage() {
  const language = useLanguage()
  const words = useOfficeWords()
  const { count } = useFigures()
  const { data, error } = useQuery({
    queryKey: ['surveys'],
    queryFn: () => answerOf(api.office.surveys.$get()),
  })
  return (
    <>
      <Title order={1}>{words.surveys}</Title>
      <Text mb="lg">{words.surveysLead}</Text>
      {error && <Failure error={error} />}
      {!data && !error && <Text>{words.loading}</Text>}
      {data && (
        <Table withTableBorder verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.code}</Table.Th>
              <Table.Th scope="col">{words.name}</Table.Th>
              <Table.Th scope="col">{words.state}</Table.Th>
              <Table.Th scope="col">{words.responses}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map(({ slug, code, titles, open, responses }) => (
              <Table.Tr key={slug}>
                <Table.Td>{code}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} href={`/surveys/${slug}`}>
                    {textIn(titles, language)}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  <Badge variant="light" color={open ? 'teal' : 'gray'} className="state">
                    {open ? words.open : words.closed}
                  </Badge>
                </Table.Td>
                <Table.Td>{count(responses)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}
