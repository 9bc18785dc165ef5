// Fixtures of a single-file transform: `<case>.input.tsx` with its `<case>.output.tsx`, none where it must stay unchanged.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Fixture {
  name: string
  /** What the file is said to be called: `options.path`, else `app/<case>.<extension>`. */
  path: string
  before: string
  /** `null`: must stay unchanged. */
  after: string | null
  /** What `<case>.options.json` holds. */
  options: Readonly<Record<string, unknown>>
}

/** Reads the fixtures of `folder` byte for byte, sorted by name. */
export function readFixtures(folder: string): Fixture[] {
  return readdirSync(folder)
    .filter((file) => file.includes('.input.'))
    .sort()
    .map((file) => readFixture(folder, file))
}

/** Files of `folder` that belong to no fixture. */
export function strayFiles(folder: string): string[] {
  const names = new Set(readFixtures(folder).map(({ name }) => name))
  return readdirSync(folder).filter((file) => !names.has(file.replace(/\.(input\.\w+|output\.\w+|options\.json)$/, '')))
}

function readFixture(folder: string, file: string): Fixture {
  const [, name = '', extension = ''] = /^(.+)\.input\.(\w+)$/.exec(file) ?? []
  const text = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null)
  const options = JSON.parse(text(join(folder, `${name}.options.json`)) ?? '{}') as Record<string, unknown>
  return {
    name,
    path: typeof options['path'] === 'string' ? options['path'] : `app/${name}.${extension}`,
    before: readFileSync(join(folder, file), 'utf8'),
    after: text(join(folder, `${name}.output.${extension}`)),
    options,
  }
}
