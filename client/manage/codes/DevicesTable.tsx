/** The devices that there are: when each was last seen, with which program, what it still keeps. */
import { Failure } from '../../analyse/Failure.tsx'
import { useFigures } from '../../analyse/figures.ts'
import { Loading } from '../../analyse/Loading.tsx'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { type Device, useChange, useDevices } from './requests.ts'
import { Sure } from './Sure.tsx'
import { useSurveyTitle } from './surveyTitle.ts'
import { useUnitName } from './unitName.ts'
import { useCodeWords } from './words.ts'

type State = 'working' | 'revoked' | 'lapsed'

const stateOf = ({ revokedAt, expiresAt }: Device): State =>
  revokedAt !== null ? 'revoked' : Date.parse(expiresAt) < Date.now() ? 'lapsed' : 'working'

function DeviceRow({ device }: { readonly device: Device }) {
  const words = useCodeWords()
  const unitNameOf = useUnitName()
  const language = useLanguage()
  const { count } = useFigures()
  const titleOf = useSurveyTitle()
  const { id, name, unit, surveys, seenAt, current, unsent } = device
  const state = stateOf(device)
  const revoking = useChange('devices', () => answerOf(api.devices[':id'].$delete({ param: { id } })))
  return (
    <tr>
      <th scope="row" data-label={words.device}>
        {name}
        <br />
        <span className="quiet">{surveys.map(titleOf).join(' · ')}</span>
      </th>
      <td data-label={words.unit}>{unitNameOf(unit)}</td>
      <td data-label={words.state}>
        <span className={state === 'working' ? 'state open' : 'state'}>{words[state]}</span>
      </td>
      <td data-label={words.seen}>{timeIn(language, seenAt)}</td>
      <td data-label={words.version}>{current === null ? '–' : current ? words.newest : words.outdated}</td>
      <td data-label={words.unsent} className="number">
        {count(unsent)}
      </td>
      <td>
        {state === 'working' && (
          <Sure text={words.revoke} busy={revoking.isPending} onSure={() => revoking.mutate(undefined)} />
        )}
        {revoking.error && <Failure error={revoking.error} />}
      </td>
    </tr>
  )
}

export function DevicesTable() {
  const words = useCodeWords()
  const { data, error, refetch } = useDevices()
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading text={words.loading} />
  if (data.length === 0) return <p className="empty">{words.noDevices}</p>
  return (
    <table className="code-table">
      <thead>
        <tr>
          <th scope="col">{words.device}</th>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.seen}</th>
          <th scope="col">{words.version}</th>
          <th scope="col" className="number">
            {words.unsent}
          </th>
          <th scope="col">
            <span className="unseen">{words.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {data.map(device => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </tbody>
    </table>
  )
}
