// The head of an action and its result type, laid out as the file is.
import type { TextStyle } from '../ast/text-style.js'
import type { ActionStep } from '../plan/migration-plan.js'
import type { Parameter } from './input-edits.js'
import { objectMembers, printType } from './print-type.js'
import type { WireTypes } from './result-shape.js'

export interface ActionWriting {
  types: WireTypes | null
  style: TextStyle
  width: number
  typescript: boolean
}

/** Stand in for the action's names until the text is in its file: the handler may import a function of the same name. */
export const placeholder = { name: '$action', type: '$ActionResult' } as const

export function signatureText(
  step: ActionStep,
  parameters: readonly Parameter[],
  annotated: boolean,
  { style, width, typescript }: ActionWriting,
): string {
  const written = parameters.map(({ name, type, fallback }) => {
    const annotation = typescript ? `: ${type}` : ''
    return name + annotation + (fallback ? ` = ${fallback}` : '')
  })
  const result = annotated ? `: Promise<${placeholder.type}>` : ''
  const line = `(${written.join(', ')})${result}`
  const head = `export async function ${step.name}`
  const length = head.length + line.length + 2 + (annotated ? step.resultType.length - placeholder.type.length : 0)
  if (written.length === 0 || (!line.includes('\n') && length <= width)) return line
  const { eol, indent } = style
  const [only] = parameters
  // A parameter that is all there is may open its type on the first line.
  if (written.length === 1 && only && typescript && objectMembers(only.type) && !only.fallback) {
    const name = `${only.name}: `
    return `(${name}${printType(only.type, '', width, style, width)})${result}`
  }
  if (written.length === 1 && line.includes('\n')) return line
  return `(${eol}${written.map((each) => `${indent}${each},`).join(eol)}${eol})${result}`
}

export function typeText(type: readonly string[] | null, step: ActionStep, { style, width }: ActionWriting): string {
  const head = `export type ${placeholder.type} =`
  if (type === null) return `${head} Awaited<ReturnType<typeof ${placeholder.name}>>${style.end}`
  const line = `${head} ${type.join(' | ')}${style.end}`
  if (line.length + step.resultType.length - placeholder.type.length <= width) return line
  const column = `${style.indent}  `
  return (
    [head, ...type.map((each) => `${style.indent}| ${printType(each, column, 0, style, width)}`)].join(style.eol) +
    style.end
  )
}
