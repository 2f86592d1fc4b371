/** The code of this machine, and the machines whose classes it takes in. */
import { Button } from '@mantine/core'
import { Failure } from '../../../analyse/Failure.tsx'
import { useMay } from '../../me.ts'
import { useDistrust, useSenders } from './senders.ts'
import { useExchangeWords } from './words.ts'

export function SendersSection() {
  const words = useExchangeWords()
  const { data, error } = useSenders()
  const distrusting = useDistrust()
  const mayTrust = useMay('sender.trust')
  if (error) return <Failure error={error} />
  if (!data) return null
  return (
    <section aria-labelledby="senders-heading">
      <h2 id="senders-heading">{words.senders}</h2>
      <p>
        {words.ownKey}: <strong className="class-code">{data.own.fingerprint}</strong>
      </p>
      <p className="quiet">{words.ownKeyLead}</p>
      <h3>{words.trusted}</h3>
      {data.trusted.length === 0 && <p className="quiet">{words.noTrusted}</p>}
      <ul className="senders">
        {data.trusted.map(({ key, name, fingerprint }) => (
          <li key={key}>
            <strong>{name}</strong> <span className="quiet">{fingerprint}</span>{' '}
            {mayTrust && (
              <Button
                variant="default"
                aria-label={`${words.distrust}: ${name}`}
                loading={distrusting.isPending && distrusting.variables === key}
                onClick={() => distrusting.mutate(key)}
              >
                {words.distrust}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {distrusting.error && <Failure error={distrusting.error} />}
    </section>
  )
}
