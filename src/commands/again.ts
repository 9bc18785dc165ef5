import { defaults } from '../settings.js'
import type { Request } from './request.js'

/** The arguments that make another command mean the same root and the same plan, each with a space in front. */
export function again({ shown, settings }: Pick<Request, 'shown' | 'settings'>) {
  const { only, transforms, prefer, stateShape, assumeNext, ignorePatterns, actionsDir, keepRoutes, shard } = settings
  const planArguments = [
    ...only.map((id) => `--only ${quote(id)}`),
    ...transforms.map((name) => `--transform ${name}`),
    ...(prefer === defaults.prefer ? [] : [`--prefer ${prefer}`]),
    ...(stateShape === defaults.stateShape ? [] : [`--state-shape ${stateShape}`]),
    ...(assumeNext === null ? [] : [`--assume-next ${assumeNext}`]),
    ...ignorePatterns.map((pattern) => `--ignore-pattern ${quote(pattern)}`),
    ...(actionsDir === null ? [] : [`--actions-dir ${quote(actionsDir)}`]),
    ...(keepRoutes ? ['--keep-routes'] : []),
    ...(shard === null ? [] : [`--shard ${shard.index}/${shard.count}`]),
  ]
  return {
    rootArgument: shown === '.' ? '' : ` ${quote(shown)}`,
    planArguments: planArguments.map((word) => ` ${word}`).join(''),
  }
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`
}
