/** Ends a test run with one plain line: how many passed, how many failed. */
import type { Reporter, TestModule } from 'vitest/node'

export default class Closing implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    const count = (state: string) => tests.filter(test => test.result().state === state).length
    // A file that could not be loaded has no tests to fail; neither has an error between tests.
    const unrun = modules.filter(module => module.state() === 'failed' && module.errors().length > 0).length
    process.stdout.write(`\n${count('passed')} passed, ${count('failed') + unrun + errors.length} failed\n`)
  }
}
