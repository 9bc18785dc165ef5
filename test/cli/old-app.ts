/** A small app in the old style: one endpoint that can go, one whose caller is not understood, one that machines call. */
export const oldApp: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'old-app',
    private: true,
    dependencies: { next: '16.0.0', react: '19.2.0', 'react-dom': '19.2.0' },
  }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { jsx: 'preserve', paths: { '@/*': ['./*'] } } }),
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html>
      <body>{children}</body>
    </html>
  )
}
`,
  'app/page.tsx': `import { DeleteButton } from '@/components/delete-button'
import { TagForm } from '@/components/tag-form'

export default function Page() {
  return (
    <main>
      <DeleteButton id="1" />
      <TagForm kind="colours" />
    </main>
  )
}
`,
  'app/api/posts/[id]/route.ts': `import { NextResponse } from 'next/server'
import { removePost } from '@/lib/posts'

export async function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const removed = await removePost(id)
  if (!removed) return NextResponse.json({ error: 'No such post' }, { status: 404 })
  return NextResponse.json({ ok: true })
}
`,
  'app/api/tags/route.ts': `import { NextResponse } from 'next/server'
import { addTag } from '@/lib/tags'

export async function POST(request: Request) {
  const { name } = await request.json()
  await addTag(name)
  return NextResponse.json({ ok: true }, { status: 201 })
}
`,
  'app/api/webhooks/shop/route.ts': `import { NextResponse } from 'next/server'

export async function POST(request: Request) {
  const signature = request.headers.get('x-shop-signature')
  const body = await request.text()
  if (signature !== String(body.length)) return new NextResponse('Bad signature', { status: 400 })
  return NextResponse.json({ received: true })
}
`,
  'lib/posts.ts': `const posts = new Map<string, string>()

export async function removePost(id: string): Promise<boolean> {
  return posts.delete(id)
}
`,
  'lib/tags.ts': `const tags = new Set<string>()

export async function addTag(name: string): Promise<void> {
  tags.add(name)
}
`,
  'components/delete-button.tsx': `'use client'

import { useState } from 'react'

export function DeleteButton({ id }: { id: string }) {
  const [error, setError] = useState('')

  async function handleClick() {
    const res = await fetch(\`/api/posts/\${id}\`, { method: 'DELETE' })
    if (!res.ok) {
      const data = await res.json()
      setError(data.error)
      return
    }
    window.location.reload()
  }

  return (
    <div>
      <button onClick={handleClick}>Delete</button>
      {error && <p>{error}</p>}
    </div>
  )
}
`,
  'components/tag-form.tsx': `'use client'

import { useState } from 'react'

export function TagForm({ kind }: { kind: string }) {
  const [response, setResponse] = useState<Response>()

  async function handleClick() {
    setResponse(await fetch('/api/tags', { method: 'POST', body: JSON.stringify({ name: kind }) }))
  }

  return <button onClick={handleClick}>{response?.statusText ?? 'Add'}</button>
}
`,
}

/** Actions with calls in an order in which the second one never runs: work for \`run revalidate-before-redirect\`. */
export const lateRevalidation = `'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save() {
  redirect('/posts')
  revalidatePath('/posts')
}
`
