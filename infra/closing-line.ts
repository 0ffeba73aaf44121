import type { Reporter, TestModule } from 'vitest/node'

/** Ends the output of a run with `n passed, n failed`, alone on its line. What fails outside of any test counts as failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const failed = tests.filter((test) => test.result().state === 'failed').length
    const without = modules.flatMap((module) => module.errors()).length
    process.stdout.write(`${passed} passed, ${failed + without + errors.length} failed\n`)
  }
}
