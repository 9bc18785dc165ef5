// Why a client of the project's own cannot be followed: what it does besides sending a request, and where that stands.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import { isMember, memberName } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import { type Binding, type NodePath, traverse } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'
import { chainOf } from './client-function.js'
import { beyondRequest, type ClientSign, requests, signIn, signs } from './client-signs.js'

/** `at`: `lib/http.ts:12`. */
export interface ClientObstacle {
  sign: ClientSign
  what: string
  at: string
}

/** What stands in the way in the client that another module of the project exports as `name`. */
export type ImportedObstacle = (specifier: string, name: string, depth: number) => ClientObstacle | null

/** A client of a client of a client. */
const deepest = 4

/** What the client that `callee` names does that an action would not; `null` where its source is not in the project. */
export function obstacleOf(
  callee: NodePath,
  imported: ImportedObstacle,
  parsed: Parsed,
  depth = 0,
): ClientObstacle | null {
  const base = chainOf(callee)?.base
  if (!base?.isIdentifier() || depth > deepest) return null
  const origin = importOrigin(base)
  if (origin) return imported(origin.source, origin.imported, depth)
  const binding = base.scope.getBinding(base.node.name)
  return binding ? obstacleAt(binding, imported, parsed, depth) : null
}

/** What stands in the way in the client that a module exports as `name`. */
export function exportedObstacle(
  parsed: Parsed,
  name: string,
  imported: ImportedObstacle,
  depth: number,
): ClientObstacle | null {
  let found: ClientObstacle | null = null
  traverse(parsed.ast, {
    Program(program) {
      program.stop()
      const exported = program.get('body').find((node) => node.isExportDefaultDeclaration())
      const value = name === 'default' ? (exported?.get('declaration') as NodePath | undefined) : undefined
      const binding = program.scope.getOwnBinding(value?.isIdentifier() ? value.node.name : name)
      if (value && !value.isIdentifier()) found = obstacleIn(value, imported, parsed, depth)
      else if (binding) found = obstacleAt(binding, imported, parsed, depth)
    },
  })
  return found
}

function obstacleAt(
  binding: Binding,
  imported: ImportedObstacle,
  parsed: Parsed,
  depth: number,
): ClientObstacle | null {
  const { path } = binding
  const interceptors = binding.referencePaths.flatMap(interceptorOn)
  const found = interceptors.map((each) => strongest(each, parsed)).find((each) => each !== null)
  if (found) return found
  const [first] = interceptors
  if (first) return { sign: 'intercepts', what: '', at: placeOf(first.node, parsed) }
  if (path.isFunctionDeclaration() || path.isClassDeclaration() || path.isVariableDeclarator())
    return obstacleIn(path, imported, parsed, depth)
  return null
}

/** The call that adds an interceptor to the client: `api.interceptors.request.use(…)`. */
function interceptorOn(reference: NodePath): NodePath[] {
  const member = reference.parentPath
  if (!member || !isMember(member) || memberName(member.node) !== 'interceptors') return []
  const call = member.findParent((path) => path.isCallExpression())
  return call ? [call] : []
}

/** The sign that matters most, in the declaration of the client or in what it calls. */
function obstacleIn(
  declaration: NodePath,
  imported: ImportedObstacle,
  parsed: Parsed,
  depth: number,
): ClientObstacle | null {
  const own = strongest(declaration, parsed)
  if (own) return own
  const beyond = beyondRequest(declaration)
  if (beyond) return { sign: 'does-more', what: beyond.what, at: placeOf(beyond.node, parsed) }
  for (const callee of calledFrom(declaration)) {
    const inner = obstacleOf(callee, imported, parsed, depth + 1)
    if (inner) return inner
  }
  return requests(declaration)
    ? {
        sign: 'does-more',
        what: 'it is not one request, one check and the body',
        at: placeOf(declaration.node, parsed),
      }
    : null
}

function strongest(path: NodePath, parsed: Parsed): ClientObstacle | null {
  const found = signIn(path)
  const sign = signs.find((each) => found.has(each))
  const node = sign && found.get(sign)
  return sign && node ? { sign, what: wordsOf(node), at: placeOf(node, parsed) } : null
}

/** What the sign is called in the source: a header, or a function. */
function wordsOf(node: t.Node): string {
  if (node.type === 'CallExpression') {
    const [first] = node.arguments
    return first?.type === 'StringLiteral' ? first.value : calleeName(node.callee)
  }
  if (node.type === 'ObjectProperty') return wordsOf(node.key)
  if (node.type === 'AssignmentExpression') return wordsOf(node.left)
  if (node.type === 'MemberExpression') return calleeName(node)
  return node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : ''
}

/** The functions that are called inside, and are declared outside. */
function calledFrom(declaration: NodePath): NodePath[] {
  const found: NodePath[] = []
  const { start, end } = declaration.node
  declaration.traverse({
    'CallExpression|NewExpression'(path: NodePath) {
      const callee = path.get('callee') as NodePath
      const base = chainOf(callee)?.base
      const binding = base?.isIdentifier() ? base.scope.getBinding(base.node.name) : undefined
      const at = binding?.path.node.start ?? -1
      if (binding && (at < start! || at > end!)) found.push(callee)
    },
  })
  return found
}

function placeOf({ loc }: t.Node, { file }: Parsed): string {
  return `${file}:${loc?.start.line ?? 1}`
}
