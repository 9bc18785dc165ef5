// Reads one piece of code: which top-level names it uses, and what it does that the audit asks about.
import type * as t from '@babel/types'
import { bindingOrigin } from '../../ast/import-origin.js'
import { isMember, memberName } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath, Visitor } from '../../ast/traverse.js'
import { authSign } from './auth-sign.js'
import type { Declaration, Reference, Sign, SignKind } from './declaration.js'
import { refreshSign } from './refresh-sign.js'
import { happensOnce } from './happens-once.js'
import { secretSign } from './secret-sign.js'
import { serverModuleSign } from './server-module-sign.js'
import { signatureSign } from './signature-sign.js'
import { validationSign } from './validation-sign.js'
import { writeSign } from './write-sign.js'

type Recogniser = (path: NodePath) => string | null

const recognisers: readonly (readonly [SignKind, Recogniser])[] = [
  ['auth', authSign],
  ['write', writeSign],
  ['repeated-write', (path) => (happensOnce(path) ? null : writeSign(path))],
  ['secret', secretSign],
  ['server-module', serverModuleSign],
  ['validation', validationSign],
  ['refresh', refreshSign],
  ['signature', signatureSign],
]

interface Reading {
  /** The class or object whose member this is: what `this` means. */
  owner?: string | null
  /** Whether what JSX uses counts. */
  jsx?: boolean
}

/** Reads `path`, a declared function or value. */
export function readDeclaration(path: NodePath, { owner = null, jsx = false }: Reading = {}): Declaration {
  const references: Reference[] = []
  const signs: Sign[] = []
  const look = (each: NodePath) => {
    for (const [kind, recognise] of recognisers) {
      const text = recognise(each)
      if (text !== null) signs.push({ kind, text, range: rangeOf(each.node) })
    }
    const reference =
      each.isIdentifier() || each.isJSXIdentifier()
        ? referenceTo(each)
        : each.isThisExpression()
          ? thisMember(each, owner)
          : null
    if (reference) references.push(reference)
    const imported = each.isCallExpression() ? dynamicImport(each.node) : null
    if (imported) references.push({ source: imported, name: '*', member: null })
  }
  let asksForWindow = false
  look(path)
  path.traverse({
    'CallExpression|OptionalCallExpression|NewExpression|TaggedTemplateExpression|ThisExpression|StringLiteral|MemberExpression':
      look,
    ReferencedIdentifier: look,
    UnaryExpression: ({ node }: NodePath<t.UnaryExpression>) => void (asksForWindow ||= isWindowTest(node)),
    JSXElement: (element: NodePath) => void (jsx || element.skip()),
  } as Visitor)
  return { references, signs, instanceOf: instanceOf(path), asksForWindow }
}

function isWindowTest({ operator, argument }: t.UnaryExpression): boolean {
  return operator === 'typeof' && argument.type === 'Identifier' && argument.name === 'window'
}

function referenceTo(path: NodePath<t.Identifier | t.JSXIdentifier>): Reference | null {
  const binding = path.scope.getBinding(path.node.name)
  if (!binding || !binding.scope.path.isProgram()) return null
  const member = path.parentPath && isMember(path.parentPath) && path.key === 'object' ? path.parentPath.node : null
  const used = member ? memberName(member) : null
  const origin = binding.kind === 'module' ? bindingOrigin(binding) : null
  if (!origin) return { source: null, name: path.node.name, member: used }
  if (origin.imported === '*' && used !== null) return { source: origin.source, name: used, member: null }
  return { source: origin.source, name: origin.imported, member: used }
}

function thisMember(path: NodePath<t.ThisExpression>, owner: string | null): Reference | null {
  const parent = path.parentPath as NodePath | null
  const member = parent && isMember(parent) ? memberName(parent.node) : null
  return owner === null || member === null ? null : { source: null, name: owner, member }
}

function dynamicImport({ callee, arguments: [specifier] }: t.CallExpression): string | null {
  return callee.type === 'Import' && specifier?.type === 'StringLiteral' ? specifier.value : null
}

function instanceOf(path: NodePath): Reference | null {
  if (!path.isNewExpression()) return null
  const callee = path.get('callee') as NodePath
  return callee.isIdentifier() ? referenceTo(callee) : null
}
