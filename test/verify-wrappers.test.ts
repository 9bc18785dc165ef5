// A wrapper's checks are the handler's checks: an action that lost one of them is never written.
import type { API } from 'jscodeshift'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import type { ModuleLookup } from '../src/find/route/module-lookup.js'
import { findRouteFile } from '../src/find/route/route-handlers.js'
import type { ActionStep } from '../src/plan/migration-plan.js'
import { verifyGuards } from '../src/verify/verify-guards.js'
import routeToAction from '../transforms/route-to-action.js'
import { sampleApp } from './sample-app.js'

const file = 'app/api/posts/[id]/route.js'
const source = `import { withErrors, withRole } from '@/lib/api'
import { db } from '@/lib/db'

export const PATCH = withErrors(
  withRole({ role: 'editor', plans: ['pro', 'team'] }, async (req, { params, user: author }) => {
    const { id } = await params
    const post = await db.posts.find(id)
    if (post.ownerId !== author.id) return Response.json({ error: 'Not yours' }, { status: 403 })

    const { title } = await req.json()
    await db.posts.rename(id, title)
    return Response.json({ title })
  }),
)
`
const wrappers = `import { audit } from './audit'
import { currentUser } from './session'

export const withRole = (options, handler) => async (req, context) => {
  const user = await currentUser()
  if (!user) return Response.json({ error: 'Sign in first' }, { status: 401 })
  if (options.verified && !user.verified) return Response.json({ error: 'Confirm first' }, { status: 403 })
  if (options.plans && !options.plans.includes(user.plan)) {
    return Response.json({ error: 'Upgrade first' }, { status: 402 })
  }
  if (user.role !== options.role && !user.admin) return Response.json({ error: 'Not for you' }, { status: 403 })
  await audit(user)
  return handler(req, { ...context, user })
}

export function withErrors(handler) {
  return async (...args) => {
    try {
      return await handler(...args)
    } catch (error) {
      if (error.code === 'conflict') return Response.json({ error: error.message }, { status: 409 })
      throw error
    }
  }
}
`
const modules: ModuleLookup = {
  definitionOf: (_, specifier, name) => (specifier === '@/lib/api' ? { file: 'lib/api.js', name } : null),
  read: (each) => (each === 'lib/api.js' ? parse(each, wrappers) : null),
  specifier: (_, to) => `@/${to}`,
}

function actionText(): { step: ActionStep; text: string } {
  const [handler] = findRouteFile(parse(file, source), sampleApp, { modules })!.handlers
  const step: ActionStep = {
    unit: 'PATCH /api/posts/[id]',
    file: 'app/actions/posts.actions.js',
    name: 'renamePost',
    resultType: 'RenamePostResult',
    route: { file, method: 'PATCH', exportName: 'PATCH', router: 'app', path: '/api/posts/[id]' },
    inputs: handler!.inputs,
    inputType: null,
    data: 'whole',
    errorField: 'error',
    failures: 'text',
    status: true,
    form: null,
  }
  const options = { steps: [step], sources: { [file]: source }, importPath: () => './to-wire', wire: null, modules }
  return { step, text: routeToAction({ path: step.file, source: '' }, {} as API, options)! }
}

describe('verifyGuards of wrapped handlers', () => {
  const { step, text } = actionText()
  const check = (action: string) => () =>
    verifyGuards(parse(file, source), step, parse(step.file, action), new Map(), modules)

  it('accepts the action as it is written', () => {
    expect(check(text)).not.toThrow()
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['the session lookup', /await currentUser\(\)/, '{}'],
    ['the session guard', /\n *if \(!user\)[^\n]*/, ''],
    ['the role', /\n *if \(user\.role[^]*?\n {4}\}/, ''],
    ['one half of the role', / && !user\.admin/, ''],
    ['the plan', /\n *if \(!plans[^]*?\n {4}\}/, ''],
    ['the audit', /\n *await audit\(user\)/, ''],
    ["the handler's own guard", /\n *if \(post\.ownerId[^\n]*/, ''],
    ['the work', /\n *await db\.posts\.rename[^\n]*/, ''],
    ['the mapping of errors', /\n *if \(error\.code[^\n]*/, ''],
    ['the error that is thrown on', /\n *throw error/, ''],
  ])('finds %s missing', (_, from, to) => {
    expect(text).toMatch(from)
    expect(check(text.replace(from, to))).toThrow(/lost/)
  })

  it('finds a guard that moved behind the work', () => {
    const guard = /\n *if \(!user\)[^\n]*/.exec(text)![0]
    const moved = text.replace(guard, '').replace(/(\n *await db\.posts\.rename[^\n]*)/, `$1${guard}`)
    expect(check(moved)).toThrow(/lost/)
  })
})
