// Finds actions that are bound inside the component that gives them to useActionState. With the form's request made without
// JavaScript, the server renders such a component over and over (https://github.com/vercel/next.js/issues/57867).
import type * as t from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import { columns, printWidth } from '../../ast/line-width.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import type { Edit } from '../../edit/edit.js'
import { locate } from '../../location.js'
import type { Finding } from '../finding.js'
import { isTypeScript } from '../../ast/is-typescript.js'

/** Every `action.bind(null, …)` that reaches a `useActionState` of the same component. */
export function findBoundActions(parsed: Parsed): Finding[] {
  const findings: Finding[] = []
  traverse(parsed.ast, {
    CallExpression(call) {
      const isHook =
        comesFrom(call.get('callee'), 'react', ['useActionState']) ||
        comesFrom(call.get('callee'), 'react-dom', ['useFormState'])
      const [first] = call.get('arguments')
      const bind = isHook && first ? boundValue(first) : null
      if (bind) findings.push(finding(parsed, call, bind))
    },
  })
  return findings
}

type Bind = NodePath<t.CallExpression>

/** The `.bind(…)` behind the hook's first argument: itself, a constant of the component, or one from `useMemo`. */
function boundValue(path: NodePath): Bind | null {
  if (path.isIdentifier()) {
    const binding = path.scope.getBinding(path.node.name)
    // Bound once, when the module is loaded: that is safe.
    if (!binding?.constant || !binding.path.isVariableDeclarator() || !binding.path.getFunctionParent()) return null
    const init = binding.path.get('init') as NodePath
    return init.node ? boundValue(init) : null
  }
  if (!path.isCallExpression()) return null
  const callee = path.get('callee')
  if (comesFrom(callee, 'react', ['useMemo'])) {
    const [make] = path.get('arguments')
    const body = make?.isArrowFunctionExpression() ? make.get('body') : null
    return body && !Array.isArray(body) && !body.isBlockStatement() ? boundValue(body) : null
  }
  const isBind = callee.isMemberExpression() && !callee.node.computed && nameOf(callee.node.property) === 'bind'
  return isBind ? path : null
}

function finding(parsed: Parsed, hook: NodePath<t.CallExpression>, bind: Bind): Finding {
  const range = rangeOf(bind.node)
  const at = locate(parsed.file, parsed.text, range)
  const action = textOf(parsed, actionOf(bind))
  const obstacle = whyNot(parsed, bind)
  if (obstacle !== null) return { diagnostic: diagnose('react/bound-action-kept', at, action, obstacle), edits: null }
  return { diagnostic: diagnose('react/bound-action-state', at, action), edits: closure(parsed, hook, bind) }
}

function actionOf(bind: Bind): t.Node {
  return (bind.node.callee as t.MemberExpression).object
}

/** Why the call may not be put off until the form is sent; `null` where that changes nothing. */
function whyNot(parsed: Parsed, bind: Bind): string | null {
  const [self, ...bound] = bind.get('arguments') as NodePath[]
  if (!self || !(self.isNullLiteral() || self.isIdentifier({ name: 'undefined' }))) return 'it is bound to a `this` too'
  if (!isName(bind.get('callee.object') as NodePath)) return 'the action is an expression, and not a name'
  const moving = bound.find((argument) => !isSettled(argument))
  return moving ? `\`${textOf(parsed, moving.node)}\` might be another value by then` : null
}

/** `rename`, `actions.rename`: names that TypeScript's `typeof` takes. */
function isName(path: NodePath): boolean {
  if (path.isIdentifier()) return path.scope.getBinding(path.node.name)?.constant ?? false
  return path.isMemberExpression() && !path.node.computed && isName(path.get('object') as NodePath)
}

/** The same value whenever it is read during the life of one rendering. */
function isSettled(path: NodePath): boolean {
  if (path.isLiteral() && !path.isTemplateLiteral()) return true
  if (path.isTemplateLiteral()) return (path.get('expressions') as NodePath[]).every(isSettled)
  if (path.isIdentifier()) {
    return path.node.name === 'undefined' || (path.scope.getBinding(path.node.name)?.constant ?? false)
  }
  if (path.isTSNonNullExpression() || path.isTSAsExpression()) return isSettled(path.get('expression') as NodePath)
  if (!path.isMemberExpression() && !path.isOptionalMemberExpression()) return false
  // What a ref holds changes between renderings.
  return !path.node.computed && nameOf(path.node.property) !== 'current' && isSettled(path.get('object') as NodePath)
}

