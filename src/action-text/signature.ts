// The head of an action and its result type, laid out as the file is.
import { inQuotes } from '../ast/in-quotes.js'
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
  /** Write the function that a route which stays calls too, and not the action itself. */
  kept?: boolean
}

/** Stand in for the action's names until the text is in its file: the handler may import a function of the same name. */
export const placeholder = { name: '$action', type: '$ActionResult', input: '$ActionInput' } as const

export function signatureText(
  step: ActionStep,
  parameters: readonly Parameter[],
  result: string | null,
  { style, width, typescript }: ActionWriting,
): string {
  const written = parameters.map(({ name, type, fallback, optional }) => {
    const annotation = typescript ? `${optional && !fallback ? '?' : ''}: ${type}` : ''
    return name + annotation + (fallback ? ` = ${fallback}` : '')
  })
  const returned = result === null ? '' : `: Promise<${result}>`
  const line = `(${written.join(', ')})${returned}`
  const head = `export async function ${step.name}`
  const length = head.length + named(line, step).length + 2
  if (written.length === 0 || (!line.includes('\n') && length <= width)) return line
  const { eol, indent } = style
  const [only] = parameters
  // A parameter that is all there is may open its type on the first line.
  if (written.length === 1 && only && typescript && objectMembers(only.type) && !only.fallback) {
    const name = `${only.name}: `
    return `(${name}${printType(only.type, '', width, style, width)})${returned}`
  }
  if (written.length === 1 && line.includes('\n')) return line
  return `(${eol}${written.map((each) => `${indent}${each},`).join(eol)}${eol})${returned}`
}

/** `text` as long as it will be. */
function named(text: string, { resultType, name }: ActionStep): string {
  const typed = text.replaceAll(placeholder.type, resultType)
  return typed.includes(placeholder.input) ? typed.replaceAll(placeholder.input, inputTypeName(name)) : typed
}

/** `CreatePostInput` for `createPost`. */
export function inputTypeName(action: string): string {
  return `${action.charAt(0).toUpperCase()}${action.slice(1)}Input`
}

export function typeText(type: readonly string[] | null, step: ActionStep, { style, width }: ActionWriting): string {
  const head = `export type ${placeholder.type} =`
  if (type === null) return `${head} Awaited<ReturnType<typeof ${placeholder.name}>>${style.end}`
  const alternatives = type.map((each) => inQuotes(each, style.quote))
  const line = `${head} ${alternatives.join(' | ')}${style.end}`
  if (line.length + step.resultType.length - placeholder.type.length <= width) return line
  const [only, ...others] = alternatives
  if (only && others.length === 0) return `${head} ${printType(only, '', head.length + 2, style, width)}${style.end}`
  const column = `${style.indent}  `
  return (
    [head, ...alternatives.map((each) => `${style.indent}| ${printType(each, column, 0, style, width)}`)].join(
      style.eol,
    ) + style.end
  )
}
