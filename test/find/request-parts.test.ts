// What a function of the project asks of the request that it gets, and what it is given in an action.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { handlersOf } from '../../src/find/route/handler.js'
import type { ModuleLookup } from '../../src/find/route/module-lookup.js'
import { describePath } from '../../src/find/route/route-path.js'

function given(helper: string) {
  const modules: ModuleLookup = {
    definitionOf: (_, specifier, name) => (specifier === '@/lib/ask' ? { file: 'lib/ask.ts', name } : null),
    read: (each) => (each === 'lib/ask.ts' ? parse(each, helper) : null),
    specifier: (_, to) => `@/${to}`,
  }
  const code = [
    "import { ask } from '@/lib/ask'",
    'export async function POST(request: Request) {',
    '  const asked = ask(request)',
    '  await save(asked)',
    '  return Response.json({})',
    '}',
    '',
  ].join('\n')
  const parsed = parse('app/api/posts/route.ts', code)
  const [handler] = handlersOf(parsed, describePath('app', '/api/posts'), { modules }).handlers
  const written = /const asked = (.*)/.exec(handler!.parsed.text)![1]
  return { written, troubles: handler!.troubles.map(({ code }) => code) }
}

const two = 'const a = request.headers.get("origin")\n  return a ?? null'

describe('a function that asks for headers and cookies', () => {
  it.each<[what: string, helper: string, written: string]>([
    [
      'a Request',
      `export function ask(request: Request) {\n  ${two}\n}`,
      'ask({ headers: await headers() } as Request)',
    ],
    ['no type', `export function ask(request) {\n  ${two}\n}`, 'ask({ headers: await headers() })'],
    ['any', `export function ask(request: any) {\n  ${two}\n}`, 'ask({ headers: await headers() })'],
    [
      'one of two types',
      `import type { NextRequest } from 'next/server'\nexport function ask(request: NextRequest | Request) {\n  ${two}\n}`,
      'ask({ headers: await headers() } as Request)',
    ],
    [
      'both parts',
      "import { NextRequest } from 'next/server'\nexport function ask(request: NextRequest) {\n  const { headers, cookies } = request\n  return headers.get('host') + cookies.get('id')?.value\n}",
      'ask({ headers: await headers(), cookies: await cookies() } as unknown as NextRequest)',
    ],
    [
      'what it hands on',
      `export function ask(request: Request) {\n  const found = inner(request)\n  return found\n}\nfunction inner(request: Request) {\n  ${two}\n}`,
      'ask({ headers: await headers() } as Request)',
    ],
  ])('is given those of the action: %s', (_, helper, written) => {
    expect(given(helper)).toEqual({ written, troubles: [] })
  })
})

describe('a function whose code fits into the handler', () => {
  it.each<[what: string, helper: string]>([
    ['takes no parameter', 'export function ask() {\n  const a = 1\n  return a\n}'],
    ['asks nothing', 'export function ask(request: Request) {\n  const a = 1\n  return a\n}'],
    [
      'has a type of its own',
      `export function ask(request: OurRequest) {\n  ${two}\n}\ninterface OurRequest extends Request {}`,
    ],
  ])('is written into the handler: it %s', (_, helper) => {
    const { written, troubles } = given(helper)
    expect(written).not.toContain('ask(')
    expect(troubles).toEqual([])
  })
})

describe('a function that may ask for more', () => {
  it.each<[what: string, helper: string]>([
    [
      'asks for names that are computed',
      'export function ask(request: Request) {\n  const found = names.map((each) => request.headers.get(each))\n  return found\n}',
    ],
    ['keeps the headers', 'export function ask(request: Request) {\n  last = request.headers\n  return last\n}'],
    [
      'asks a package',
      "import { read } from 'reader'\nexport function ask(request: Request) {\n  const found = read(request)\n  return found\n}",
    ],
    ['tells where it is kept', 'export function ask(request: Request) {\n  seen.add(request)\n  return seen.size\n}'],
  ])('is not given a part: it %s', (_, helper) => {
    const { written, troubles } = given(helper)
    expect(written).not.toContain('await headers()')
    expect(troubles).not.toEqual([])
  })
})
