/** By which test a class is measured: that of its course unless another is chosen, in one form or in two. */
import { Button, NativeSelect } from '@mantine/core'
import { Link } from 'wouter'
import { useLanguage } from '../../words/words.ts'
import { courseTest, isParallel, reaction, type Test, testsAmong } from './courseTest.ts'
import { useTrainingWords } from './words.ts'

export interface ChosenTest {
  /** Empty: none is chosen. */
  readonly slug: string
  readonly parallel: boolean
}

interface Props {
  readonly surveys: readonly Test[]
  readonly course: string
  readonly test: ChosenTest
  readonly onChange: (test: ChosenTest) => void
}

export function TestFields({ surveys, course, test, onChange }: Props) {
  const words = useTrainingWords()
  const language = useLanguage()
  const own = courseTest(surveys, course)
  const spot = surveys.find(({ slug }) => slug === reaction)?.titles[language] ?? reaction
  const tests = testsAmong(surveys).filter(({ open }) => open)
  return (
    <>
      {own === 'none' && (
        <output className="notice training-none">
          <p>
            <strong>{words.noTest}</strong> {words.onTheSpot(spot)}
          </p>
          <Button component={Link} href="/classes" variant="default">
            {words.toSurveys}
          </Button>
        </output>
      )}
      {own === 'closed' && <output className="notice">{words.testClosed}</output>}
      <NativeSelect
        label={words.test}
        required
        value={test.slug}
        onChange={({ currentTarget: { value } }) =>
          onChange({ slug: value, parallel: isParallel(surveys, value) })
        }
        data={[
          { value: '', label: words.chooseTest, disabled: true },
          ...tests.map(({ slug, titles }) => ({ value: slug, label: titles[language] })),
        ]}
      />
      {test.slug !== '' && isParallel(surveys, test.slug) && (
        <div className="code-choices">
          <label>
            <input
              type="checkbox"
              checked={test.parallel}
              onChange={({ currentTarget: { checked } }) => onChange({ ...test, parallel: checked })}
            />
            <span>
              {words.parallel}
              <span className="detail">{words.parallelHelp}</span>
            </span>
          </label>
        </div>
      )}
      {test.slug !== '' && !test.parallel && <p className="quiet">{words.shuffled}</p>}
    </>
  )
}
