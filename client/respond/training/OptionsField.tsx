/** A question with a few answers side by side or one by one, of which one is chosen. */

interface Option {
  readonly value: string
  readonly text: string
}

interface Properties {
  readonly name: string
  readonly title: string
  readonly options: readonly Option[]
}

/** A few words fit side by side. */
const isBrief = (options: readonly Option[]) => options.every(({ text }) => text.length <= 20)

export function OptionsField({ name, title, options }: Properties) {
  return (
    <fieldset className="asked">
      <legend>{title}</legend>
      <div className={isBrief(options) ? 'answers brief' : 'answers'}>
        {options.map(({ value, text }) => (
          <label key={value}>
            <input type="radio" name={name} value={value} required />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
