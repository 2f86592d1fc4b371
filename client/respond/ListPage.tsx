/** The open surveys, and what this device still has to send. */
import { addressIn } from '../parts/address.ts'
import { Frame } from '../parts/Frame.tsx'
import { Heading } from '../parts/Heading.tsx'
import { useLoad } from '../parts/load.ts'
import { Notice } from '../parts/Notice.tsx'
import { useTitle } from '../parts/title.ts'
import { type Language, useLanguage, useWords } from '../words/words.ts'
import { listSurveys } from './api.ts'
import { Sent } from './Sent.tsx'
import { SurveyLinks } from './SurveyLinks.tsx'
import { Unsent } from './Unsent.tsx'

export function ListPage({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const words = useWords()
  const language = useLanguage()
  useTitle(words.listTitle)
  const { load, retry } = useLoad(listSurveys)
  return (
    <Frame onLanguage={onLanguage}>
      <p className="eyebrow">{words.tagline}</p>
      <Heading quiet>{words.listTitle}</Heading>
      <p className="lead">{words.listLead}</p>
      <p>
        <a className="button second" href={addressIn(language, '/c')}>
          {words.enterCode}
        </a>
      </p>
      <Unsent />
      {load.kind === 'loading' && <output>{words.loading}</output>}
      {load.kind === 'here' && load.value.length > 0 && <SurveyLinks surveys={load.value} />}
      {load.kind === 'here' && load.value.length === 0 && <p className="lead">{words.listEmpty}</p>}
      {load.kind !== 'loading' && <Sent surveys={load.kind === 'here' ? load.value : []} />}
      {load.kind === 'failed' && (
        <Notice tone="warning">
          <p>{words.listFailed}</p>
          <button type="button" className="second" onClick={retry}>
            {words.retry}
          </button>
        </Notice>
      )}
    </Frame>
  )
}
