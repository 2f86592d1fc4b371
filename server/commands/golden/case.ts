/** The reference cases: what went into a statistic and what R got out of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'

const caseSchema = z.object({
  id: z.string(),
  statistic: z.string(),
  input: z.record(z.string(), z.unknown()),
  result: z.record(z.string(), z.unknown()),
  reference: z.string(),
  rel_tol: z.number(),
  note: z.string().optional(),
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
    const topic = topicSchema.safeParse(JSON.parse(readFileSync(join(directory, file), 'utf8')))
    if (!topic.success)
      throw new Error(`${basename(file)} is not a file of cases: ${z.prettifyError(topic.error)}`)
    return topic.data.cases
  })
}
