// Finds `useFormStatus` in the component that has the form itself: it only knows forms further up, so there it is never
// pending (https://react.dev/reference/react-dom/hooks/useFormStatus#useformstatus-will-not-return-status-information-for-a-form-rendered-in-the-same-component).
import { comesFrom } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import { locate } from '../../location.js'
import type { Finding } from '../finding.js'
import { newName, oldNames } from './form-state-hook.js'

/** Every `useFormStatus()` of a function that calls the hook of the form too. Reported only: which button means it is the author's to say. */
export function findFormStatusBeside(parsed: Parsed): Finding[] {
  const status: NodePath[] = []
  const components = new Set<unknown>()
  traverse(parsed.ast, {
    CallExpression(path) {
      const callee = path.get('callee')
      if (comesFrom(callee, 'react-dom', ['useFormStatus'])) status.push(path)
      if (comesFrom(callee, 'react-dom', oldNames) || comesFrom(callee, 'react', [newName]))
        components.add(path.getFunctionParent()?.node)
    },
  })
  return status
    .filter((path) => components.has(path.getFunctionParent()?.node))
    .map((path) => ({
      diagnostic: diagnose('react/form-status-beside-form', locate(parsed.file, parsed.text, rangeOf(path.node))),
      edits: null,
    }))
}
