// Headers that a module keeps in a constant: `const jsonHeaders = { 'Content-Type': 'application/json' }`.
import type * as t from '@babel/types'
import { traverseFast } from '@babel/types'

/** The object that the constant `name` holds, where nobody outside of the module has it and nothing in it could change it. */
export function constantHeaders(program: t.Program, name: string): t.ObjectExpression | null {
  const isIt = (node: t.Node | null | undefined) => node?.type === 'Identifier' && node.name === name
  const declared = program.body.flatMap((node) =>
    node.type === 'VariableDeclaration' && node.kind === 'const' ? node.declarations : [],
  )
  const init = declared.find(({ id }) => isIt(id))?.init
  if (init?.type !== 'ObjectExpression') return null
  let mentions = 0
  let harmless = 0
  traverseFast(program, (node) => {
    if (isIt(node)) mentions += 1
    harmless += keptBy(node).filter(isIt).length
  })
  return mentions === harmless ? init : null
}

/** What `node` only reads, or declares: an option, a spread, a side of a choice. */
function keptBy(node: t.Node): readonly (t.Node | null | undefined)[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return [node.id]
    case 'ObjectProperty':
      return node.shorthand ? [node.key, node.value] : [node.value]
    case 'SpreadElement':
      return [node.argument]
    case 'ConditionalExpression':
      return [node.consequent, node.alternate]
    default:
      return []
  }
}
