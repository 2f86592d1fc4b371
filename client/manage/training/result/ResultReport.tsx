/** A result of training: its findings in sentences, the picture with its table, groups, presence, items, and what to know. */
import './result.css'
import { useLanguage } from '../../../words/words.ts'
import { Findings } from './Findings.tsx'
import { FormItems } from './FormItems.tsx'
import { GroupsTable } from './GroupsTable.tsx'
import { LearningTable } from './LearningTable.tsx'
import { OrdersTable } from './OrdersTable.tsx'
import { Presence } from './Presence.tsx'
import type { Result } from './result.ts'
import { Retention } from './Retention.tsx'
import { Slopes } from './Slopes.tsx'
import { useResultWords } from './words.ts'

export function ResultReport({ result }: { readonly result: Result }) {
  const words = useResultWords()
  const language = useLanguage()
  const { standing, learning, groups, retention, forms, orders, notes } = result
  return (
    <div className="result">
      {standing === 'noData' && <p className="notice">{words.noData}</p>}
      {standing === 'withheld' && notes[0] && <p className="notice">{notes[0][language]}</p>}
      {learning.all && (
        <>
          <h3>{words.findings}</h3>
          <Findings headlines={result.headlines} />
          <h3>{words.learning}</h3>
          <Slopes result={result} />
          <LearningTable result={result} />
          {orders.length > 1 && <OrdersTable result={result} />}
        </>
      )}
      {groups.length > 0 && (
        <>
          <h3>{words.groups}</h3>
          <GroupsTable groups={groups} />
        </>
      )}
      {retention && (
        <>
          <h3>{words.retention}</h3>
          <Retention retention={retention} />
        </>
      )}
      <h3>{words.presence}</h3>
      <Presence result={result} />
      {forms.length > 0 && (
        <>
          <h3>{words.items}</h3>
          {forms.map(form => (
            <FormItems key={`${form.name} ${form.paired}`} form={form} />
          ))}
        </>
      )}
      {standing === 'shown' && (
        <>
          <h3>{words.notes}</h3>
          <ul className="result-notes">
            {notes.map(note => (
              <li key={note.en}>{note[language]}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
