// A file with calls in, the file with actions out, byte by byte: each case is the caller of one and the same small app.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plan } from '../src/plan/plan.js'
import { load } from '../src/project/load.js'
import { rewrite } from '../src/rewrite.js'
import { scan } from '../src/scan.js'
import { defaults } from '../src/settings.js'
import { temporaryFolder } from './temporary.js'

const folder = join(import.meta.dirname, '..', '__testfixtures__', 'fetch-to-action')
const files = readdirSync(folder)
const inputs = files.filter((file) => file.includes('.input.'))

const app = {
  'package.json': '{ "name": "app", "dependencies": { "next": "^16.0.0", "react": "^19.2.0" } }',
  'tsconfig.json': '{ "compilerOptions": { "strict": true, "jsx": "preserve", "paths": { "@/*": ["./*"] } } }',
  'lib/db.ts': `export declare const posts: { add(title: string): Promise<{ id: string }>; remove(id: string): Promise<void> }
export declare function signedIn(): Promise<boolean>
`,
  'app/page.tsx': `import Caller from '@/components/caller'

export default function Page() {
  return <Caller title="A" />
}
`,
  'app/api/posts/route.ts': `import { posts, signedIn } from '@/lib/db'

export async function POST(req: Request) {
  if (!(await signedIn())) return Response.json({ error: 'Sign in first' }, { status: 401 })
  const { title }: { title: string } = await req.json()
  if (!title) return Response.json({ error: 'A title is required' }, { status: 400 })
  return Response.json(await posts.add(title))
}
`,
  'app/api/posts/[id]/route.ts': `import { posts } from '@/lib/db'

export async function DELETE(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await posts.remove(id)
  return Response.json({ ok: true })
}
`,
}

it('has cases, and a third of them are refusals', () => {
  const refusals = inputs.filter((input) => input.startsWith('skip-'))
  expect(refusals.length * 3).toBeGreaterThanOrEqual(inputs.length)
})

describe.each(inputs)('fetch-to-action %s', (input) => {
  const name = input.split('.')[0]!
  const source = readFileSync(join(folder, input), 'utf8')
  const caller = `components/caller.${input.split('.').at(-1)!}`
  const output = join(folder, input.replace('.input.', '.output.'))
  const options = join(folder, `${name}.options.json`)

  it('gives the output, and nothing more the second time', async () => {
    const { text, codes } = await migrated(source)
    if (process.env.UPDATE_FIXTURES === '1' && text !== source) writeFileSync(output, text)
    expect(text).toBe(existsSync(output) ? readFileSync(output, 'utf8') : source)
    if (existsSync(options)) {
      const { code } = JSON.parse(readFileSync(options, 'utf8')) as { code: string }
      expect(codes).toContain(code)
      expect(text).toBe(source)
    } else expect(text).not.toMatch(/\bfetch\(|axios/)
    expect((await migrated(text)).text).toBe(text)
  })

  async function migrated(text: string): Promise<{ text: string; codes: string[] }> {
    const project = await load(temporaryFolder({ ...app, [caller]: text }), defaults)
    const decided = plan(project, scan(project, defaults), defaults)
    const change = rewrite(project, decided, defaults).find(({ path }) => path === caller)
    return {
      text: change?.after ?? text,
      codes: decided.units.flatMap((unit) => unit.diagnostics.map(({ code }) => code)),
    }
  }
})
