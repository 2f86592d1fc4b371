/** What is asked of a person once, in the first phase that their card meets. */
import { useId } from 'react'
import { type Element, type Instrument, textIn } from '../../../surveys/instrument.ts'
import { Heading } from '../../parts/Heading.tsx'
import { useLanguage } from '../../words/words.ts'
import { useDoorWords } from './doorWords.ts'
import { answeredOf, markAnswersIn, MarkFields } from './MarkFields.tsx'
import { OptionsField } from './OptionsField.tsx'
import { type About, type Seat, tellAbout } from './seat.ts'
import { choicesOf, questionOn } from './sheet.ts'
import { useRequest } from './useRequest.ts'

interface Properties {
  readonly seat: Seat
  readonly definition: Instrument
  /** What is on the button. */
  readonly send: string
  readonly onTold: (about: About) => void
}

/** The code of no answer, as the instruments have it: what is told where a test does not ask. */
const untold = '99'

const firstClasses = new Map<unknown, boolean>([
  ['yes', true],
  ['no', false],
])

function useOptions(question: Element | undefined) {
  const language = useLanguage()
  return choicesOf(question).map(({ value, text }) => ({
    value: String(value),
    text: textIn(text, language),
  }))
}

export function AboutStep({ seat, definition, send: label, onTold }: Properties) {
  const words = useDoorWords()
  const id = useId()
  const sexes = useOptions(questionOn(definition, 'sex'))
  const groups = useOptions(questionOn(definition, 'audience'))
  const { busy, reason, run } = useRequest()
  const send = (form: FormData) => {
    const answers = markAnswersIn(form)
    const about = {
      sex: Number(form.get('sex') ?? untold),
      audience: Number(form.get('audience') ?? untold),
      firstClass: firstClasses.get(form.get('firstClass')) ?? null,
    }
    void run(async () => {
      await tellAbout(seat, about, answeredOf(answers) > 0 ? answers : null)
      onTold(about)
    })
  }
  return (
    <form
      className="steps"
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        send(new FormData(event.currentTarget))
      }}
    >
      <Heading key="about">{words.aboutTitle}</Heading>
      {sexes.length > 0 && <OptionsField name="sex" title={words.sex} options={sexes} />}
      {groups.length > 0 && (
        <div className="asked">
          <label htmlFor={id}>{words.audience}</label>
          <select id={id} name="audience" required defaultValue="">
            <option value="" disabled>
              {words.choose}
            </option>
            {groups.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      )}
      <OptionsField
        name="firstClass"
        title={words.firstClass}
        options={[
          { value: 'yes', text: words.yes },
          { value: 'no', text: words.no },
          { value: 'unknown', text: words.unknown },
        ]}
      />
      {seat.found !== 'unmatched' && (
        <section className="asked" aria-labelledby={`${id}marks`}>
          <h2 id={`${id}marks`}>{words.marksTitle}</h2>
          <p className="small">{words.marksLead}</p>
          <MarkFields />
        </section>
      )}
      <p className="fault" role="alert">
        {reason}
      </p>
      <button type="submit" className="first" disabled={busy}>
        {label}
      </button>
    </form>
  )
}
