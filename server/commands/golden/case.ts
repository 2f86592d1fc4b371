/** The reference cases: what went into a statistic and what R got out of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'

const caseSchema = z.object({
  id: z.string(),
  statistic: z.string(),
  input: z.record(z.string(), z.unknown()),
  result: z.record(z.string(), z.unknown()),
  reference: z.string().default(''),
  rel_tol: z.number().default(1e-9),
  note: z.string().nullish(),
})
const topicSchema = z.object({ topic: z.string(), cases: z.array(caseSchema) })

export type Case = z.infer<typeof caseSchema>

/** All cases of a folder, in the order of its files. */
export function readCases(directory: string): Case[] {
  const files = existsSync(directory)
    ? readdirSync(directory)
        .filter(file => file.endsWith('.json'))
        .toSorted()
    : []
  if (files.length === 0) throw new Error(`no *.json in ${directory}`)
  return files.flatMap(file => {
    const topic = topicSchema.safeParse(parse(join(directory, file)))
    if (!topic.success) throw new Error(`${file} is not a file of cases: ${z.prettifyError(topic.error)}`)
    return topic.data.cases
  })
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${basename(path)} is not JSON: ${String(error)}`, { cause: error })
  }
}
