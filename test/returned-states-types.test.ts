// What throw-to-state writes type-checks, in every shape, with the strictest settings: actions and callers together.
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { load } from '../src/project/load.js'
import { runTransforms } from '../src/run.js'
import { defaults } from '../src/settings.js'
import { transformOptions } from '../src/transform-options.js'
import * as throwToState from '../transforms/throw-to-state.js'
import { temporaryFolder } from './temporary.js'

/** How three actions of the app fail already, and how one of them succeeds. */
const habits: Record<string, { failure: string; success: string }> = {
  success: { failure: `{ success: false, error: 'No' }`, success: '{ success: true }' },
  ok: { failure: `{ ok: false, message: 'No' }`, success: '{ ok: true }' },
  word: { failure: `{ status: 'error', message: 'No' }`, success: `{ status: 'success' }` },
  'error alone': { failure: `{ error: 'No' }`, success: '{}' },
  'data beside error': { failure: `{ data: null, error: 'No' }`, success: '{ data: 1, error: null }' },
}

const lib = `export interface Post { id: string; title: string }
export declare const db: {
  find(id: string): Promise<Post | null>
  rename(id: string, title: string): Promise<void>
  count(): Promise<number>
}
`

const actions = `'use server'

import { db, type Post } from './lib'

export async function rename(id: string, title: string) {
  if (!title) throw new Error('A title is needed')
  await db.rename(id, title)
}

export async function renameOnce(id: string, title: string): Promise<void> {
  if (!title) throw new Error('A title is needed')
  const post = await db.find(id)
  if (post?.title === title) return
  await db.rename(id, title)
}

export async function renameWithCatch(id: string, title: string) {
  try {
    if (!title) throw new Error('A title is needed')
    await db.rename(id, title)
  } catch (error) {
    console.error(error)
    throw error
  }
}

export async function find(id: string) {
  const post = await db.find(id)
  if (!post) throw new Error('There is no such post')
  return post
}

export async function findTyped(id: string): Promise<Post> {
  const post = await db.find(id)
  if (!post) throw new Error('There is no such post')
  return post
}

export async function count(id: string): Promise<number> {
  if (!id) throw new Error('Which one?')
  return db.count()
}
`

const caller = `'use client'

import { count, find, findTyped, rename, renameOnce, renameWithCatch } from './actions'

export async function all(id: string): Promise<string> {
  try {
    await rename(id, 'a')
    await renameOnce(id, 'b')
    await renameWithCatch(id, 'c')
    const post = await find(id)
    const { title } = await findTyped(id)
    const posts: number = await count(id)
    return post.title + title + posts
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
`

describe.each(Object.entries(habits))('%s', (_, { failure, success }) => {
  const habit = `'use server'

export async function a(x: number) {
  if (x === 1) return ${failure}
  if (x === 2) return ${failure}
  if (x === 3) return ${failure}
  return ${success}
}
`
  it('has no type error', async () => {
    const files = { 'app/lib.ts': lib, 'app/actions.ts': actions, 'app/caller.ts': caller, 'app/habit.ts': habit }
    const after = await migrated(files)
    expect(Object.keys(after)).toEqual(['app/actions.ts', 'app/caller.ts'])
    expect(after['app/actions.ts']).not.toContain('throw new Error')
    expect(problems({ ...files, ...after })).toEqual([])
  })
})

async function migrated(files: Record<string, string>): Promise<Record<string, string>> {
  const root = temporaryFolder({
    'package.json': JSON.stringify({ dependencies: { next: '16.0.0', react: '19.2.0' } }),
    'app/page.tsx': `import { all } from './caller'\nexport default function Page() {\n  return String(all)\n}\n`,
    ...files,
  })
  const project = await load(root, defaults)
  const options = transformOptions(project, { ...defaults, stateShape: 'detected' }, () => true)
  const scripts = [...project.scripts].map(([path, text]) => ({ path, text }))
  const { changes } = runTransforms([throwToState], scripts, options)
  return Object.fromEntries(changes.map(({ path, after }) => [path, after!]))
}

const options: ts.CompilerOptions = {
  strict: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noEmit: true,
  types: [],
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
}
/** The declarations of the language are parsed once. */
const declarations = new Map<string, ts.SourceFile | undefined>()

function problems(files: Record<string, string>): string[] {
  const root = join(import.meta.dirname, 'virtual')
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  const textOf = (file: string) => (file.startsWith(root) ? files[file.slice(root.length + 1)] : undefined)
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file)
  host.directoryExists = () => true
  host.readFile = (file) => textOf(file) ?? readFile(file)
  host.getSourceFile = (file, version, ...more) => {
    const text = textOf(file)
    if (text !== undefined) return ts.createSourceFile(file, text, version)
    if (!declarations.has(file)) declarations.set(file, getSourceFile(file, version, ...more))
    return declarations.get(file)
  }
  const program = ts.createProgram(
    Object.keys(files).map((file) => join(root, file)),
    options,
    host,
  )
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(root.length + 1) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
}
