// Calls by which a handler asks a function of the project for a value, or for leave to go on: `requireUser(req, res)` with
// `if (!user) return` behind it. The function's checks are the handler's checks. This reads the function anew; only the
// way to its definition is shared with the code that writes it into the action.
import type * as t from '@babel/types'
import { onlyStatement } from '../ast/statements-of.js'
import type { NodePath } from '../ast/traverse.js'
import { helperFunction } from '../find/route/helper-function.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import { answers, valuesOf } from './answering-call.js'
import { type Layer, plainLayer } from './handler-layers.js'
import { type Given, passedOn } from './passed-values.js'

export interface AskedFunction {
  layer: Layer
  given: Given
  /** The `if` of the handler that leaves for what the function gives. */
  exit: t.IfStatement | null
  /** Whether the function says all that the `if` asks: each of its ways out is one of the action. */
  isSpent: boolean
}

/** The function that `call` asks; `null` for every other call. */
export function askedFunction(
  { parsed }: Layer,
  call: NodePath<t.CallExpression>,
  request: ReadonlySet<string>,
  given: Given,
  modules: ModuleLookup,
): AskedFunction | null {
  const isPassed = call.node.arguments.some((each) => each.type === 'Identifier' && given.request.has(each.name))
  const use = useOf(call.parentPath.isAwaitExpression() ? call.parentPath : call)
  const found = use && (isPassed || use.exit) ? helperFunction(parsed, call.get('callee') as NodePath, modules) : null
  if (!use || !found || found === 'package' || found.fn.node.body.type !== 'BlockStatement') return null
  const passed = passedOn(call.node, found.fn, request, given)
  if (!isPassed && !answers(found, new Set(), modules)) return null
  const { body } = found.fn.node.body
  const last = body.at(-1)
  const final = last?.type === 'ReturnStatement' ? last : null
  if (body.length === 1 && final) return null
  const early = returnsIn(found.fn).filter((each) => each !== final)
  const layer = { ...plainLayer(found.module, found.fn), values: valuesOf(found.fn.node, call.node) }
  const values = new Map([...passed.values, ...namesOf(use.id, final?.argument ?? null)])
  const isSpent = use.exit !== null && early.length > 0 && isCertain(final?.argument ?? null, use.exit, found.fn)
  const leaves = use.exit?.argument ? new Set(early) : new Set<t.Node>()
  return { layer: { ...layer, leaves }, given: { ...passed, values }, exit: use.exit?.statement ?? null, isSpent }
}

interface Use {
  id: t.Node | null
  exit: { statement: t.IfStatement; argument: t.Node | null } | null
}

function useOf(value: NodePath): Use | null {
  const parent = value.parentPath!
  const behind = (statement: NodePath) => exitOf(statement.getSibling(Number(statement.key) + 1).node ?? null)
  if (parent.isExpressionStatement()) return { id: null, exit: behind(parent) }
  if (parent.isVariableDeclarator()) return { id: parent.node.id, exit: behind(parent.parentPath) }
  let test = value
  while (test.parentPath?.isUnaryExpression() || test.parentPath?.isParenthesizedExpression()) test = test.parentPath
  const exit = test.key === 'test' ? exitOf(test.parent) : null
  return exit && { id: null, exit }
}

function exitOf(node: t.Node | null): Use['exit'] {
  if (node?.type !== 'IfStatement' || node.alternate) return null
  const leave = onlyStatement(node.consequent)
  if (leave?.type !== 'ReturnStatement') return null
  return { statement: node, argument: leave.argument ?? null }
}

function returnsIn(fn: NodePath<t.Function>): t.ReturnStatement[] {
  const found: t.ReturnStatement[] = []
  fn.traverse({ Function: (path) => path.skip(), ReturnStatement: ({ node }) => void found.push(node) })
  return found
}

/** What the function gives goes by the handler's name for it. */
function namesOf(id: t.Node | null, value: t.Node | null): [string, string][] {
  if (id?.type === 'Identifier' && value?.type === 'Identifier') return [[value.name, id.name]]
  if (id?.type !== 'ObjectPattern' || value?.type !== 'ObjectExpression') return []
  return id.properties.flatMap((each): [string, string][] => {
    if (each.type !== 'ObjectProperty' || each.value.type !== 'Identifier' || each.key.type !== 'Identifier') return []
    const key = each.key.name
    const own = value.properties.find(
      (property) =>
        property.type === 'ObjectProperty' && property.key.type === 'Identifier' && property.key.name === key,
    )
    return own?.type === 'ObjectProperty' && own.value.type === 'Identifier' ? [[own.value.name, each.value.name]] : []
  })
}

/** Can the handler's `if` only be true for what the function leaves with? */
function isCertain(value: t.Node | null, { statement: { test } }: NonNullable<Use['exit']>, fn: NodePath<t.Function>) {
  if (test.type === 'BinaryExpression' && test.operator === 'instanceof') return true
  if (!value || /Literal$|^(Object|Array)Expression$/.test(value.type)) return true
  const words = wordsIn(value)
  const { body } = fn.node.body as t.BlockStatement
  return body.some((each) => {
    if (each.type !== 'IfStatement') return false
    const asked = wordsIn(each.test)
    return words.every((word) => asked.includes(word))
  })
}

function wordsIn(node: t.Node): string[] {
  if (node.type === 'Identifier') return [node.name]
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    /omments$|^loc$/.test(key)
      ? []
      : (Array.isArray(value) ? value : [value]).flatMap((each: unknown) =>
          typeof each === 'object' && each !== null && 'type' in each ? wordsIn(each as t.Node) : [],
        ),
  )
}
