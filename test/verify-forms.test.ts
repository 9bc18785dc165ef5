// Forms whose code looks different in the action, read from the fixtures: what the check after writing asks of them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import { findRouteFile } from '../src/find/route/route-handlers.js'
import type { ActionStep } from '../src/plan/migration-plan.js'
import { verifyGuards } from '../src/verify/verify-guards.js'
import { sampleApp } from './sample-app.js'

const folder = join(import.meta.dirname, '..', '__testfixtures__', 'route-to-action')

function check(name: string, method: string, action: string, sabotage: (text: string) => string): () => void {
  const source = readFileSync(join(folder, `${name}.input.ts`), 'utf8')
  const { path } = JSON.parse(readFileSync(join(folder, `${name}.options.json`), 'utf8')) as { path: string }
  const text = readFileSync(join(folder, `${name}.output.ts`), 'utf8')
  const route = findRouteFile(parse(path, source), sampleApp)!
  const handler = route.handlers.find((each) => each.method === method)!
  const step = {
    unit: `${method} ${route.path}`,
    name: action,
    inputs: handler.inputs,
    route: { file: path, path: route.path, method, exportName: handler.exportName, router: route.router },
  } as unknown as ActionStep
  return () => verifyGuards(parse(path, source), step, parse('app/actions/some.actions.ts', sabotage(text)))
}

describe('verifyGuards', () => {
  it.each<[what: string, name: string, method: string, action: string, from: RegExp]>([
    [
      'a cookie of a kept response',
      'app-held-response-cookies',
      'POST',
      'createSession',
      /\n *cookieStore\.set\('rem[^\n]*/,
    ],
    ['a cookie that is deleted', 'app-held-response-cookies', 'POST', 'createSession', /\n *cookieStore\.delete[^\n]*/],
    ['a serialized cookie', 'pages-set-cookie', 'POST', 'createSession', /\n *cookieStore\.set\('signed[^\n]*/],
    [
      'a cookie written as text',
      'pages-set-cookie',
      'DELETE',
      'deleteSession',
      /\n *cookieStore\.set\('session', ''[^\n]*/,
    ],
    [
      'a cookie in the headers',
      'app-cookie-header',
      'PUT',
      'updateTheme',
      /\n *cookieStore\.set\('theme', theme[^\n]*/,
    ],
    ['the guard above a lookup', 'pages-lookup', 'DELETE', 'deleteLabels', /\n *if \(!session\)[^\n]*/g],
    ['the check of what was looked up', 'pages-lookup', 'POST', 'createLabel', /\n *if \(!title\)[^\n]*/],
    ['the work of what was looked up', 'pages-lookup', 'DELETE', 'deleteLabels', /\n *await db\.label\.delete[^\n]*/],
  ])('throws when %s is gone', (_what, name, method, action, from) => {
    expect(check(name, method, action, (text) => text)).not.toThrow()
    expect(check(name, method, action, (text) => text.replace(from, ''))).toThrow(/the action lost/)
  })
})
