import { describe, expect, test } from 'vitest'
import { filterWhere, readCondition } from '../../../../server/commands/golden/condition.ts'
import type { Cell, Dataset } from '../../../../server/commands/golden/dataset.ts'
import { levels } from '../../../../server/commands/golden/dataset.ts'
import { withDerived } from '../../../../server/commands/golden/derivation.ts'
import { groups, scores, variable } from '../../../../server/commands/golden/variable.ts'

/** A data file with these columns. */
function dataset(columns: Record<string, readonly Cell[]>, notes: readonly string[] = []): Dataset {
  const size = Object.values(columns)[0]?.length ?? 0
  return { size, columns: new Map(Object.entries(columns)), notes }
}

describe('a variable', () => {
  const answers = dataset({
    importance: ['very', 'not', null, 'somewhat'],
    importance2: ['1', '2', '3', '4'],
    'score.pre': ['3', '4.5', null, '5'],
  })

  test('is recoded by the codes behind its name', () => {
    expect(variable(answers, 'importance (not=1,somewhat=2,very=3)')).toEqual(['3', '1', null, '2'])
    expect(scores(answers, 'importance not=1,somewhat=2,very=3')).toEqual([3, 1, null, 2])
  })

  test('is the one whose whole name is written', () => {
    expect(scores(answers, 'importance2')).toEqual([1, 2, 3, 4])
    expect(scores(answers, 'score.pre')).toEqual([3, 4.5, null, 5])
  })

  test('takes its scores from the notes when only their range is written', () => {
    const levelsInNotes = '| open/x.csv | importance not<somewhat<very; education 1–5 |'
    expect(scores({ ...answers, notes: [levelsInNotes] }, 'importance 1..3')).toEqual([3, 1, null, 2])
    const pairsElsewhere = 'imp = importance not=1,somewhat=2,very=3'
    expect(scores({ ...answers, notes: [pairsElsewhere] }, 'importance 1..3')).toEqual([3, 1, null, 2])
    const listElsewhere = 'importance (not, somewhat, very)'
    expect(scores({ ...answers, notes: [listElsewhere] }, 'importance 1..3')).toEqual([3, 1, null, 2])
    const beside = ['importance, score.pre yes/no', levelsInNotes]
    expect(scores({ ...answers, notes: beside }, 'importance 1..3')).toEqual([3, 1, null, 2])
  })

  test('that is not there is an error', () => {
    expect(() => variable(answers, 'weight')).toThrow('no column is named at the start of ‘weight’')
  })
})

describe('groups', () => {
  test.each([
    { values: ['F', 'M', null], text: 'sex', notes: [] },
    { values: ['Female', 'Male', 'Other'], text: 'sex', notes: [] },
    { values: ['woman', 'man', null], text: 'sex', notes: [] },
    { values: ['2', '1', null], text: 'sex', notes: [] },
    { values: ['1', '0', null], text: 'sex (0=male,1=female)', notes: [] },
    { values: ['1', '2', null], text: 'sex', notes: ['sex 1=female 2=male'] },
  ])('are found in $values by ‘$text’', ({ values, text, notes }) => {
    expect(groups(dataset({ sex: values }, notes), text, ['female', 'male'])).toEqual([
      'female',
      'male',
      null,
    ])
  })

  test('that the values do not name are an error', () => {
    expect(() => groups(dataset({ sex: ['x', 'y'] }), 'sex', ['female', 'male'])).toThrow(
      '‘sex’ has the values x, y, not female, male',
    )
  })
})

describe('a condition', () => {
  const people = dataset({
    Class: ['1st', '1st', 'Crew', null],
    Age: ['Child', 'Adult', 'Adult', 'Adult'],
    years: ['5', '12', '7', '3'],
  })
  const keptBy = (where: string) => filterWhere(people, where).columns.get('years')

  test.each([
    ['Class=1st', ['5', '12']],
    ["Class=='1st'", ['5', '12']],
    ['Class=1st Age=Child', ['5']],
    ['Class=1st & Age=Adult', ['12']],
    ['years>=7', ['12', '7']],
    ['Class!=Crew', ['5', '12']],
    ['drop rows (Class=1st & Age=Child) and (Class=Crew) so that few are left', ['12', '3']],
  ])('‘%s’ keeps the rows that meet it', (where, kept) => {
    expect(keptBy(where)).toEqual(kept)
  })

  test('is neither met nor not met by a missing value', () => {
    expect(readCondition(people, 'Class=1st')(3)).toBeNull()
  })

  test('that says nothing is an error', () => {
    expect(() => keptBy('years')).toThrow('‘years’ is not a condition')
  })
})

describe('derived columns', () => {
  const given = dataset({
    age: ['18', '22', '41', null],
    gender: ['1', '2', '2', '1'],
    vote: ['Yes', 'No', null, 'Yes'],
  })
  const derived = (sentence: string, name: string) => withDerived(given, sentence).columns.get(name)

  test('are bands, codes and indicators', () => {
    const sentence = 'ag: age <=19,20-24,25-29,30+; sex 2=female,1=male'
    expect(derived(sentence, 'ag')).toEqual(['<=19', '20-24', '30+', null])
    expect(derived(sentence, 'sex')).toEqual(['male', 'female', 'female', 'male'])
    expect(derived('y = 1 if vote=Yes else 0', 'y')).toEqual(['1', '0', null, '1'])
  })

  test('find their bands in the notes', () => {
    const notes = ['gender|age band (<=19,20-29,30+)']
    expect(
      withDerived({ ...given, notes }, 'band = age band; vote NA is its own category').columns.get('band'),
    ).toEqual(['<=19', '20-29', '30+', null])
  })

  test('are none where the sentence defines none', () => {
    expect([...withDerived(given, 'treated as element sample').columns.keys()]).toEqual([
      'age',
      'gender',
      'vote',
    ])
  })
})

test('levels stand by size or by letters, as R’s factor has them', () => {
  expect(levels(['10', '9', null, '9'])).toEqual(['9', '10'])
  expect(levels(['lessHS', 'HS', 'college'])).toEqual(['college', 'HS', 'lessHS'])
})
