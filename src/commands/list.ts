import { transforms } from '../../transforms/index.js'
import { print } from '../report/json.js'
import type { TransformMeta } from '../transform.js'
import type { Flags } from '../settings.js'
import { deliver } from './deliver.js'
import type { ExitCode, Io } from './io.js'

/** Shows the transforms in the order in which they are applied. */
export async function listCommand(io: Io, flags: Flags): Promise<ExitCode> {
  const metas = transforms.map(({ meta }) => meta)
  const width = Math.max(0, ...metas.map(({ name }) => name.length))
  await deliver(io, flags, (colours) => {
    if (flags.format === 'json') return print(metas.map(listed))
    const note = ({ needsPlan, optIn }: (typeof metas)[number]) =>
      needsPlan ? colours.dim('  (part of migrate)') : optIn ? colours.dim('  (only where it is named)') : ''
    const line = (meta: (typeof metas)[number]) =>
      `${colours.bold(meta.name.padEnd(width))}  ${meta.summary}${note(meta)}\n`
    return metas.map(line).join('')
  })
  return 0
}

// What a transform looks for, and what it needs, is its own business.
function listed({ name, summary, needsPlan, optIn = false }: TransformMeta) {
  return { name, summary, needsPlan, optIn }
}
