// In: a route file, a plan step, and the action file that came of it. Out: nothing, or an error before a byte is written.
// Every check, call, assignment and throw that the handler made for the step's method must be in the action, in order.
// This reads the handler's source anew and shares nothing with the code that resolves its dispatch and edits it.
import type * as t from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { type NodePath, programScope } from '../ast/traverse.js'
import { invariant } from '../errors.js'
import { type ModuleLookup, noModules } from '../find/route/module-lookup.js'
import { findExport, findFunction } from './exported-function.js'
import { layersOf, plainLayer } from './handler-layers.js'
import type { KnownRenames } from './mark-names.js'
import { marksOf } from './marks.js'
import { allRequest, type Given } from './passed-values.js'
import { boundBy } from './request-names.js'
import type { ActionStep } from '../plan/migration-plan.js'

/**
 * Proves that the action of `step` in `action` does everything that its handler in `route` does, and every wrapper
 * around it. `modules` finds the wrappers' sources.
 * @throws InvariantError naming the first thing that is missing.
 */
export function verifyGuards(
  route: Parsed,
  step: ActionStep,
  action: Parsed,
  renames: KnownRenames = new Map(),
  modules: ModuleLookup = noModules,
): void {
  const exported = findExport(route, step.route.router === 'pages' ? null : step.route.exportName)
  const handler = exported && layersOf(route, exported, modules, step.route.method)
  const written = findFunction(action, step.name)
  invariant(handler && written, `${step.unit}: handler and action are both there`)
  const inputs = new Set([
    ...step.inputs.flatMap((input) => ('name' in input ? [input.name] : [])),
    ...parameterNames(written),
  ])
  // Another action of the file may have had a name first; the handler may also call something by the longer name.
  const [found, again] = [new Map(), namesOfItsOwn(route, action, step.name)].map((own) =>
    marksOf(
      plainLayer(action, written),
      {
        method: null,
        inputs,
        renames: own,
        expands: false,
        called: new Set(),
        depth: 0,
        modules,
      },
      givenTo(written, renames),
    ),
  ) as [string[], string[]]
  const called = new Set([...found, ...again])
  // A function that gets a part of the request may have become part of the action, or be called by it as before.
  const missing = [true, false].map((expands) =>
    firstMissing(
      marksOf(handler, { method: step.route.method, inputs, renames, expands, called, depth: 0, modules }),
      found,
      again,
    ),
  )
  invariant(missing.includes(null), `${step.unit}: the action lost \`${missing[0]}\` of its handler`)
}

/** A parameter that reads the session is no part of the request: it has to be called, as the handler asked. */
function givenTo(written: NodePath<t.Function>, renames: KnownRenames): Given {
  const { request, values } = allRequest(written)
  const asked = new Set(renames.values())
  return { request: new Set([...request].filter((name) => !asked.has(name))), values }
}

/**
 * Proves that the action `name`, which only calls, passes on what asks for the session as the route does.
 * @param callee what asks there.
 * @throws InvariantError where it does not.
 */
export function verifyAsks(action: Parsed, name: string, callee: string): void {
  let asks = false
  findFunction(action, name)?.traverse({
    CallExpression({ node }) {
      const [first] = node.arguments
      const body = first?.type === 'ArrowFunctionExpression' ? first.body : null
      const asked = body?.type === 'CallExpression' ? body.callee : null
      asks ||= asked?.type === 'Identifier' && asked.name === callee
    },
  })
  invariant(asks, `${name}: the action asks for the session through \`${callee}\``)
}

/** The first of `wanted` that does not follow the ones before it in `found`, or `again` in other words; `null` where all do. */
function firstMissing(wanted: readonly string[], found: readonly string[], again: readonly string[]): string | null {
  let at = 0
  for (const mark of wanted) {
    const next = found.findIndex(
      (each, index) => index >= at && (includes(each, mark) || includes(again[index] ?? '', mark)),
    )
    if (next === -1) return mark
    at = next + 1
  }
  return null
}

/** A wrapper's condition may ask for more words when its parameters have values; it never asks for less. */
function includes(found: string, wanted: string): boolean {
  if (found === wanted || !/^(if|set) /.test(wanted)) return found === wanted
  let at = 0
  for (const word of found.split(' ')) if (word === wanted.split(' ')[at]) at++
  return at === wanted.split(' ').length
}

/**
 * What moved along under another name: another action of the file may have had the name first (`updatePostSchema` is the
 * handler's `schema`), or the action itself has the name of a helper, whose text then says which one it is.
 */
function namesOfItsOwn(route: Parsed, action: Parsed, name: string): KnownRenames {
  const texts = new Map(declaredIn(route).map((each) => [each.text, each.name]))
  const own = declaredIn(action)
  const longer = own.filter((each) => each.name.startsWith(name) && each.name !== name)
  return new Map([
    ...longer.map(
      (each) => [each.name, each.name[name.length]!.toLowerCase() + each.name.slice(name.length + 1)] as const,
    ),
    ...own.flatMap((each) => (texts.has(each.text) ? [[each.name, texts.get(each.text)!] as const] : [])),
  ])
}

/** What a file declares at its top level, with the text of each declaration but for its name. */
function declaredIn({ ast, text }: Parsed): { name: string; text: string }[] {
  return Object.entries(programScope(ast).bindings)
    .filter(([, { kind }]) => kind !== 'module')
    .map(([name, { path }]) => ({
      name,
      text: text
        .slice(path.node.start!, path.node.end!)
        .split(/([\w$]+)/)
        .map((word) => (word === name ? '…' : word))
        .join(''),
    }))
}

function parameterNames(fn: NodePath<t.Function>): string[] {
  return fn.node.params.flatMap((param) => Object.keys(boundBy(param)))
}
