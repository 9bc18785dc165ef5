import { parse } from '../src/ast/parse.js'
import { findFormStateImports } from '../src/find/action/form-state-imports.js'
import { repair } from '../src/repair.js'
import type { Transform, TransformMeta } from '../src/transform.js'

export const meta: TransformMeta = {
  name: 'form-state-to-action-state',
  summary: 'Renames useFormState of react-dom to useActionState of react.',
  needsPlan: false,
  needs: { react: 19 },
  looksFor: /useFormState/,
}
export const parser = 'tsx'
export const find = findFormStateImports

/**
 * Takes `useActionState` from react wherever a file takes `useFormState` from react-dom.
 *
 * 1. `import { useFormState } from 'react-dom'` => `import { useActionState } from 'react'`, and every use of the name
 * 2. `import { useFormState as useFS, useFormStatus } from 'react-dom'` => `useActionState as useFS` joins the import of
 *    react, `useFormStatus` stays
 * 3. `ReactDOM.useFormState(…)` => `React.useActionState(…)`, or a named import where react is not imported as a whole
 * 4. `const { useFormState } = require('react-dom')` => `const { useActionState } = require('react')`
 * 5. `export { useFormState } from 'react-dom'` => `export { useActionState as useFormState } from 'react'`
 *
 * Unchanged stays a `useFormState` of another library or of the file itself, what is taken out of a module object, and
 * mocks of react-dom. Where `useActionState` means something else in the file, the local name stays as it is.
 */
const formStateToActionState: Transform = (file) => {
  if (!file.source.includes('useFormState') || !file.source.includes('react-dom')) return undefined
  return repair(file.source, findFormStateImports(parse(file.path, file.source)))
}

export default formStateToActionState
