// Which handlers ask for a session before they do anything else.
import { describe, expect, it } from 'vitest'
import type { NodePath } from '../../src/ast/traverse.js'
import { programScope } from '../../src/ast/traverse.js'
import type { ModuleLookup } from '../../src/find/route/module-lookup.js'
import { noModules } from '../../src/find/route/module-lookup.js'
import { sessionGuard } from '../../src/find/route/session-guard.js'
import type * as t from '@babel/types'
import { parsed } from './paths.js'

const modules: Readonly<Record<string, string>> = {
  './profile': `import { auth } from '@clerk/nextjs'
    export const currentProfile = async () => { const { userId } = auth(); if (!userId) return null; return db.find(userId) }
    export const anyProfile = async () => { const { userId } = auth(); return db.find(userId) }
    export const notedProfile = async () => { const { userId } = auth(); if (!userId) return { error: 'no' }; return db.find(userId) }
    export const openProfile = async (open) => { if (open) return guest; const { userId } = auth(); if (!userId) return null; return db.find(userId) }
    export async function triedUser() { try { const { userId } = auth(); if (!userId) throw new Error('no'); return userId } catch { return guest } }
    export async function caughtUser() { try { const { userId } = auth(); if (!userId) throw new Error('no'); return userId } catch { return null } }
    export async function requireUser() { const { userId } = await auth(); if (!userId) throw new Error('no'); return userId }`,
  './session': `import { getServerSession } from 'next-auth'
    export const getAuthSession = () => getServerSession(options)`,
  './auth': `import NextAuth from 'next-auth'
    export const { auth, handlers } = NextAuth({})`,
  './better': `import { betterAuth } from 'better-auth'
    export const better = betterAuth({})
    export const other = createAuth({})`,
}
const lookup: ModuleLookup = {
  ...noModules,
  definitionOf: (_, specifier, name) => (specifier in modules ? { file: specifier, name } : null),
  read: (file) => (file in modules ? parsed(modules[file]!) : null),
}

function guard(body: string, head = ''): string | null {
  const file = parsed(
    `import { auth } from '@clerk/nextjs/server'\nimport { getServerSession } from 'next-auth'\n${head}\nasync function POST(req) {\n${body}\n}`,
  )
  const fn = programScope(file.ast).getOwnBinding('POST')!.path as NodePath<t.Function>
  return sessionGuard(fn, 'route.ts', lookup)
}

const refuse = "return new Response('Unauthorized', { status: 401 })"

describe('asks first', () => {
  it.each([
    [`const { userId } = await auth(); if (!userId) ${refuse}`, 'clerk'],
    [`const { userId } = auth(); if (!userId || !req.body) { ${refuse} }`, 'clerk'],
    [`const session = await getServerSession(options); if (!session?.user) ${refuse}`, 'next-auth'],
    [`const session = await auth(); if (!session.userId) ${refuse}`, 'clerk'],
    [`const session = await getServerSession(options); if (session === null) ${refuse}`, 'next-auth'],
    [`try { const { id } = await req.json(); const { userId } = auth(); if (!userId) ${refuse} } catch {}`, 'clerk'],
    [
      `const { id } = await req.json(); if (!id) return bad; const { userId } = auth(); if (!userId) ${refuse}`,
      'clerk',
    ],
    [`console.log('x'); const { userId } = auth(); if (!userId) throw new Error('no')`, 'clerk'],
  ])('%s', (body, library) => {
    expect(guard(body)).toBe(library)
  })

  it.each([
    ['currentProfile', './profile', 'clerk'],
    ['getAuthSession', './session', 'next-auth'],
    ['auth as session', './auth', 'next-auth'],
    ['caughtUser', './profile', 'clerk'],
  ])('through %s', (name, from, library) => {
    const call = name.split(' ').at(-1)!
    expect(guard(`const user = await ${call}(); if (!user) ${refuse}`, `import { ${name} } from '${from}'`)).toBe(
      library,
    )
  })
})

describe('asks first of a helper that throws', () => {
  const head = "import { requireUser } from './profile'"
  it.each([
    `try { await requireUser() } catch { ${refuse} } await save()`,
    `let user\ntry { user = await requireUser() } catch (error) { console.log(error); ${refuse} } await save(user)`,
    `const user = await requireUser(); await save(user)`,
    `try { await requireUser(); await save() } catch (error) { log(error) }`,
    `const { id } = await req.json(); try { await requireUser() } catch { throw new Error('no') } await save(id)`,
  ])('%s', (body) => expect(guard(body, head)).toBe('clerk'))

  it.each([
    `try { await requireUser() } catch (error) { log(error) } await save()`,
    `await save(); await requireUser()`,
    `save(); try { await requireUser() } catch { ${refuse} }`,
  ])('not: %s', (body) => expect(guard(body, head)).toBeNull())
})

it('asks Better Auth', () => {
  const asks = (name: string) =>
    guard(
      `const session = await ${name}.api.getSession({ headers: await headers() }); if (!session) ${refuse}`,
      `import { better, other } from './better'`,
    )
  expect(asks('better')).toBe('better-auth')
  expect(asks('other')).toBeNull()
})

describe('does not ask first', () => {
  it.each([
    `await db.log(req); const { userId } = auth(); if (!userId) ${refuse}`,
    `const post = await db.find(1); const { userId } = auth(); if (!userId) ${refuse}`,
    `const { userId } = auth(); if (!userId) log()`,
    `const { userId } = auth(); if (!userId && strict) ${refuse}`,
    `const { userId } = auth(); if (userId) ${refuse}`,
    `const { orgId } = auth(); if (!orgId) ${refuse}`,
    `if (req.body) { await db.log(req); return done } const { userId } = auth(); if (!userId) ${refuse}`,
    `const { userId } = own(); if (!userId) ${refuse}`,
    `if (strict) { const { userId } = auth(); if (!userId) ${refuse} }`,
    'return save(req)',
    // What Clerk gives is always there.
    `const session = await auth(); if (!session) ${refuse}`,
    `try { const { userId } = auth(); if (!userId) throw new Error('no') } catch (error) { log(error) } await save()`,
  ])('%s', (body) => {
    expect(guard(body)).toBeNull()
  })

  it.each(['anyProfile', 'notedProfile', 'openProfile', 'triedUser'])('%s gives something to everybody', (name) => {
    const body = `const user = await ${name}(); if (!user) ${refuse}`
    expect(guard(body, `import { ${name} } from './profile'`)).toBeNull()
  })
})
