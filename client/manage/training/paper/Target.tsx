/** Towards the target that every officer is trained: of how many only the reader knows. */
import { TextInput } from '@mantine/core'
import { useFigures } from '../../../analyse/figures.ts'
import type { Attendance } from './AttendanceTables.tsx'
import { usePaperWords } from './words.ts'

interface Props {
  readonly attendance: Attendance
  /** As it was typed. */
  readonly of: string
  readonly onChange: (of: string) => void
}

export function Target({ attendance: { target }, of, onChange }: Props) {
  const words = usePaperWords()
  const { percent } = useFigures()
  const { persons, share, courses } = target
  return (
    <section className="paper-target" aria-labelledby="target-heading">
      <h2 id="target-heading">{words.target}</h2>
      <p className="quiet">{words.targetLead(courses.join(', '))}</p>
      <p>{words.reached(persons.all, persons.women, persons.men)}</p>
      <div className="paper-fields">
        <TextInput
          label={words.of}
          type="number"
          min={1}
          value={of}
          onChange={event => onChange(event.currentTarget.value)}
        />
      </div>
      <p>
        <output>{share !== null && (share > 1 ? words.overTarget : words.share(percent(share)))}</output>
      </p>
    </section>
  )
}
