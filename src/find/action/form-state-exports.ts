// The re-exporting part of form-state-imports.
import type { ExportNamedDeclaration, ExportSpecifier } from '@babel/types'
import { commentFree } from '../../ast/comment-free.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { textStyle } from '../../ast/text-style.js'
import type { Edit } from '../../edit/edit.js'
import type { Range } from '../../location.js'
import type { Finding } from '../finding.js'
import { kept, newName, oldNames, renamed } from './form-state-hook.js'

/** `export { useFormState } from 'react-dom'`: other files rely on the exported name, so it stays. */
export function findFormStateExports(parsed: Parsed): Finding[] {
  return parsed.ast.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.source?.value !== 'react-dom') return []
    const specifiers = node.specifiers.filter((each) => each.type === 'ExportSpecifier')
    const hooks = specifiers.filter((each) => oldNames.includes(each.local.name))
    const [first] = hooks
    if (!first) return []
    if (hooks.length === specifiers.length) return [renamed(parsed, rangeOf(first), replaceAll(parsed, node, hooks))]
    const gap = gapOf(specifiers, first)
    if (hooks.length > 1 || !commentFree(parsed, gap)) return [kept(parsed, rangeOf(first), 'split the export by hand')]
    return [renamed(parsed, rangeOf(first), [splitOff(parsed, node, first), { ...gap, text: '' }])]
  })
}

function replaceAll({ text }: Parsed, node: ExportNamedDeclaration, hooks: readonly ExportSpecifier[]): Edit[] {
  const source = rangeOf(node.source!)
  return [
    ...hooks.map((hook) => ({ ...rangeOf(hook), text: exportText(text, hook) })),
    { start: source.start + 1, end: source.end - 1, text: 'react' },
  ]
}

/** A line of its own for the hook, where other names stay with react-dom. */
function splitOff(parsed: Parsed, node: ExportNamedDeclaration, hook: ExportSpecifier): Edit {
  const { eol, quote, end, pad } = textStyle(parsed)
  const type = node.exportKind === 'type' ? 'type ' : ''
  const line = `export ${type}{${pad}${exportText(parsed.text, hook)}${pad}} from ${quote}react${quote}${end}`
  return { start: node.start!, end: node.start!, text: line + eol }
}

/** The name with the comma that goes with it. */
function gapOf(specifiers: readonly ExportSpecifier[], hook: ExportSpecifier): Range {
  const index = specifiers.indexOf(hook)
  const next = specifiers[index + 1]
  return next ? { start: hook.start!, end: next.start! } : { start: specifiers[index - 1]!.end!, end: hook.end! }
}

function exportText(text: string, { exported }: ExportSpecifier): string {
  const name = text.slice(exported.start!, exported.end!)
  return name === newName ? newName : `${newName} as ${name}`
}
