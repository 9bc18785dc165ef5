// Who somebody is, what they may do and what something costs are for the server to know: what travels through the page can be
// changed on the way.
import type * as t from '@babel/types'
import { importOrigin } from '../ast/import-origin.js'
import { hasDirective } from '../ast/directive.js'
import { parse } from '../ast/parse.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { type NodePath, traverse } from '../ast/traverse.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { locate } from '../location.js'
import type { Project } from '../project/project.js'

const sensitive =
  /^(user_?id|current_?user_?id|owner_?id|author_?id|account_?id|customer_?id|role|roles|is_?admin|is_?owner|permissions?|price|amount|total|unit_?price|discount|plan|credits|balance)$/i

/** `action.bind(null, userId)` and hidden inputs of forms that submit to an action. */
export function sensitiveArgument(parsed: Parsed, project: Project): Diagnostic[] {
  const found: Diagnostic[] = []
  const report = (node: t.Node, name: string, how: string) =>
    found.push(diagnose('action/sensitive-argument', locate(parsed.file, parsed.text, rangeOf(node)), name, how))
  traverse(parsed.ast, {
    CallExpression(path) {
      const callee = path.get('callee')
      if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return
      if (callee.node.property.name !== 'bind' || !isAction(callee.get('object'), parsed, project)) return
      for (const argument of path.node.arguments.slice(1)) {
        const name = valueName(argument)
        if (name !== null && sensitive.test(name)) report(argument, name, '.bind')
      }
    },
    JSXOpeningElement(path) {
      const name = hiddenName(path.node)
      if (name !== null && sensitive.test(name) && isInActionForm(path)) report(path.node, name, 'a hidden input')
    },
  })
  return found
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

function isAction(path: NodePath, parsed: Parsed, project: Project): boolean {
  const origin = importOrigin(path)
  if (!origin) return false
  const definition = project.graph.definitionOf(parsed.file, origin.source, origin.imported)
  const text = definition && project.scripts.get(definition.file)
  if (!definition || !text?.includes('use server')) return false
  try {
    return hasDirective(parse(definition.file, text).ast, 'use server')
  } catch {
    return false
  }
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

/** `<form action={…}>`: a function, not a URL. */
function isInActionForm(path: NodePath): boolean {
  const form = path.findParent(
    (parent) =>
      parent.isJSXElement() &&
      parent.node.openingElement.name.type === 'JSXIdentifier' &&
      /^form$/i.test(parent.node.openingElement.name.name),
  )
  return Boolean(
    form?.isJSXElement() &&
    form.node.openingElement.attributes.some(
      (each) =>
        each.type === 'JSXAttribute' &&
        /^(action|formAction)$/.test(String(each.name.name)) &&
        each.value?.type === 'JSXExpressionContainer' &&
        !/Literal$/.test(each.value.expression.type),
    ),
  )
}
