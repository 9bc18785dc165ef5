// Locals that only an answer read, where the action answers less than the route did.
import type * as t from '@babel/types'
import { commentsWithin } from '../ast/comments-within.js'
import { parse } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { type NodePath, traverse } from '../ast/traverse.js'
import { closeGaps } from '../edit/close-gaps.js'
import { applyEdits, type Edit } from '../edit/edit.js'
import { removeElements } from '../edit/remove-elements.js'
import { works } from '../find/route/answer-body.js'
import { choiceStatement } from './choice-statement.js'
import { removeStatement } from './remove-statement.js'

/** `const id = await create(post)` => `await create(post)` for names in `candidates` that nothing reads any more. */
export function dropUnused(file: string, text: string, candidates: ReadonlySet<string>): string {
  for (let current = text; ;) {
    const parsed = parse(file, current)
    const edits: Edit[] = []
    traverse(parsed.ast, {
      VariableDeclaration(path) {
        const [only, ...others] = path.get('declarations')
        const { init } = only?.node ?? {}
        if (!only || others.length > 0 || !init || path.parentPath.isFor()) return
        if (!isUnread(only, init.type === 'NullLiteral' ? null : candidates)) {
          edits.push(...unreadParts(current, only, candidates))
          return
        }
        if (!works(init)) edits.push(removeStatement(parsed, path))
        else if (init.type === 'ConditionalExpression' && commentsWithin(parsed, rangeOf(path.node)).length === 0)
          edits.push(choiceStatement(parsed, path.node, init))
        // An expression statement must not begin with a bracket or brace: it would join the line above, or be a block.
        else if (!/^[[({`]/.test(current.slice(init.start!)))
          edits.push({ start: path.node.start!, end: rangeOf(init).start, text: '' })
      },
    })
    const gaps = closeGaps(
      current,
      edits.filter(({ start, end }) => current[end - 1] === '\n' && end > start),
    )
    const kept = edits.filter((edit) => !gaps.some((gap) => gap.start <= edit.start && edit.end <= gap.end))
    const next = applyEdits(current, [...kept, ...gaps.map((gap) => ({ ...gap, text: '' }))])
    if (next === current) return current
    current = next
  }
}

/** `candidates`: `null` = whatever it is called, for `const user = null` is what a wrapper's options made of it. */
function isUnread(declarator: NodePath<t.VariableDeclarator>, candidates: ReadonlySet<string> | null): boolean {
  const names = Object.keys(declarator.getBindingIdentifiers())
  if (names.length === 0 || declarator.parentPath.parentPath?.isProgram()) return false
  return names.every((name) => candidates?.has(name) !== false && isNeverRead(declarator, name))
}

function isNeverRead({ scope }: NodePath, name: string): boolean {
  const binding = scope.getBinding(name)
  return binding?.constant === true && !binding.referenced
}

/** `const { data, error } = …` => `const { error } = …`, `const [post, author] = …` => `const [, author] = …`. Beside a rest each name counts: it keeps its value out of there. */
function unreadParts(
  text: string,
  declarator: NodePath<t.VariableDeclarator>,
  candidates: ReadonlySet<string>,
): Edit[] {
  const { id } = declarator.node
  const isUnreadName = (node: t.Node) =>
    node.type === 'Identifier' && candidates.has(node.name) && isNeverRead(declarator, node.name)
  if (id.type === 'ArrayPattern') return unreadElements(id, isUnreadName)
  if (id.type !== 'ObjectPattern' || id.properties.some(({ type }) => type === 'RestElement')) return []
  return removeElements(
    text,
    id.properties,
    (node) => node.type === 'ObjectProperty' && !node.computed && isUnreadName(node.value),
  )
}

/** The place of an element says which it is, so its comma stays in front of those that are left. */
function unreadElements({ elements }: t.ArrayPattern, isUnreadName: (node: t.Node) => boolean): Edit[] {
  const last = elements.findLastIndex((each) => each !== null && !isUnreadName(each))
  if (last === -1) return []
  const holes = elements.slice(0, last).filter((each) => each !== null && isUnreadName(each))
  const behind = elements.slice(last + 1).filter((each) => each !== null)
  return [
    ...holes.map((each) => ({ ...rangeOf(each!), text: '' })),
    ...(behind.length > 0 ? [{ start: elements[last]!.end!, end: behind.at(-1)!.end!, text: '' }] : []),
  ]
}
