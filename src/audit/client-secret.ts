// A variable of the environment without NEXT_PUBLIC_ does not exist in a browser: the code is `undefined` there, or was never
// meant to leave the server (https://nextjs.org/docs/app/guides/environment-variables).
import { hasDirective } from '../ast/directive.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { traverse } from '../ast/traverse.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { locate } from '../location.js'
import { appOf } from '../project/apps.js'
import type { Project } from '../project/project.js'

const given = /^(NEXT_PUBLIC_\w*|NODE_ENV|NEXT_RUNTIME|__NEXT_\w*|ANALYZE|CI|TURBOPACK|STORYBOOK\w*)$/

/** Reads of `process.env` in a client component that no browser can make. */
export function clientSecret(parsed: Parsed, project: Project): Diagnostic[] {
  if (!hasDirective(parsed.ast, 'use client')) return []
  const found: Diagnostic[] = []
  traverse(parsed.ast, {
    MemberExpression({ node }) {
      const { object, property } = node
      if (object.type !== 'MemberExpression' || property.type !== 'Identifier') return
      if (object.object.type !== 'Identifier' || object.object.name !== 'process') return
      if (object.property.type !== 'Identifier' || object.property.name !== 'env') return
      if (given.test(property.name) || isInlined(property.name, parsed, project)) return
      found.push(diagnose('client/secret', locate(parsed.file, parsed.text, rangeOf(node)), property.name))
    },
  })
  return found
}

/** `env: { NAME: … }` of next.config puts it into the bundle. */
function isInlined(name: string, { file }: Parsed, project: Project): boolean {
  const config = appOf(project.apps, file)?.config?.file
  return config !== undefined && (project.scripts.get(config) ?? '').includes(name)
}
