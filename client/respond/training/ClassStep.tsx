/** Asks for the code of the class, where no QR code has brought it. */
import { Heading } from '../../parts/Heading.tsx'
import { CodeForm } from '../codes/CodeForm.tsx'
import { Refused } from '../refused.ts'
import { isClassFaulty } from './codeCheck.ts'
import { useDoorWords } from './doorWords.ts'
import { readScan, type Scan } from './scan.ts'

interface Properties {
  /** What came with the address and was no code. */
  readonly first: string
  readonly onScan: (scan: Scan) => void
}

export function ClassStep({ first, onScan }: Properties) {
  const words = useDoorWords()
  return (
    <>
      <Heading key="class" quiet>
        {words.classTitle}
      </Heading>
      <p className="lead">{words.classLead}</p>
      <CodeForm
        label={words.classLabel}
        send={words.next}
        first={first}
        check={typed => (isClassFaulty(typed) ? words.classFaulty : '')}
        onCode={async typed => {
          const scan = readScan(typed)
          if (!scan) throw new Refused(null, words.classFaulty)
          onScan(scan)
        }}
      />
    </>
  )
}
