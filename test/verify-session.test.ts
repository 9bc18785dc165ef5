// Where a route stays, its function takes what reads the session: neither it nor the action may leave the question out.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import type { ActionStep } from '../src/plan/migration-plan.js'
import { verifyAsks, verifyGuards } from '../src/verify/verify-guards.js'

const scenario = join(import.meta.dirname, '..', '__testfixtures__', 'projects', 'keep-routes-pages')
const read = (file: string) => readFileSync(join(scenario, file), 'utf8')
const route = parse('pages/api/account/name.ts', read('before/pages/api/account/name.ts'))
const shared = read('after/app/actions/account.server.ts')
const actions = read('after/app/actions/account.actions.ts')

describe('verifyGuards of a function that takes what reads the session', () => {
  const step = {
    unit: 'PUT /api/account/name',
    name: 'runUpdateName',
    route: { file: route.file, method: 'PUT', exportName: 'default', router: 'pages', path: '/api/account/name' },
    inputs: [],
  } as unknown as ActionStep
  const check = (text: string) => () =>
    verifyGuards(route, step, parse('account.server.ts', text), new Map([['getServerSession', 'readSession']]))

  it('accepts the function as it is written', () => {
    expect(check(shared)).not.toThrow()
  })

  it.each([
    ['the question', 'const session = await readSession()', "const session = { user: { id: '1' } }"],
    ['the guard', "if (!session?.user) return { success: false as const, status: 401, error: 'Sign in first' }", ''],
  ])('finds %s missing', (_, from, to) => {
    expect(shared).toContain(from)
    expect(check(shared.replace(from, to))).toThrow(/lost/)
  })
})

describe('verifyAsks', () => {
  const check = (text: string) => () => verifyAsks(parse('account.actions.ts', text), 'updateName', 'getServerSession')

  it('accepts the action as it is written', () => {
    expect(check(actions)).not.toThrow()
  })

  it.each([
    ['nothing', '() => null'],
    ['somebody else', '() => findUser()'],
    ['for what it never calls', '() => getServerSession'],
  ])('finds an action that asks %s', (_, instead) => {
    const from = '() => getServerSession(authOptions)'
    expect(actions).toContain(from)
    expect(check(actions.replace(from, instead))).toThrow(/asks for the session/)
  })
})
