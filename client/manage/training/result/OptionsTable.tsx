/** How many chose each option, before and after. */
import { useLanguage } from '../../../words/words.ts'
import { useFigures } from '../../../analyse/figures.ts'
import type { FormResult } from './result.ts'
import { Table } from './Table.tsx'
import { useResultWords } from './words.ts'

export function OptionsTable({ form }: { readonly form: FormResult }) {
  const words = useResultWords()
  const language = useLanguage()
  const figures = useFigures()
  return (
    <Table
      caption={`${words.optionsTable}: ${form.title[language]}`}
      head={[words.item, words.option, words.before, words.after]}
      wordy={[0]}
      rows={form.items.flatMap(({ options, omitted }, place) => [
        ...options.map(({ code, label, right, before, after }) => ({
          name: `${place + 1} ${code}`,
          cells: [
            right ? <strong>{`${label[language]} (${words.right})`}</strong> : label[language],
            figures.percent(before),
            figures.percent(after),
          ],
        })),
        { name: `${place + 1} –`, cells: [words.omitted, '', figures.count(omitted)] },
      ])}
    />
  )
}
