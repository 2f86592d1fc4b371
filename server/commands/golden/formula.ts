/** Formulas as the cases write them: `ln(salary) ~ yrs.service + (rank=Prof) + age^2`. */
import { readCondition } from './condition.ts'
import { column, numbers, type Dataset } from './dataset.ts'

/** A variable of a formula, one value a row; NaN where it is missing. */
export interface Term {
  readonly name: string
  readonly values: number[]
}

const numeric = (data: Dataset, name: string) => numbers(column(data, name)).map(value => value ?? Number.NaN)

function readTerm(data: Dataset, text: string): Term {
  const [, transformed] = /^(?:ln|log)\((.+)\)$/.exec(text) ?? []
  if (transformed !== undefined) return { name: text, values: numeric(data, transformed).map(Math.log) }
  const [, base, power] = /^(?:I\()?([\w.]+)\^(\d+)\)?$/.exec(text) ?? []
  if (base !== undefined)
    return { name: text, values: numeric(data, base).map(value => value ** Number(power)) }
  const [, condition] = /^\((.+=.+)\)$/.exec(text) ?? []
  return { name: text, values: condition === undefined ? numeric(data, text) : indicator(data, condition) }
}

/** 1 where a condition holds, 0 where it does not. */
export function indicator(data: Dataset, text: string): number[] {
  const condition = readCondition(data, text)
  return Array.from({ length: data.size }, (_, row) => {
    const holds = condition(row)
    return holds === null ? Number.NaN : Number(holds)
  })
}

/** The outcome and the regressors of a formula. */
export function readFormula(data: Dataset, text: string): { outcome: Term; regressors: Term[] } {
  const [outcome = '', regressors = ''] = text.split('~')
  return {
    outcome: readTerm(data, outcome.trim()),
    regressors: regressors.split(/\s\+\s/).map(term => readTerm(data, term.trim())),
  }
}
