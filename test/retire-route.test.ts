// Route file in, what is left of it out, byte by byte.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { API } from 'jscodeshift'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import retireRoute, { remainder, type RetireRouteOptions } from '../transforms/retire-route.js'

const folder = join(import.meta.dirname, '..', '__testfixtures__', 'retire-route')

interface Options extends RetireRouteOptions {
  file: string
  /** What {@link remainder} says where it is not `edit`. */
  kind?: 'delete' | 'inseparable'
}

const files = readdirSync(folder)
const cases = files.filter((file) => file.includes('.input.')).map((file) => file.split('.')[0]!)

describe.each(cases)('retire-route %s', (name) => {
  const input = files.find((file) => file.startsWith(`${name}.input.`))!
  const source = readFileSync(join(folder, input), 'utf8')
  const options = JSON.parse(readFileSync(join(folder, `${name}.options.json`), 'utf8')) as Options
  const run = (text: string) => retireRoute({ path: options.file, source: text }, {} as API, options)

  it('leaves what it should', () => {
    expect(remainder(parse(options.file, source), options).kind).toBe(options.kind ?? 'edit')
    const text = run(source)
    const output = join(folder, input.replace('.input.', '.output.'))
    if (options.kind) return expect(text).toBe(options.kind === 'delete' ? '' : undefined)
    if (process.env.UPDATE_FIXTURES === '1' && text !== undefined) writeFileSync(output, text)
    expect(text).toBe(existsSync(output) ? readFileSync(output, 'utf8') : undefined)
  })

  it('does nothing the second time', () => {
    const text = run(source)
    if (text) expect(run(text)).toBeUndefined()
  })
})
