/** How a form ends: what kept it from being saved, and the two ways on. */
import { Button } from '@mantine/core'
import { Refusal } from './Refusal.tsx'
import { useUnitWords } from './words.ts'

interface Props {
  readonly error: Error | null
  readonly saving: boolean
  readonly onCancel: () => void
}

export function FormEnd({ error, saving, onCancel }: Props) {
  const words = useUnitWords()
  return (
    <>
      {error && <Refusal error={error} />}
      <div className="unit-actions">
        <Button type="submit" loading={saving}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  )
}
