// The re-exporting part of form-state-imports.
import type { ExportNamedDeclaration, ExportSpecifier } from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { textStyle } from '../ast/text-style.js'
import type { Edit } from '../edit.js'
import type { Finding } from './finding.js'
import { newName, oldNames, renamed } from './form-state-hook.js'

/** `export { useFormState } from 'react-dom'`: other files rely on the exported name, so it stays. */
export function findFormStateExports(parsed: Parsed): Finding[] {
  return parsed.ast.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.source?.value !== 'react-dom') return []
    const specifiers = node.specifiers.filter((each) => each.type === 'ExportSpecifier')
    const hooks = specifiers.filter((each) => oldNames.includes(each.local.name))
    const [first] = hooks
    if (!first) return []
    const edits =
      hooks.length === specifiers.length ? replaceAll(parsed, node, hooks) : splitOff(parsed, node, specifiers, hooks)
    return [renamed(parsed, rangeOf(first), edits)]
  })
}

function replaceAll({ text }: Parsed, node: ExportNamedDeclaration, hooks: readonly ExportSpecifier[]): Edit[] {
  const source = rangeOf(node.source!)
  return [
    ...hooks.map((hook) => ({ ...rangeOf(hook), text: exportText(text, hook) })),
    { start: source.start + 1, end: source.end - 1, text: 'react' },
  ]
}

function splitOff(
  parsed: Parsed,
  node: ExportNamedDeclaration,
  all: readonly ExportSpecifier[],
  hooks: readonly ExportSpecifier[],
): Edit[] {
  const { text } = parsed
  const { eol, quote, end, pad } = textStyle(parsed)
  const names = hooks.map((hook) => exportText(text, hook)).join(', ')
  const line = `export {${pad}${names}${pad}} from ${quote}react${quote}${end}`
  return [
    { start: node.start!, end: node.start!, text: line + eol },
    ...hooks.map((hook) => {
      const next = all[all.indexOf(hook) + 1]
      const previous = all[all.indexOf(hook) - 1]
      return next
        ? { start: hook.start!, end: next.start!, text: '' }
        : { start: previous!.end!, end: hook.end!, text: '' }
    }),
  ]
}

function exportText(text: string, { exported }: ExportSpecifier): string {
  const name = text.slice(exported.start!, exported.end!)
  return name === newName ? newName : `${newName} as ${name}`
}
