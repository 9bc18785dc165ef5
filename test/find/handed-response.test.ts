// An answer that a function of the project makes, and the handler hands on.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { handlersOf } from '../../src/find/route/handler.js'
import type { ModuleLookup } from '../../src/find/route/module-lookup.js'
import { describePath } from '../../src/find/route/route-path.js'

/** What the handler returns where `requireUser`, with these statements, did not let it go on. */
function handedOn(statements: string) {
  const modules: ModuleLookup = {
    definitionOf: (_, specifier, name) => (specifier === '@/lib/users' ? { file: 'lib/users.ts', name } : null),
    read: (file) => (file === 'lib/users.ts' ? parse(file, guard(statements)) : null),
    specifier: (_, to) => `@/${to}`,
  }
  const { handlers } = handlersOf(parse('app/api/posts/route.ts', route), describePath('app', '/api/posts'), {
    modules,
  })
  return {
    written: /Response\) return (.*)/.exec(handlers[0]!.parsed.text)![1],
    troubles: handlers[0]!.troubles.map(({ code }) => code),
  }
}

const guard = (statements: string) => `import { NextResponse } from 'next/server'
export async function requireUser() {
  ${statements}
  return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
}
`
const route = `import { NextResponse } from 'next/server'
import { requireUser } from '@/lib/users'
export async function POST(request: Request) {
  const user = await requireUser()
  if (user instanceof NextResponse) return user
  await save(user.id)
  return Response.json({})
}
`

describe('a function that gives a value or an answer', () => {
  it.each([
    ['an object', 'if (await known()) return { id: await known() }'],
    ['an object with a name', 'if (await known()) {\n    const user = { id: await known() }\n    return user\n  }'],
    ['nothing', 'if (await isNobody()) return null'],
  ])('%s', (_, statements) => {
    const { written, troubles } = handedOn(statements)
    expect(troubles).toEqual([])
    expect(written).toBe('Response.json({ error: (await user.json()).error as string }, { status: 401 })')
  })

  it.each([
    ['what stands in a list', 'for (const other of all) return other'],
    ['what is set again', 'let other = {}\n  other = NextResponse.json({})\n  if (await known()) return other'],
  ])('but not %s', (_, statements) => {
    const { written, troubles } = handedOn(statements)
    expect(troubles).toEqual(['route/may-not-answer'])
    expect(written).toBe('user')
  })
})
