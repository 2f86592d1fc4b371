/** The batches that were made, without their codes: those that are good, and folded away those that are spent or have expired. */
import { Failure } from '../../analyse/Failure.tsx'
import { useFigures } from '../../analyse/figures.ts'
import { Loading } from '../../analyse/Loading.tsx'
import { More } from '../../analyse/More.tsx'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { MoreRows } from '../MoreRows.tsx'
import { useParts } from '../parts.ts'
import { type PassBatch, useChange, usePassBatches } from './requests.ts'
import { Sure } from './Sure.tsx'
import { useSurveyTitle } from './surveyTitle.ts'
import { useUnitName } from './unitName.ts'
import { useCodeWords } from './words.ts'

function BatchRow({ id, survey, unit, issued, left, createdAt, expiresAt }: PassBatch) {
  const words = useCodeWords()
  const unitNameOf = useUnitName()
  const language = useLanguage()
  const { count } = useFigures()
  const titleOf = useSurveyTitle()
  const withdrawing = useChange('passes', () => answerOf(api.passes[':id'].$delete({ param: { id } })))
  return (
    <tr>
      <th scope="row" data-label={words.survey}>
        {titleOf(survey)}
      </th>
      <td data-label={words.unit}>{unitNameOf(unit)}</td>
      <td data-label={words.issuedAt}>{timeIn(language, createdAt)}</td>
      <td data-label={words.expires}>{timeIn(language, expiresAt)}</td>
      <td data-label={words.issued} className="number">
        {count(issued)}
      </td>
      <td data-label={words.remaining} className="number">
        {count(left)}
      </td>
      <td>
        {left > 0 && (
          <Sure
            text={words.withdraw}
            busy={withdrawing.isPending}
            onSure={() => withdrawing.mutate(undefined)}
          />
        )}
        {withdrawing.error && <Failure error={withdrawing.error} />}
      </td>
    </tr>
  )
}

function BatchTable({ batches }: { readonly batches: readonly PassBatch[] }) {
  const words = useCodeWords()
  const { shown, rest, more } = useParts(batches)
  return (
    <>
      <table className="code-table">
        <thead>
          <tr>
            <th scope="col">{words.survey}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.issuedAt}</th>
            <th scope="col">{words.expires}</th>
            <th scope="col" className="number">
              {words.issued}
            </th>
            <th scope="col" className="number">
              {words.remaining}
            </th>
            <th scope="col">
              <span className="unseen">{words.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(batch => (
            <BatchRow key={batch.id} {...batch} />
          ))}
        </tbody>
      </table>
      <MoreRows rest={rest} onMore={more} />
    </>
  )
}

/** Whether somebody can still answer with one of its codes. */
const isGood = ({ left, expiresAt }: PassBatch) => left > 0 && Date.parse(expiresAt) > Date.now()

export function PassBatches() {
  const words = useCodeWords()
  const { data, error, refetch } = usePassBatches()
  const good = data?.filter(isGood) ?? []
  const past = data?.filter(batch => !isGood(batch)) ?? []
  return (
    <section className="code-batches">
      <h2>{words.batches}</h2>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading text={words.loading} />}
      {data?.length === 0 && <p className="empty">{words.noBatches}</p>}
      {good.length > 0 && <BatchTable batches={good} />}
      {past.length > 0 && (
        <More label={words.past(past.length)} of={words.batches}>
          {() => <BatchTable batches={past} />}
        </More>
      )}
    </section>
  )
}
