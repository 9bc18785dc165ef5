// Who somebody is, what they may do and what something costs are for the server to know: what travels through the page can be
// changed on the way.
import type * as t from '@babel/types'
import { importOrigin } from '../ast/import-origin.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { type NodePath, traverse } from '../ast/traverse.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { locate } from '../location.js'
import type { Project } from '../project/project.js'
import { isActionFile } from './facts/client-side.js'
import type { Declarations } from './facts/declarations.js'

const power =
  /^(role|roles|is_?admin|is_?owner|permissions?|price|amount|total|unit_?price|discount|plan|credits|balance)$/i
/** Also what an administrator may rightly choose: these count where the action does not find out who is asking. */
const person = /^(user_?id|current_?user_?id|owner_?id|author_?id|account_?id|customer_?id)$/i

/** `action.bind(null, userId)` and hidden inputs of forms that submit to an action. */
export function sensitiveArgument(parsed: Parsed, project: Project, declarations: Declarations): Diagnostic[] {
  const found: Diagnostic[] = []
  const judge = (node: t.Node, name: string | null, how: string, action: Target) => {
    if (name === null || !(power.test(name) || (person.test(name) && !asksWho(declarations, action)))) return
    found.push(diagnose('action/sensitive-argument', locate(parsed.file, parsed.text, rangeOf(node)), name, how))
  }
  traverse(parsed.ast, {
    CallExpression(path) {
      const callee = path.get('callee')
      if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return
      const action = callee.node.property.name === 'bind' ? importedAction(callee.get('object'), parsed, project) : null
      if (action)
        for (const argument of path.node.arguments.slice(1)) judge(argument, valueName(argument), '.bind', action)
    },
    JSXOpeningElement(path) {
      const name = hiddenName(path.node)
      const submits = name === null ? null : formAction(path)
      if (submits) judge(path.node, name, 'a hidden input', importedAction(submits, parsed, project))
    },
  })
  return found
}

/** Where the action is declared; `null` where that is not known. */
type Target = { file: string; name: string } | null

/** Without knowing the action, it is taken to ask. */
function asksWho(declarations: Declarations, action: Target): boolean {
  const module = action && declarations.module(action.file)
  const code = module?.declarations.get(module.exports.get(action!.name) ?? action!.name)
  return !code || declarations.find(action!.file, code, 'auth') !== null
}

/** `userId`, `user.id`, `session.user.role`, `product.price`. */
function valueName(node: t.Node): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'TSNonNullExpression' || node.type === 'TSAsExpression') return valueName(node.expression)
  if (
    (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') ||
    node.property.type !== 'Identifier'
  )
    return null
  const owner = valueName(node.object)
  return node.property.name === 'id' && owner !== null && /^(user|currentUser|viewer|owner|author)$/.test(owner)
    ? `${owner}Id`
    : node.property.name
}

function importedAction(path: NodePath, parsed: Parsed, project: Project): Target {
  const origin = importOrigin(path)
  const definition = origin && project.graph.definitionOf(parsed.file, origin.source, origin.imported)
  return definition && isActionFile(project.scripts.get(definition.file) ?? '') ? definition : null
}

function hiddenName({ name, attributes }: t.JSXOpeningElement): string | null {
  if (name.type !== 'JSXIdentifier' || !/^input$/i.test(name.name)) return null
  const texts = new Map(
    attributes.flatMap((each) =>
      each.type === 'JSXAttribute' && each.value?.type === 'StringLiteral' ? [[each.name.name, each.value.value]] : [],
    ),
  )
  return texts.get('type') === 'hidden' ? (texts.get('name') ?? null) : null
}

/** What the form around an input submits to, where that is a function and no URL. */
function formAction(path: NodePath): NodePath | null {
  const form = path.findParent(
    (parent) =>
      parent.isJSXElement() &&
      parent.node.openingElement.name.type === 'JSXIdentifier' &&
      /^form$/i.test(parent.node.openingElement.name.name),
  ) as NodePath<t.JSXElement> | null
  for (const each of form?.get('openingElement').get('attributes') ?? []) {
    if (!each.isJSXAttribute() || !/^(action|formAction)$/.test(String(each.node.name.name))) continue
    const value = each.get('value')
    if (value.isJSXExpressionContainer() && !/Literal$/.test(value.node.expression.type)) return value.get('expression')
  }
  return null
}
