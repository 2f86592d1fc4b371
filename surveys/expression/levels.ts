/** How the operators are spelled, and which bind tighter. */
import type { Operator } from './operators.ts'

type Spelling = readonly [spelling: string, operator: Operator]

/** Loosest first. Within a level the first spelling that fits is taken, so the longer ones come first. */
export const levels: readonly (readonly Spelling[])[] = [
  [
    ['||', 'or'],
    ['or', 'or'],
  ],
  [
    ['&&', 'and'],
    ['and', 'and'],
  ],
  [
    ['<=', 'lessOrEqual'],
    ['lessorequal', 'lessOrEqual'],
    ['>=', 'greaterOrEqual'],
    ['greaterorequal', 'greaterOrEqual'],
    ['==', 'equal'],
    ['=', 'equal'],
    ['equal', 'equal'],
    ['!=', 'notEqual'],
    ['notequal', 'notEqual'],
    ['<', 'less'],
    ['less', 'less'],
    ['>', 'greater'],
    ['greater', 'greater'],
  ],
  [
    ['+', 'plus'],
    ['-', 'minus'],
  ],
  [
    ['*', 'multiply'],
    ['/', 'divide'],
    ['%', 'remainder'],
  ],
  [
    ['^', 'power'],
    ['power', 'power'],
  ],
  [
    ['*=', 'contains'],
    ['contains', 'contains'],
    ['contain', 'contains'],
    ['notcontains', 'notContains'],
    ['notcontain', 'notContains'],
    ['anyof', 'anyOf'],
    ['allof', 'allOf'],
    ['noneof', 'noneOf'],
  ],
]
