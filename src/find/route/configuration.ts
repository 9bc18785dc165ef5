// Statements at the top of a route file that set something up when it is loaded: `connect()`, `cloudinary.config({ … })`,
// `neonConfig.poolQueryViaFetch = true`. They go along with the handlers, because to run them in another file, or in two,
// does the same. Whatever waits for something (a timer, a listener) or changes what other modules share is none of these.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type Binding, type NodePath, programScope } from '../../ast/traverse.js'
import { bindingOrigin } from '../../ast/import-origin.js'
import { helperFunction, type HelperFunction } from './helper-function.js'
import type { ModuleLookup } from './module-lookup.js'
import { changing, moduleState } from './module-state.js'
import { isFreeOfHandlers } from './movable.js'

export interface Configuration {
  node: t.ExpressionStatement
  /** The declaration of the file that it sets up: it goes where that goes. `null` where it is of an import. */
  of: string | null
}

/** What calls back later, answers requests, or sends one. */
const waiting = /^\$?(on[A-Z]?\w*|once|off|use|plugin|listen|serve|start|subscribe|watch|schedule|handle|route)$/
const listening = /^(\w+(EventListener|Listener)|get|post|put|patch|delete|all|request|fetch|then|finally)$/
const timers = /^(setInterval|listen|serve|schedule|watch)$/

/** The configuring statements of a route file, in their order. */
export function configurationsOf(parsed: Parsed, modules: ModuleLookup): Configuration[] {
  const program = programScope(parsed.ast).path as NodePath<t.Program>
  return program.get('body').flatMap((statement) => {
    const found = statement.isExpressionStatement() ? configuration(parsed, statement, modules) : null
    return found ? [found] : []
  })
}

function configuration(
  parsed: Parsed,
  statement: NodePath<t.ExpressionStatement>,
  modules: ModuleLookup,
): Configuration | null {
  const expression = statement.get('expression')
  const value = expression.isUnaryExpression({ operator: 'void' })
    ? (expression.get('argument') as NodePath)
    : (expression as NodePath)
  const assigned = value.isAssignmentExpression({ operator: '=' }) ? (value.get('left') as NodePath) : null
  if (assigned ? !assigned.isMemberExpression() : !value.isCallExpression()) return null
  const chain = chainOf(assigned ?? value)
  if (!chain || chain.names.some((name) => waiting.test(name) || listening.test(name))) return null
  const { start, end } = rangeOf(statement.node)
  if (!isPlain(value) || !isFreeOfHandlers(parsed, parsed.text.slice(start, end))) return null
  const origin = bindingOrigin(chain.binding)
  const { name } = chain.binding.identifier
  if (origin) return isForeign(parsed, chain, modules) || isSetUp(parsed, chain, modules) ? found(null) : null
  const isOwnCall = chain.names.length === 0 && !assigned
  return !isOwnCall || isSetUp(parsed, chain, modules) ? found(name) : null

  function found(of: string | null): Configuration {
    return { node: statement.node, of }
  }
}

interface Chain {
  /** What the chain begins with, as it stands there. */
  root: NodePath
  binding: Binding
  /** The members behind it. */
  names: string[]
}

/** `a.b.c`, `a.b(…).catch(…)`: what it begins with is a name of the module. */
function chainOf(path: NodePath): Chain | null {
  if (path.isCallExpression()) {
    const callee = path.get('callee') as NodePath
    const caught = callee.isMemberExpression() && isNamed(callee.node, 'catch')
    return chainOf(caught ? (callee.get('object') as NodePath) : callee)
  }
  if (path.isMemberExpression()) {
    const { property, computed } = path.node
    const inner = property.type === 'Identifier' && !computed ? chainOf(path.get('object') as NodePath) : null
    return inner && { ...inner, names: [...inner.names, (property as t.Identifier).name] }
  }
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  return binding?.constant && binding.scope.path.isProgram() ? { root: path, binding, names: [] } : null
}

function isNamed({ property, computed }: t.MemberExpression, name: string): boolean {
  return !computed && property.type === 'Identifier' && property.name === name
}

/** Nothing in it waits, changes a variable, or is called later, but for what a `catch` does. */
function isPlain(value: NodePath): boolean {
  let plain = true
  value.traverse({
    Function(path) {
      const callee = path.parent.type === 'CallExpression' ? path.parent.callee : null
      if (callee?.type !== 'MemberExpression' || !isNamed(callee, 'catch')) plain = false
      path.skip()
    },
    'AwaitExpression|ThisExpression|AssignmentExpression|UpdateExpression|Import': () => void (plain = false),
  })
  return plain
}

/** A package's own: what it keeps is no state of the app. */
function isForeign(parsed: Parsed, { root }: Chain, modules: ModuleLookup): boolean {
  return helperFunction(parsed, root, modules) === 'package'
}

/** A function of the project that opens or sets up something: it starts no timer and fills nothing that its module keeps. */
function isSetUp(parsed: Parsed, { root, names }: Chain, modules: ModuleLookup): boolean {
  if (names.some((name) => changing.test(name))) return false
  const callee = names.reduce((path) => path.parentPath!, root)
  const called = callee.parent.type === 'CallExpression' && callee.key === 'callee'
  const helper = called ? helperFunction(parsed, callee, modules) : null
  if (!helper || helper === 'package') return false
  return !startsMore(helper)
}

/** Does it start a timer or a server, or fill a container of its module? Twice would be once too often. */
function startsMore({ module, fn }: HelperFunction): boolean {
  const { containers } = moduleState(module)
  let starts = false
  fn.traverse({
    CallExpression({ node: { callee } }) {
      const called = callee.type === 'MemberExpression' ? callee.property : callee
      const object = callee.type === 'MemberExpression' ? callee.object : null
      if (called.type !== 'Identifier') return
      const fills = object?.type === 'Identifier' && containers.includes(object.name) && changing.test(called.name)
      starts ||= fills || timers.test(called.name)
    },
  })
  return starts
}
