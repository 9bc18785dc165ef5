import type { Parsed } from '../ast/parse.js'
import { textStyle } from '../ast/text-style.js'

/** A name to import. `local` is its name in the file, where that differs. */
export interface NewImport {
  source: string
  /** As the source exports it; `default`, `*` for all of it (with `local`), or `''` for a side effect only (`import 'server-only'`). */
  name: string
  local?: string
  typeOnly?: boolean
}

/** One import declaration for names of one source, written as the file writes its own; without a line break. */
export function writeImport(parsed: Parsed, names: readonly NewImport[]): string {
  const { quote, end, pad } = textStyle(parsed)
  const source = `${quote}${names[0]!.source}${quote}${end}`
  const inType = names.every((each) => each.typeOnly)
  const whole = names.find((each) => each.name === 'default')
  const space = names.find((each) => each.name === '*')
  if (space) return `import ${space.typeOnly ? 'type ' : ''}* as ${space.local} from ${source}`
  const named = names
    .filter((each) => each.name !== 'default' && each.name !== '')
    .map((each) => writeName(each, inType))
  if (!whole && named.length === 0) return `import ${source}`
  const clause = [
    ...(whole ? [whole.local ?? whole.name] : []),
    ...(named.length > 0 ? [`{${pad}${named.join(', ')}${pad}}`] : []),
  ]
  return `import ${inType ? 'type ' : ''}${clause.join(', ')} from ${source}`
}

/** A name as it stands between braces. `inType`: the declaration itself is type-only. */
export function writeName({ name, local, typeOnly }: NewImport, inType: boolean): string {
  const type = typeOnly && !inType ? 'type ' : ''
  return type + (local && local !== name ? `${name} as ${local}` : name)
}
