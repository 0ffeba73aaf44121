import { BaseSequencer, type TestSpecification } from 'vitest/node'

const ORDER = ['whole', 'api', 'rules']

/**
 * Runs the whole walks first and the rules last, so that what is left at the end is short and no worker waits long for another.
 * Within a project it is vitest's own order: what took longest last time, or the largest file where nothing is known of it.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) => ORDER.indexOf(project.name)
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}
