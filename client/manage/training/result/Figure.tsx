/** A figure in a table: its value, its interval under it, and the people it rests on. */
interface Props {
  readonly value: string
  readonly interval?: string | undefined
  readonly note?: string | undefined
}

export const Figure = ({ value, interval, note }: Props) => (
  <>
    <strong>{value}</strong>
    {interval !== undefined && <span className="detail">{interval}</span>}
    {note !== undefined && <span className="detail">{note}</span>}
  </>
)
