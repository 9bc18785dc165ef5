// Values that are the same whatever path is asked for: they depend on the site alone, its host, its environment and the
// password that a browser sends with every request to it.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'
import { evaluate, type Question } from './evaluate.js'
import { type Known, nameOf, site, unknown } from './known-value.js'

const globals = /^(undefined|process|atob|btoa|String|Number|Boolean|encodeURIComponent|decodeURIComponent|parseInt)$/
const methods =
  /^(at|concat|endsWith|has|includes|indexOf|join|match|replace|slice|split|startsWith|substring|test|toLowerCase|toString|toUpperCase|trim)$/

/** A method that changes nothing, and gives the same for the same. */
export function readsOnly(method: string): boolean {
  return methods.test(method)
}

/** What the function with `body` gives, where all that runs in it depends on the site alone, and changes nothing outside of it. */
export function siteValue(body: NodePath<t.BlockStatement>, question: Question): Known | null {
  const used: string[] = []
  // Another path must come to the same.
  const anywhere = { ...question, pathname: unknown, method: unknown }
  let depends = true
  const visit = (path: NodePath) => {
    const value = path.isExpression() ? evaluate(path, anywhere) : unknown
    if (/^(literal|site)$/.test(value.kind)) {
      used.push(nameOf(value))
      path.skip()
    } else if (!isPlain(path, body)) {
      depends = false
      path.stop()
    }
  }
  body.traverse({ Expression: visit, Statement: visit, Function: visit })
  return depends ? site(`${question.file}:${body.node.start}(${used.join()})`) : null
}

/** What is made of other values, which are looked at by themselves. */
function isPlain(path: NodePath, body: NodePath): boolean {
  const { node } = path
  if (node.type === 'Identifier') return !path.isReferenced() || isLocal(path as NodePath<t.Identifier>, body)
  if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') return isPlainCall(path, node)
  return (
    /^(Return|If|Block|Expression)Statement$|^VariableDeclaration$/.test(node.type) ||
    /^(Unary|Binary|Logical|Conditional|Member|OptionalMember|Array|TSAs|TSNonNull)Expression$/.test(node.type) ||
    /^(TemplateLiteral|RegExpLiteral)$/.test(node.type)
  )
}

function isPlainCall({ scope }: NodePath, { callee }: t.CallExpression | t.OptionalCallExpression): boolean {
  if (callee.type === 'Identifier') return globals.test(callee.name) && !scope.hasBinding(callee.name, true)
  return readsOnly(calleeName(callee).split('.').at(-1)!)
}

/** A constant of `body`, which is looked at where it is declared, or a global. */
function isLocal({ node, scope }: NodePath<t.Identifier>, body: NodePath): boolean {
  const binding = scope.getBinding(node.name)
  if (!binding) return globals.test(node.name)
  return binding.constant && binding.path.findParent((path) => path === body) !== null
}