function closure(parsed: Parsed, hook: NodePath<t.CallExpression>, bind: Bind): Edit[] {
  const action = textOf(parsed, actionOf(bind))
  const bound = bind.node.arguments.slice(1).map((argument) => textOf(parsed, argument))
  const taken = (name: string) =>
    bound.some((argument) => new RegExp(`\\b${name}\\b`).test(argument)) || name === action
  const free = (...names: string[]) => names.find((name) => !taken(name)) ?? `${names[0]}_`
  const isForm = feedsForm(hook)
  const [previous, payload] = [
    free('previous', 'previousState'),
    isForm ? free('formData', 'form') : free('payload', 'input'),
  ]
  const typed = isTypeScript(parsed.file)
  const typeOf = (index: number) => `: Parameters<typeof ${action}>[${bound.length + index}]`
  const parameters = typed
    ? [`${previous}${typeOf(0)}`, `${payload}${isForm ? ': FormData' : typeOf(1)}`]
    : [previous, payload]
  const head = `(${parameters.join(', ')}) =>`
  const call = `${action}(${[...bound, previous, payload].join(', ')})`
  return layOut(parsed, bind, head, call)
}

/** On one line where it fits; else the arguments of the call that it is in, and if need be its own body, get lines of their own. */
function layOut(parsed: Parsed, bind: Bind, head: string, call: string): Edit[] {
  const { text } = parsed
  const range = rangeOf(bind.node)
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1
  const lineEnd = /\r?\n|$/.exec(text.slice(range.end))!.index + range.end
  const width = printWidth(text)
  const fits = (line: string) => columns(line) <= width
  if (fits(`${text.slice(lineStart, range.start)}${head} ${call}${text.slice(range.end, lineEnd)}`))
    return [{ ...range, text: `${head} ${call}` }]
  const { eol, indent } = textStyle(parsed)
  const base = lineIndent(text, range.start)
  const owner = ownerOf(bind)
  if (!owner || text.slice(owner.start!, owner.end!).includes('\n'))
    return [{ ...range, text: `${head}${eol}${base}${indent}${call}` }]
  const inner = base + indent
  const outer = text.slice(owner.arguments[0]!.start!, range.start).trimEnd()
  // A closure that makes a closure: each on a line of its own.
  const arrows = [...(outer === '' ? [] : [outer]), head]
  const broken = [...arrows, call].map((part, depth) => indent.repeat(depth) + part).join(eol + inner)
  const first = outer === '' && fits(`${inner}${head} ${call},`) ? `${head} ${call}` : broken
  const others = owner.arguments.slice(1).map((argument) => textOf(parsed, argument))
  const opening = text.indexOf('(', owner.typeParameters?.end ?? owner.callee.end!) + 1
  const lines = [first, ...others].map((argument) => `${inner}${argument},${eol}`)
  return [{ start: opening, end: owner.end! - 1, text: `${eol}${lines.join('')}${base}` }]
}

/** The call whose first argument is the bound action, or the arrow function that makes it. */
function ownerOf(bind: Bind): t.CallExpression | null {
  const argument = bind.parentPath.isArrowFunctionExpression() ? bind.parentPath : bind
  const { parent } = argument
  return parent.type === 'CallExpression' && parent.arguments[0] === argument.node ? parent : null
}

/** Whether what the hook returns is the `action` of a form: then the payload is its FormData. */
function feedsForm(hook: NodePath<t.CallExpression>): boolean {
  const declarator = hook.parentPath
  if (!declarator.isVariableDeclarator() || declarator.node.id.type !== 'ArrayPattern') return false
  const dispatch = declarator.node.id.elements[1]
  const binding = dispatch?.type === 'Identifier' ? hook.scope.getBinding(dispatch.name) : undefined
  return (
    binding?.referencePaths.some((reference) => {
      const attribute = reference.parentPath?.parentPath
      return attribute?.isJSXAttribute() === true && /^(action|formAction)$/.test(String(attribute.node.name.name))
    }) ?? false
  )
}

function textOf({ text }: Parsed, node: t.Node): string {
  return text.slice(node.start!, node.end!)
}

function nameOf(node: t.Node): string | null {
  return node.type === 'Identifier' ? node.name : null
}
