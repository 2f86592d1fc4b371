/** The way in, as a room reads it off the wall: where to go, the code, and both as a QR code. */
import { Qr } from '../../parts/Qr.tsx'

interface Props {
  /** Of the page where the code is typed. */
  readonly path: string
  readonly code: string
  readonly words: {
    readonly goTo: string
    readonly typeCode: string
    readonly code: string
    readonly scan: string
    readonly qrOf: (code: string) => string
  }
  readonly className?: string
}

export function WallWay({ path, code, words, className = '' }: Props) {
  return (
    <div className={`wall-way ${className}`.trim()}>
      <div>
        <p>
          {words.goTo} <strong>{location.host + path}</strong>
        </p>
        <p>{words.typeCode}</p>
        <p className="wall-code" aria-label={`${words.code} ${Array.from(code).join(' ')}`}>
          <span>{code.slice(0, 3)}</span>
          <span>{code.slice(3)}</span>
        </p>
        <p>{words.scan}</p>
      </div>
      <Qr text={`${location.origin}${path}#${code}`} label={words.qrOf(code)} />
    </div>
  )
}
