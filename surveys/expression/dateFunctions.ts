/** The functions over dates: ages, differences, parts of a date, and what day it is by the scope's clock. */
import { dateOf } from './date.ts'
import type { Calculator } from './functions.ts'
import { plus } from './primitive.ts'
import type { Scope } from './scope.ts'

const hour = 3_600_000
const exactUnits = new Map<unknown, number>([
  ['hours', hour],
  ['minutes', 60_000],
  ['seconds', 1000],
])

type Change = (date: Date, amount: unknown) => number

/** `plus` as the language has it: an amount in quotes joins the figure as text. */
const changes = new Map<unknown, Change>([
  ['days', (date, amount) => date.setDate(Number(plus(date.getDate(), amount)))],
  ['months', (date, amount) => date.setMonth(Number(plus(date.getMonth(), amount)))],
  ['years', (date, amount) => date.setFullYear(Number(plus(date.getFullYear(), amount)))],
  ['hours', (date, amount) => date.setHours(Number(plus(date.getHours(), amount)))],
  ['minutes', (date, amount) => date.setMinutes(Number(plus(date.getMinutes(), amount)))],
  ['seconds', (date, amount) => date.setSeconds(Number(plus(date.getSeconds(), amount)))],
])

export const dateFunctions = {
  currentDate: (_, scope) => dateOf(undefined, scope),
  currentYear: (_, scope) => dateOf(undefined, scope).getFullYear(),
  today: (given, scope) => {
    const midnight = today(scope)
    if (given.length === 1) midnight.setDate(Number(plus(midnight.getDate(), given[0])))
    return midnight
  },
  getDate: (given, scope) => (given[0] ? dateOf(given[0], scope) : null),
  getYear: (given, scope) =>
    given.length === 1 && given[0] ? dateOf(given[0], scope).getFullYear() : undefined,
  year: (given, scope) => givenOrToday(given, scope).getFullYear(),
  month: (given, scope) => givenOrToday(given, scope).getMonth() + 1,
  day: (given, scope) => givenOrToday(given, scope).getDate(),
  weekday: (given, scope) => givenOrToday(given, scope).getDay(),
  diffDays: (given, scope) => (given.length === 2 ? daysBetween(given[0], given[1], scope) : 0),
  age: ([birth, unit], scope) => (birth ? difference(birth, undefined, unit || 'years', scope) : null),
  dateDiff: ([from, to, unit], scope) => (from && to ? difference(from, to, unit || 'days', scope) : null),
  dateAdd: ([from, amount, unit], scope) => {
    if (!from || !amount) return null
    const date = dateOf(from, scope)
    changes.get(unit || 'days')?.(date, amount)
    return date
  },
} as const satisfies Record<string, Calculator>

function today(scope: Scope): Date {
  const date = dateOf(undefined, scope)
  date.setHours(0, 0, 0, 0)
  return date
}

function givenOrToday(given: readonly unknown[], scope: Scope): Date {
  return given[0] ? dateOf(given[0], scope) : today(scope)
}

/** Whole days between two dates, whichever comes first; 0 when one is missing. */
function daysBetween(from: unknown, to: unknown, scope: Scope): number {
  if (!from || !to) return 0
  const [first, second] = [dateOf(from, scope), dateOf(to, scope)].map(date =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()),
  )
  return Math.ceil(Math.abs(Number(second) - Number(first)) / (24 * hour))
}

/** Days, hours, minutes and seconds without a sign, months and years with one; an unknown unit counts years. */
function difference(from: unknown, to: unknown, unit: unknown, scope: Scope): number {
  if (unit === 'days') return daysBetween(from, to, scope)
  const [first, second] = [dateOf(from, scope), dateOf(to, scope)]
  const exact = to ? exactUnits.get(unit) : undefined
  if (exact) return Math.ceil(Math.abs(Number(second) - Number(first)) / exact)
  const years = second.getFullYear() - first.getFullYear()
  const incomplete = second.getDate() < first.getDate() ? 1 : 0
  const months = years * 12 + second.getMonth() - first.getMonth() - incomplete
  return unit === 'months' ? months : Math.trunc(months / 12) || 0
}
