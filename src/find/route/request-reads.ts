// What a handler does with the request, response and context that Next gives it. The finder follows every reference of
// the parameters through destructuring, constants and member accesses, and says what each one ends in.
import type * as t from '@babel/types'
import type { Binding, NodePath } from '../../ast/traverse.js'
import {
  annotation,
  assertions,
  defaultOf,
  emptyFallback,
  holdsData,
  isCall,
  isGlobal,
  isJsonParse,
  isMember,
  member,
  memberKey,
  memberType,
  type Router,
  type Source,
  staticKey,
} from './request-sources.js'

/** One place where the handler reads something of the request. */
export interface Read {
  source: Source
  /** The value's name, where a single one is read: `id` of the params, `x-forwarded-for` of the headers. */
  key: string | null
  /** The expression that is the value, without assertions around it; for a destructured value, the pattern's property. */
  path: NodePath
  /** `path` with the assertions around it: `(await req.json()) as Post`. */
  outer: NodePath
  /** What the source asserts about it: the type text's node, from a cast or an annotation. */
  type: t.Node | null
  /** Where the value gets a local name of its own. */
  local: LocalName | null
}

export interface LocalName {
  name: string
  binding: Binding
  /** `const` statement, pattern property or parameter that makes the name. */
  made: NodePath
  /** Default in the pattern. */
  fallback: t.Expression | null
}

export interface RequestReads {
  reads: readonly Read[]
  /** Declarations and pattern properties that only take the request apart: they go with it. */
  spent: readonly NodePath[]
}

interface Walk {
  router: Router
  reads: Read[]
  spent: NodePath[]
}

/** Everything that `fn` reads through its parameters. */
export function requestReads(fn: NodePath<t.Function>, router: Router): RequestReads {
  const walk: Walk = { router, reads: [], spent: [] }
  const sources: Source[] = router === 'app' ? ['request', 'context'] : ['request', 'response']
  const params = fn.get('params') as NodePath[]
  params.forEach((param, index) => {
    const source = sources[index]
    if (source) bind(walk, source, param, annotation(param.node), null)
  })
  return walk
}

/** The same of a function of the project, which takes the request as `param`. */
export function parameterReads(param: NodePath, router: Router): readonly Read[] {
  const walk: Walk = { router, reads: [], spent: [] }
  bind(walk, 'request', param, annotation(param.node), null)
  return walk.reads
}

/** Follows the names that a pattern makes out of a source. */
function bind(walk: Walk, source: Source, pattern: NodePath, type: t.Node | null, made: NodePath | null): void {
  if (pattern.isAssignmentPattern()) return bind(walk, source, pattern.get('left') as NodePath, type, made)
  if (pattern.isIdentifier()) {
    const binding = pattern.scope.getBinding(pattern.node.name)
    if (!binding) return
    const names: LocalName | null = made && { name: pattern.node.name, binding, made, fallback: defaultOf(pattern) }
    // A body that has a name of its own keeps it; everything else is followed to what is really read.
    if (names && (source === 'body' || source === 'form')) return report(walk, source, null, made!, made!, type, names)
    if (!binding.constant && source !== 'method') return report(walk, source, null, pattern, pattern, type, names)
    if (made) walk.spent.push(made)
    for (const reference of binding.referencePaths) follow(walk, source, reference, type)
    return
  }
  if (!pattern.isObjectPattern()) return report(walk, source, null, made ?? pattern, made ?? pattern, type, null)
  if (holdsData(source)) return report(walk, source, null, made ?? pattern, made ?? pattern, type, null)
  for (const property of pattern.get('properties') as NodePath[]) {
    if (!property.isObjectProperty()) {
      report(walk, source, null, property, property, type, null)
      continue
    }
    const key = staticKey(property.node)
    const value = property.get('value') as NodePath
    const next = key === null ? null : member(walk.router, source, key)
    if (next === 'value') {
      const target = value.isAssignmentPattern() ? (value.get('left') as NodePath) : value
      const binding = target.isIdentifier() ? target.scope.getBinding(target.node.name) : null
      const local = binding
        ? { name: binding.identifier.name, binding, made: property, fallback: defaultOf(target) }
        : null
      report(walk, source, local ? key : null, property, property, memberType(type, key!), local)
    } else if (next) {
      bind(walk, next, value, memberType(type, key!), property)
      if (value.isObjectPattern() && !holdsData(next)) walk.spent.push(property)
    } else report(walk, source, key, property, property, null, null)
  }
}

