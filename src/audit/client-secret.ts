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
import { secretSign } from './facts/secret-sign.js'

/** Reads of `process.env` in a client component that no browser can make. */
export function clientSecret(parsed: Parsed, project: Project): Diagnostic[] {
  if (!hasDirective(parsed.ast, 'use client')) return []
  const found: Diagnostic[] = []
  traverse(parsed.ast, {
    MemberExpression(path) {
      const name = secretSign(path)
      if (name === null || isInlined(project, parsed.file, name)) return
      found.push(diagnose('client/secret', locate(parsed.file, parsed.text, rangeOf(path.node)), name, null))
    },
  })
  return found
}

/** `env: { NAME: … }` of next.config puts it into the bundle. */
export function isInlined({ apps, scripts }: Project, file: string, name: string): boolean {
  const config = appOf(apps, file)?.config?.file
  return config !== undefined && (scripts.get(config) ?? '').includes(name)
}
