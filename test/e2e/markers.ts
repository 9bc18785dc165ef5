import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'

/** Texts that occur in action files only: one of them in a browser chunk means that an action's body was shipped. */
export interface Markers {
  actionFiles: string[]
  texts: string[]
}

export async function findMarkers(root: string, staticFilesBefore: string[]): Promise<Markers> {
  const actionFiles = await listFiles(root, (file) => /\.actions\.tsx?$/.test(file))
  const sources = await Promise.all(actionFiles.map((file) => readFile(file, 'utf8')))
  const texts = new Set(sources.flatMap(literalsOf))
  return {
    actionFiles: actionFiles.map((file) => path.relative(root, file)),
    texts: [...texts].filter((text) => !staticFilesBefore.some((content) => content.includes(text))).sort(),
  }
}

export async function readStaticFiles(root: string): Promise<string[]> {
  return readScripts(path.join(root, '.next/static'))
}

export async function readServerFiles(root: string): Promise<string[]> {
  return readScripts(path.join(root, '.next/server'))
}

async function readScripts(folder: string): Promise<string[]> {
  const scripts = await listFiles(folder, (file) => file.endsWith('.js'))
  return Promise.all(scripts.map((file) => readFile(file, 'utf8')))
}

async function listFiles(folder: string, wanted: (file: string) => boolean): Promise<string[]> {
  const files: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isFile() && wanted(file)) files.push(file)
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.next') {
      files.push(...(await listFiles(file, wanted)))
    }
  }
  return files.sort()
}

function literalsOf(source: string): string[] {
  const literals: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) literals.push(...searchableParts(node.text))
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile('actions.tsx', source, ts.ScriptTarget.Latest))
  return literals
}

/** A bundler may escape quotes and anything beyond ASCII, and short words are no evidence. */
function searchableParts(text: string): string[] {
  return text.split(/[^\w ,.:-]+/).filter((part) => part.trim().length >= 12)
}
