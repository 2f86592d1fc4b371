/** A table that scrolls sideways on a small screen, and can be reached by the keyboard there. */
import { type ReactNode, useId } from 'react'

interface Props {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of each row names it. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly ReactNode[] }[]
  /** Columns that hold words rather than numbers, by their place. */
  readonly wordy?: readonly number[]
  /** Whether a heading above says the same, so that the caption is for those who do not see it. */
  readonly headed?: boolean
}

export function Table({ caption, head, rows, wordy = [], headed = false }: Props) {
  const id = useId()
  const look = (column: number) => (wordy.includes(column) ? 'words' : 'number')
  const [first, ...others] = head
  return (
    // What scrolls sideways must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroll" aria-labelledby={id} tabIndex={0}>
      <table className="figures result-table">
        <caption id={id}>{headed ? <span className="unseen">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((title, column) => (
              <th scope="col" key={title} className={look(column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]} className={look(column)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
