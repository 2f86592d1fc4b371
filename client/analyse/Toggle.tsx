/** Something that is on or off, and changes at a touch. */

interface Props {
  readonly on: boolean
  readonly label: string
  /** Of what; told to those who do not see it beside. */
  readonly of: string
  readonly busy: boolean
  readonly onChange: (on: boolean) => void
}

export const Toggle = ({ on, label, of, busy, onChange }: Props) => (
  <button
    type="button"
    role="switch"
    aria-checked={on}
    aria-label={`${label}: ${of}`}
    className="toggle"
    disabled={busy}
    onClick={() => onChange(!on)}
  >
    <span className="toggle-track" />
    {label}
  </button>
)
