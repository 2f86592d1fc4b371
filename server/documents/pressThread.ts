/** The thread that sets papers, so that nobody who answers waits for somebody who prints. */
import { parentPort } from 'node:worker_threads'
import { type Paper, type Printed, printed } from './paper.ts'

async function print(paper: Paper): Promise<Printed> {
  try {
    return { kind: 'paper', bytes: await printed(paper) }
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
  }
}

parentPort?.on('message', async (paper: Paper) => {
  parentPort?.postMessage(await print(paper), [])
})
