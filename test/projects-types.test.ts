// The law that `after/` type-checks: the compiler says nothing of a migrated scenario that it did not say before.
// The types of next and react are those of the example app: the scenarios are checked as if they stood inside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const example = join(import.meta.dirname, '..', 'examples', 'reading-club')
const virtual = join(example, 'scenario')
const projects = join(import.meta.dirname, '..', '__testfixtures__', 'projects')
const scenarios = readdirSync(projects)
  .sort()
  .filter((name) => existsSync(join(projects, name, 'before', 'tsconfig.json')))

type Files = ReadonlyMap<string, string>

/** The declarations of packages are the same for all scenarios: they are parsed once. */
const declarations = new Map<string, ts.SourceFile | undefined>()

it('has the types of next and react, and sees what is wrong', () => {
  expect(existsSync(join(example, 'node_modules', 'next')), 'npm ci in examples/reading-club').toBe(true)
  const files = new Map([
    ['right.ts', `import { useState } from 'react'\nexport const [a] = useState(1)\n`],
    ['wrong.ts', `import { NextResponse } from 'next/server'\nexport const a: string = NextResponse.json({})\n`],
  ])
  expect(problemsIn(files, {})).toEqual([expect.stringMatching(/^wrong\.ts: .*not assignable to type 'string'/)])
})

describe.each(scenarios)('%s', (name) => {
  const [before, after] = [filesIn(join(projects, name, 'before')), filesIn(join(projects, name, 'after'))]
  const { paths } = (
    JSON.parse(before.get('tsconfig.json')!) as { compilerOptions: { paths?: Record<string, string[]> } }
  ).compilerOptions

  it.skipIf([...after].every(([file, text]) => before.get(file) === text))('has no new type error', () => {
    const known = problemsIn(before, { paths })
    expect(problemsIn(after, { paths }).filter((problem) => !known.includes(problem))).toEqual([])
  })
})

/** What the compiler says, `file: message` each. */
function problemsIn(files: Files, { paths }: { paths?: Record<string, string[]> | undefined }): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    jsx: ts.JsxEmit.Preserve,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node', 'react'],
    typeRoots: [join(example, 'node_modules', '@types')],
    baseUrl: virtual,
    ...(paths ? { paths } : {}),
  }
  const host = ts.createCompilerHost(options)
  const inside = (file: string) => (file.startsWith(virtual) ? file.slice(virtual.length + 1) : null)
  const textOf = (file: string) => (inside(file) === null ? undefined : files.get(inside(file)!))
  const { fileExists, readFile, getSourceFile, directoryExists } = host
  host.getCurrentDirectory = () => virtual
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file)
  host.readFile = (file) => textOf(file) ?? readFile(file)
  host.directoryExists = (folder) => folder.startsWith(virtual) || directoryExists?.(folder) === true
  host.getSourceFile = (file, target) => {
    const text = textOf(file)
    if (text !== undefined) return ts.createSourceFile(file, text, target)
    if (!declarations.has(file)) declarations.set(file, getSourceFile(file, target))
    return declarations.get(file)
  }
  const scripts = [...files.keys()].filter((file) => /\.tsx?$/.test(file)).map((file) => join(virtual, file))
  const program = ts.createProgram(scripts, options, host)
  return scripts.flatMap((script) => {
    const source = program.getSourceFile(script)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${inside(script)!}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
}

function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}