/** Follows one expression that stands for a source to what is made of it. */
function follow(walk: Walk, source: Source, path: NodePath, known: t.Node | null = null): void {
  const { outer, type } = assertions(path, source)
  const parent = outer.parentPath!
  const said = type ?? known
  if (isMember(parent) && outer.key === 'object') {
    const key = memberKey(parent.node)
    const next = key === null ? null : member(walk.router, source, key)
    if (next === 'value') return report(walk, source, key, ...valueOf(parent), memberType(said, key!), null)
    if (next === 'body' && walk.router === 'pages') return named(walk, 'body', parent, memberType(said, 'body'))
    if (next) return follow(walk, next, parent, memberType(said, key!))
    if (isCall(parent.parentPath) && parent.key === 'callee') return call(walk, source, key, parent.parentPath, parent)
    return report(walk, source, key, parent, parent, null, null)
  }
  if (source === 'url' && parent.isNewExpression() && isGlobal(parent.get('callee') as NodePath, 'URL')) {
    return follow(walk, 'url', parent)
  }
  if (parent.isVariableDeclarator() && outer.key === 'init') {
    const id = parent.get('id') as NodePath
    const annotated = annotation(id.node) ?? said
    // Its declaration goes where each of its names does; who edits settles that.
    if (id.isObjectPattern() && !holdsData(source)) walk.spent.push(parent)
    return bind(walk, source, id, annotated, parent)
  }
  report(walk, source, null, path, outer, said, null)
}

/** `source.key(…)` */
function call(walk: Walk, source: Source, key: string | null, path: NodePath, callee: NodePath): void {
  const argument = (path.node as t.CallExpression).arguments[0]
  const literal = argument?.type === 'StringLiteral' ? argument.value : null
  if (source === 'request' && walk.router === 'app' && (key === 'json' || key === 'formData')) {
    return awaited(walk, key === 'json' ? 'body' : 'form', path)
  }
  if (source === 'search' && key === 'get' && literal !== null) {
    return valueNamed(walk, 'query', literal, path)
  }
  if (source === 'headers' && walk.router === 'app' && (key === 'get' || key === 'has') && literal !== null) {
    return report(walk, 'headers', literal.toLowerCase(), callee.get('object') as NodePath, path, null, null)
  }
  if (source === 'cookies' && walk.router === 'app' && (key === 'get' || key === 'has' || key === 'getAll')) {
    return report(walk, 'cookies', literal, callee.get('object') as NodePath, path, null, null)
  }
  report(walk, source, key, callee, path, null, null)
}

/** `req.json()` counts where it is awaited, on its own, with `.catch(() => ({}))`, or as an element of `Promise.all`. */
function awaited(walk: Walk, source: 'body' | 'form', path: NodePath): void {
  const { outer, type } = assertions(path, source)
  const parent = outer.parentPath!
  if (parent.isAwaitExpression()) return named(walk, source, parent, type)
  if (isMember(parent) && memberKey(parent.node) === 'catch' && isCall(parent.parentPath)) {
    const caught = assertions(parent.parentPath, source).outer.parentPath!
    if (caught.isAwaitExpression() && emptyFallback(parent.parentPath.node)) return named(walk, source, caught, type)
  }
  if (parent.isArrayExpression() && isCall(parent.parentPath)) return report(walk, source, null, path, path, type, null)
  report(walk, 'request', source === 'body' ? 'json' : 'formData', path, path, null, null)
}

/** A body expression: as the initialiser of a constant it has a name. */
function named(walk: Walk, source: 'body' | 'form', path: NodePath, known: t.Node | null): void {
  const { outer, type } = assertions(path, source)
  const parent = outer.parentPath!
  // A string body that the handler parses itself: an action gets the value.
  if (walk.router === 'pages' && isCall(parent) && isJsonParse(parent.node)) return named(walk, source, parent, null)
  if (parent.isVariableDeclarator() && outer.key === 'init') {
    const id = parent.get('id') as NodePath
    const said = annotation(id.node) ?? type ?? known
    const binding = id.isIdentifier() ? id.scope.getBinding(id.node.name) : undefined
    const local = binding ? { name: binding.identifier.name, binding, made: parent, fallback: null } : null
    return report(walk, source, null, path, outer, said, local)
  }
  report(walk, source, null, path, outer, type ?? known, null)
}

function valueNamed(walk: Walk, source: 'query', key: string, path: NodePath): void {
  report(walk, source, key, ...valueOf(path), null, null)
}

function valueOf(path: NodePath): [NodePath, NodePath] {
  return [path, assertions(path, 'query').outer]
}

function report(
  walk: Walk,
  source: Source,
  key: string | null,
  path: NodePath,
  outer: NodePath,
  type: t.Node | null,
  local: LocalName | null,
): void {
  const asserted = type ?? (outer !== path ? assertions(path, source).type : null)
  // `const id = req.query.id as string` names the value.
  const declarator = outer.parentPath
  const named =
    local ??
    (declarator?.isVariableDeclarator() && outer.key === 'init' && declarator.node.id.type === 'Identifier'
      ? localOf(declarator)
      : null)
  walk.reads.push({ source, key, path, outer, type: asserted, local: named })
}

function localOf(declarator: NodePath<t.VariableDeclarator>): LocalName | null {
  const name = (declarator.node.id as t.Identifier).name
  const binding = declarator.scope.getBinding(name)
  return binding ? { name, binding, made: declarator, fallback: null } : null
}
