// Finds every way in which a file gets `useFormState` from react-dom. React 19 calls it `useActionState`, in react
// (https://react.dev/blog/2024/12/05/react-19#new-hook-useactionstate).
import { findImport, type FoundImport, importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type NodePath, programScope, type Scope } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { editImports } from '../../edit/edit-imports.js'
import type { Range } from '../../location.js'
import { isFree, referencesOf, renameReferences } from '../../edit/rename.js'
import type { NewImport } from '../../edit/write-import.js'
import type { Finding } from '../finding.js'
import { findFormStateExports } from './form-state-exports.js'
import { kept, memberEdits, memberOf, newName, oldNames, renamed } from './form-state-hook.js'
import { findFormStateRequires } from './form-state-requires.js'
import { findFormStatusBeside } from './form-status-beside.js'

/** What becomes of one import: edits outside of the import declarations, and the change to those. */
interface Rewiring {
  at: Range
  edits: Edit[]
  add: NewImport[]
  remove: string[]
}

/** Every import, `require`, re-export and mock of react-dom's `useFormState`. Other libraries have a hook of that name: only the source counts. */
export function findFormStateImports(parsed: Parsed): Finding[] {
  const scope = programScope(parsed.ast)
  const found = importsOf(parsed.ast)
    .filter((each) => each.source === 'react-dom')
    .flatMap((each) => (isModule(each) ? rewireMembers(parsed, scope, each) : rewireName(parsed, scope, each)))
  const rewirings = found.filter((each) => 'add' in each)
  const imports = editImports(parsed, {
    add: rewirings.flatMap((each) => each.add),
    remove: rewirings.flatMap((each) => each.remove),
  })
  return [
    ...found.filter((each): each is Finding => !('add' in each)),
    // All import edits go with the first: they were decided together.
    ...rewirings.map(({ at, edits }, index) => renamed(parsed, at, index === 0 ? [...imports, ...edits] : edits)),
    ...findFormStateExports(parsed),
    ...findFormStateRequires(parsed, scope),
    ...findFormStatusBeside(parsed),
  ]
}

/** `import { useFormState } from 'react-dom'`, aliased or not. */
function rewireName(parsed: Parsed, scope: Scope, found: FoundImport): (Rewiring | Finding)[] {
  const binding = scope.getBinding(found.local)
  if (!oldNames.includes(found.imported) || !binding) return []
  const at = rangeOf(found.specifier)
  const references = referencesOf(parsed, binding)
  const existing = findImport(parsed.ast, 'react', newName)
  const usable = existing && (found.typeOnly || !existing.typeOnly) ? (scope.getBinding(existing.local) ?? null) : null
  if (existing && usable && isFree(existing.local, references, usable)) {
    return [{ at, edits: renameReferences(references, existing.local), add: [], remove: [found.local] }]
  }
  // An alias is the file's own choice; also where the new name means something else here already.
  const rename = oldNames.includes(found.local) && isFree(newName, [...references, scope.path], null)
  const local = rename ? newName : found.local
  return [
    {
      at,
      edits: rename ? renameReferences(references, newName) : [],
      add: [{ source: 'react', name: newName, local, typeOnly: found.typeOnly }],
      remove: [found.local],
    },
  ]
}

/** `ReactDOM.useFormState` of a namespace or default import. */
function rewireMembers(parsed: Parsed, scope: Scope, found: FoundImport): (Rewiring | Finding)[] {
  const binding = scope.getBinding(found.local)
  if (!binding) return []
  const references = referencesOf(parsed, binding)
  const members = references.flatMap((reference) => memberOf(reference) ?? [])
  const taken = references.filter((reference) => takesHook(reference))
  const findings: (Rewiring | Finding)[] = taken.map((path) =>
    kept(parsed, rangeOf(path.parent), 'it is taken out of the module object; import it by name instead'),
  )
  if (members.length === 0) return findings
  const at = rangeOf(members[0]!.node)
  const react = ['default', '*']
    .map((name) => findImport(parsed.ast, 'react', name))
    .find((each) => each && !each.typeOnly)
  const named = findImport(parsed.ast, 'react', newName)
  const remove = members.length === references.length ? [found.local] : []
  if (react && isFree(react.local, members, scope.getBinding(react.local) ?? null)) {
    return [...findings, { at, edits: members.flatMap((member) => memberEdits(member, react.local)), add: [], remove }]
  }
  const local = named?.local ?? newName
  if (!isFree(local, [...members, scope.path], scope.getBinding(named?.local ?? '') ?? null)) {
    return [...findings, kept(parsed, at, `\`${local}\` means something else here`)]
  }
  const edits = members.map((member) => ({ ...rangeOf(member.node), text: local }))
  return [...findings, { at, edits, add: [{ source: 'react', name: newName }], remove }]
}

function takesHook(reference: NodePath): boolean {
  const parent = reference.parent
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'ObjectPattern') return false
  return parent.id.properties.some(
    (each) => each.type === 'ObjectProperty' && each.key.type === 'Identifier' && oldNames.includes(each.key.name),
  )
}

function isModule({ imported }: FoundImport): boolean {
  return imported === 'default' || imported === '*'
}
