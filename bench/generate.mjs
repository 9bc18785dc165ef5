// Writes a synthetic Next app: N route files and M callers of them. The same numbers give the same bytes.
//   node bench/generate.mjs <dir> [routes=200] [callers=1000]
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * @param {{ routes: number, callers: number }} size
 * @returns {Map<string, string>} path -> text
 */
export function syntheticApp({ routes, callers }) {
  const files = new Map(Object.entries(project))
  for (let route = 0; route < routes; route++) {
    files.set(`lib/${domain(route)}.ts`, storeFile(route))
    files.set(`app/api/${domain(route)}${isPerItem(route) ? '/[id]' : ''}/route.ts`, routeFile(route))
  }
  for (let caller = 0; caller < callers; caller++) {
    files.set(`components/${name(caller)}.tsx`, callerFile(caller, caller % routes))
    files.set(`app/page-${caller}/page.tsx`, pageFile(caller, caller % routes))
  }
  return files
}

/** Every second route deletes one item, called by a button; the others create one, called by a form. */
function isPerItem(route) {
  return route % 2 === 1
}

function domain(route) {
  return `things${route}`
}

function name(caller) {
  return `Caller${caller}`
}

const project = {
  'package.json': `${JSON.stringify(
    { name: 'synthetic', private: true, dependencies: { next: '16.0.0', react: '19.2.0', 'react-dom': '19.2.0' } },
    null,
    2,
  )}\n`,
  'tsconfig.json': `${JSON.stringify(
    {
      compilerOptions: {
        strict: true,
        module: 'esnext',
        moduleResolution: 'bundler',
        jsx: 'preserve',
        paths: { '@/*': ['./*'] },
      },
    },
    null,
    2,
  )}\n`,
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
`,
  'lib/session.ts': `import { cookies } from 'next/headers'

export async function getSession(): Promise<{ userId: string } | null> {
  const userId = (await cookies()).get('user')?.value
  return userId ? { userId } : null
}
`,
}

function storeFile(route) {
  return `export interface Thing {
  id: string
  title: string
  ownerId: string
}

const things${route} = new Map<string, Thing>()

export async function add(title: string, ownerId: string): Promise<Thing> {
  const thing = { id: String(things${route}.size), title, ownerId }
  things${route}.set(thing.id, thing)
  return thing
}

export async function find(id: string): Promise<Thing | undefined> {
  return things${route}.get(id)
}

export async function remove(id: string): Promise<void> {
  things${route}.delete(id)
}
`
}

function routeFile(route) {
  return isPerItem(route)
    ? `import { NextResponse } from 'next/server'
import { getSession } from '@/lib/session'
import { find, remove } from '@/lib/${domain(route)}'

export async function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { id } = await params
  const thing = await find(id)
  if (!thing) return NextResponse.json({ error: 'It is gone already' }, { status: 404 })
  if (thing.ownerId !== session.userId) return NextResponse.json({ error: 'It is not yours' }, { status: 403 })

  await remove(id)
  return NextResponse.json({ ok: true })
}
`
    : `import { NextResponse } from 'next/server'
import { getSession } from '@/lib/session'
import { add } from '@/lib/${domain(route)}'

export async function POST(request: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { title } = (await request.json()) as { title: string }
  if (title.trim() === '') return NextResponse.json({ error: 'A title, please' }, { status: 400 })

  const thing = await add(title, session.userId)
  return NextResponse.json({ id: thing.id }, { status: 201 })
}
`
}

function callerFile(caller, route) {
  return isPerItem(route)
    ? `'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

export function ${name(caller)}({ id }: { id: string }) {
  const router = useRouter()
  const [deleting, setDeleting] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const onClick = async () => {
    setDeleting(true)
    try {
      const res = await fetch(\`/api/${domain(route)}/\${id}\`, { method: 'DELETE' })
      if (!res.ok) throw new Error('Could not delete it')
      router.refresh()
    } catch (err) {
      setError(err instanceof Error ? err.message : 'Something went wrong')
    } finally {
      setDeleting(false)
    }
  }

  return (
    <div>
      <button onClick={onClick} disabled={deleting}>
        Delete
      </button>
      {error && <p role="alert">{error}</p>}
    </div>
  )
}
`
    : `'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

export function ${name(caller)}() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [loading, setLoading] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setLoading(true)
    setError(null)
    try {
      const res = await fetch('/api/${domain(route)}', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title }),
      })
      const data = await res.json()
      if (!res.ok) throw new Error(data.error)
      router.push(\`/${domain(route)}/\${data.id}\`)
    } catch (err) {
      setError(err instanceof Error ? err.message : 'Something went wrong')
    } finally {
      setLoading(false)
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <button disabled={loading}>{loading ? 'Saving…' : 'Save'}</button>
      {error && <p role="alert">{error}</p>}
    </form>
  )
}
`
}

function pageFile(caller, route) {
  return `import { ${name(caller)} } from '@/components/${name(caller)}'

export default function Page() {
  return <${name(caller)}${isPerItem(route) ? ' id="1"' : ''} />
}
`
}

/** Writes `files` below `dir`. */
export function writeFiles(dir, files) {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [dir, routes = '200', callers = '1000'] = process.argv.slice(2)
  if (!dir) {
    console.error('Usage: node bench/generate.mjs <dir> [routes] [callers]')
    process.exit(2)
  }
  const files = syntheticApp({ routes: Number(routes), callers: Number(callers) })
  writeFiles(dir, files)
  console.log(`${files.size} files in ${dir}`)
}
