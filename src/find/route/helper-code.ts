// In: a function of the project and what a call of it passes. Out: its code for the place of the call: arguments in the
// place of parameters, what they decide decided, and the names of its module as the calling file knows them.
import type * as t from '@babel/types'
import { traverseFast } from '@babel/types'
import { freeNames } from '../../action-text/free-names.js'
import { parse, type Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { type Edit, slice } from '../../edit/edit.js'
import { reindent } from '../../edit/edit-lines.js'
import { carryCode } from './carried-code.js'
import { ownRenames } from './delegate-names.js'
import { foldConstants } from './fold-constants.js'
import type { BoundParameter } from './helper-arguments.js'
import { typeParameters, withoutGenerics } from './generics.js'
import { type HelperBody, helperBody } from './helper-body.js'
import type { HelperFunction } from './helper-function.js'
import type { ModuleLookup } from './module-lookup.js'

export interface HelperCode extends HelperBody {
  /** Statements that it needs at the top level of the calling file. */
  added: readonly string[]
}

interface Calling {
  parsed: Parsed
  fn: NodePath<t.Function>
  call: NodePath<t.CallExpression>
}

/** The code of `helper` for `call`, or why it cannot stand there. */
export function helperCode(
  helper: HelperFunction,
  bound: readonly BoundParameter[],
  calling: Calling,
  modules: ModuleLookup,
): HelperCode | string {
  const { module, fn } = helper
  const { parsed, call } = calling
  const clash = ownNameTaken(helper, bound, calling)
  if (clash) return `its \`${clash}\` has the name of something in the handler`
  const values: t.Node[] = []
  const renames = ownRenames(module, fn, call, calling.fn).map(({ place, text }): Edit => ({ ...place, text }))
  const edits = [...argumentEdits(module, bound, values), ...renames, ...withoutGenerics(fn, typeParameters(fn))]
  const body = reindent(slice(module.text, rangeOf(fn.node.body), edits), lineIndent(module.text, fn.node.end!), '')
  const isBlock = fn.node.body.type === 'BlockStatement'
  const { eol } = textStyle(parsed)
  const whole = `async () => ${isBlock ? body : `(${body})`}`.replaceAll(/\r?\n/g, eol)
  const prefix = call.node.callee.type === 'Identifier' ? call.node.callee.name : 'answer'
  const carried = carryCode(whole, { from: module, into: parsed, lookup: modules, prefix })
  if (typeof carried === 'string') return carried
  const hidden = freeNames(parsed.file, `(${carried.text}\n)`).find((name) => isVariable(name, call))
  if (hidden) return `it uses \`${hidden}\`, which is something else in the handler`
  const generic = typeParameters(fn).find((name) => new RegExp(`\\b${name}\\b`).test(carried.text))
  if (generic) return `it is generic in \`${generic}\``
  const folded = foldConstants(parsed.file, filled(carried.text, values, parsed), new Set())
  const declared = bound.flatMap((each) => (each.how === 'declare' ? [declaration(module, parsed, each)] : []))
  return { ...helperBody(parse(parsed.file, `(${folded}\n)`), declared, textStyle(parsed)), added: carried.added }
}

/** A variable of the helper whose name means something else in what is written into it, or around it. */
function ownNameTaken({ fn }: HelperFunction, bound: readonly BoundParameter[], { fn: handler, call }: Calling) {
  const passed = new Set(call.node.arguments.flatMap(identifiersIn))
  const nested: string[] = []
  fn.traverse({ Scope: ({ scope }) => void nested.push(...Object.keys(scope.bindings)) })
  const own = Object.entries(fn.scope.bindings).flatMap(([name, each]) => (each.kind === 'param' ? [] : [name]))
  const declared = bound.filter(({ how }) => how === 'declare').map(({ binding }) => binding.identifier.name)
  const inScope = (name: string) => call.scope.hasBinding(name, true)
  // What the handler has under the name of a variable is told apart by `ownRenames`; what the module has is not.
  const taken = own.find((name) => !isVariable(name, call) && (inScope(name) || usesName(handler, name)))
  const clash = [...nested, ...own.filter((name) => !isVariable(name, call))].find((name) => passed.has(name))
  return taken ?? clash ?? declared.find((name) => inScope(name) || usesName(handler, name)) ?? null
}

function isVariable(name: string, { scope }: NodePath): boolean {
  const binding = scope.getBinding(name)
  return !!binding && !binding.scope.path.isProgram()
}

function usesName(fn: NodePath<t.Function>, name: string): boolean {
  let found = false
  fn.traverse({
    Identifier(path) {
      if (path.node.name !== name || path.parentPath.isTSPropertySignature()) return
      found ||= path.isReferenced() || path.isBindingIdentifier()
    },
  })
  return found
}

function identifiersIn(node: t.Node): string[] {
  const names: string[] = []
  traverseFast(node, (each) => void (each.type === 'Identifier' && names.push(each.name)))
  return names
}

/** Placeholders for what the call passes: it is code of another module. */
function argumentEdits({ text }: Parsed, bound: readonly BoundParameter[], values: t.Node[]): Edit[] {
  return bound.flatMap(({ binding, value, how }) => {
    if (how === 'declare') return []
    return binding.referencePaths.map((path) => {
      const { name } = binding.identifier
      const { start } = rangeOf(path.node)
      const range = { start, end: start + name.length }
      const isShorthand = path.parent.type === 'ObjectProperty' && path.parent.shorthand
      const isSame = value?.node.type === 'Identifier' && value.member === '' && value.node.name === name
      const key = isShorthand && !isSame ? `${name}: ` : ''
      if (!value) return { ...range, text: `${key}undefined` }
      const [open, close] = needsParentheses(value.node, path) ? ['(', ')'] : ['', '']
      if (value.from === 'call') values.push(value.node)
      const written =
        value.from === 'call' ? `__argument${values.length - 1}__` : text.slice(value.node.start!, value.node.end!)
      return { ...range, text: key + open + written + value.member + close }
    })
  })
}

function needsParentheses({ type }: t.Expression, { parent, key }: NodePath): boolean {
  if (type === 'NumericLiteral') return parent.type === 'MemberExpression'
  if (/Literal$|^(Identifier|(Optional)?MemberExpression|CallExpression|ArrayExpression)$/.test(type)) return false
  if (type === 'ObjectExpression') return key === 'body'
  if (parent.type === 'ObjectProperty') return false
  return !/^(CallExpression|VariableDeclarator|ReturnStatement|TemplateLiteral)$/.test(parent.type)
}

function filled(text: string, values: readonly t.Node[], { text: source }: Parsed): string {
  return text.replaceAll(/\b__argument(\d+)__\b/g, (_, index: string, offset: number) => {
    const node = values[Number(index)]!
    const code = source.slice(node.start!, node.end!)
    return reindent(code, lineIndent(source, node.start!), lineIndent(text, offset))
  })
}

function declaration({ text }: Parsed, parsed: Parsed, { binding, value }: BoundParameter): string {
  const source = value!.from === 'call' ? parsed.text : text
  const code = source.slice(value!.node.start!, value!.node.end!)
  return `const ${binding.identifier.name} = ${reindent(code, lineIndent(source, value!.node.start!), '')}${value!.member}`
}
