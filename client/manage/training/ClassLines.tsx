/** Training classes one under the other, a part of a long list at a time. */
import { MoreRows } from '../MoreRows.tsx'
import { useParts } from '../parts.ts'
import { ClassLine } from './ClassLine.tsx'
import type { TrainingClass } from './classes.ts'

export function ClassLines({ classes }: { readonly classes: readonly TrainingClass[] }) {
  const { shown, rest, more } = useParts(classes)
  return (
    <>
      <ul className="training-classes">
        {shown.map(one => (
          <ClassLine key={one.id} held={one} />
        ))}
      </ul>
      <MoreRows rest={rest} onMore={more} />
    </>
  )
}
