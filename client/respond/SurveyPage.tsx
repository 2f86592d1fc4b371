/** One survey: fetches its definition and the draft on this device, then hands over to the interview. */
import { addressIn } from '../parts/address.ts'
import { Frame } from '../parts/Frame.tsx'
import { Heading } from '../parts/Heading.tsx'
import { useLoad } from '../parts/load.ts'
import { type Language, useLanguage, useWords } from '../words/words.ts'
import { findSurvey } from './api.ts'
import { claimDraft, readDraft } from './draft.ts'
import { Interview } from './Interview.tsx'

interface Properties {
  readonly slug: string
  readonly onLanguage: (language: Language) => void
}

export function SurveyPage({ slug, onLanguage }: Properties) {
  const words = useWords()
  const language = useLanguage()
  const { load, retry } = useLoad(async () => {
    const definition = await findSurvey(slug)
    if (definition === null) return null
    const drafting = definition.sensitive !== true && (await claimDraft(slug))
    return { definition, drafting, draft: drafting ? await readDraft(slug) : null }
  })

  if (load.kind === 'here' && load.value) return <Interview {...load.value} onLanguage={onLanguage} />
  return (
    <Frame onLanguage={onLanguage}>
      {load.kind === 'loading' && <output>{words.loading}</output>}
      {load.kind === 'failed' && (
        <>
          <Heading>{words.surveyFailed}</Heading>
          <button type="button" className="first" onClick={retry}>
            {words.retry}
          </button>
        </>
      )}
      {load.kind === 'here' && (
        <>
          <Heading>{words.surveyMissing}</Heading>
          <a className="button second" href={addressIn(language, '/')}>
            {words.toList}
          </a>
        </>
      )}
    </Frame>
  )
}
