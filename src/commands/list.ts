import { transforms } from '../../transforms/index.js'
import { print } from '../report/json.js'
import type { Flags } from '../settings.js'
import { deliver } from './deliver.js'
import type { ExitCode, Io } from './io.js'

/** Shows the transforms in the order in which they are applied. */
export async function listCommand(io: Io, flags: Flags): Promise<ExitCode> {
  const metas = transforms.map(({ meta }) => meta)
  const width = Math.max(0, ...metas.map(({ name }) => name.length))
  await deliver(io, flags, (colours) => {
    if (flags.format === 'json') return print(metas)
    const note = (needsPlan: boolean) => (needsPlan ? colours.dim('  (part of migrate)') : '')
    const line = ({ name, summary, needsPlan }: (typeof metas)[number]) =>
      `${colours.bold(name.padEnd(width))}  ${summary}${note(needsPlan)}\n`
    return metas.map(line).join('')
  })
  return 0
}
