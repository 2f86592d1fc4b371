/** The surveys that can be begun here. */
import { addressIn } from '../parts/address.ts'
import { useLanguage } from '../words/words.ts'
import type { OpenSurvey } from './api.ts'

interface Properties {
  readonly surveys: readonly Pick<OpenSurvey, 'slug' | 'titles'>[]
}

export function SurveyLinks({ surveys }: Properties) {
  const language = useLanguage()
  return (
    <ul className="surveys">
      {surveys.map(({ slug, titles }) => (
        <li key={slug}>
          <a href={addressIn(language, `/s/${slug}`)}>{titles[language]}</a>
        </li>
      ))}
    </ul>
  )
}
