// Route file in, action file out, byte by byte; and the route files that must be left alone, with the reasons.
// With UPDATE_FIXTURES=1 the actions are written instead of compared: read the diff before you commit it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { API } from 'jscodeshift'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import type { Diagnostic } from '../src/diagnostics.js'
import type { HandlerFacts, RouteFile } from '../src/find/route/route-file.js'
import { findRouteFile } from '../src/find/route/route-handlers.js'
import { verifyGuards } from '../src/verify/verify-guards.js'
import { actionNames, domainOf } from '../src/plan/action-name.js'
import type { ActionStep } from '../src/plan/migration-plan.js'
import routeToAction from '../transforms/route-to-action.js'
import { sampleApp } from './sample-app.js'
import { typesByText } from './types-by-text.js'

const folder = join(import.meta.dirname, '..', '__testfixtures__', 'route-to-action')

interface Options {
  path: string
  step?: Partial<ActionStep>
  /** Expression text -> its type as the compiler would say. */
  types?: Record<string, { text: string; plain: boolean }>
  /** Why it is left alone, sorted. */
  codes?: string[]
}

const files = readdirSync(folder)
const cases = files.filter((file) => file.includes('.input.')).map((file) => file.split('.')[0]!)

describe('route-to-action', () => {
  it('has refusals for a third of its fixtures', () => {
    expect(cases.filter((name) => name.startsWith('skip-')).length * 3).toBeGreaterThanOrEqual(cases.length)
  })

  it.each(cases.filter((name) => name.startsWith('skip-')))('%s', (name) => {
    const { source, options } = read(name)
    const route = routeOf(source, options.path)
    expect(codes(route)).toEqual(options.codes)
  })

  describe.each(cases.filter((name) => !name.startsWith('skip-')))('%s', (name) => {
    const { source, options } = read(name)
    const output = join(folder, files.find((file) => file.startsWith(`${name}.input.`))!.replace('.input.', '.output.'))

    it('gives the action', () => {
      const route = routeOf(source, options.path)
      expect(codes(route)).toEqual([])
      const steps = stepsOf(route, options)
      const text = write(source, steps, options)
      if (process.env.UPDATE_FIXTURES === '1') writeFileSync(output, text)
      expect(text).toBe(readFileSync(output, 'utf8'))
    })

    it('loses no guard, and parses', () => {
      const steps = stepsOf(routeOf(source, options.path), options)
      const action = parse(steps[0]!.file, write(source, steps, options))
      for (const step of steps) expect(() => verifyGuards(parse(options.path, source), step, action)).not.toThrow()
    })

    it('says the same with the other line endings', () => {
      const turned = source.includes('\r\n') ? source.replaceAll('\r\n', '\n') : source.replaceAll('\n', '\r\n')
      const steps = stepsOf(routeOf(turned, options.path), options)
      const text = write(turned, steps, options)
      expect(text.replaceAll('\r\n', '\n')).toBe(readFileSync(output, 'utf8').replaceAll('\r\n', '\n'))
      expect(text.replaceAll('\r\n', '').includes('\n')).toBe(!turned.includes('\r\n'))
    })
  })
})

function read(name: string): { source: string; options: Options } {
  const input = files.find((file) => file.startsWith(`${name}.input.`))!
  return {
    source: readFileSync(join(folder, input), 'utf8'),
    options: JSON.parse(readFileSync(join(folder, `${name}.options.json`), 'utf8')) as Options,
  }
}

function routeOf(source: string, path: string): RouteFile {
  return findRouteFile(parse(path, source), sampleApp)!
}

function codes({ handlers, keeps, problems }: RouteFile): string[] {
  const all: readonly Diagnostic[] = [
    ...keeps,
    ...problems,
    ...handlers.flatMap((each) => [...each.keeps, ...each.problems]),
  ]
  return [...new Set(all.filter(({ severity }) => severity !== 'warning').map(({ code }) => code))].sort()
}

function stepsOf(route: RouteFile, { step }: Options): ActionStep[] {
  const used = new Set<string>()
  const mutations = route.handlers.filter(({ method }) => !/^(GET|HEAD|OPTIONS)$/.test(method))
  return mutations.map((handler) => {
    const name = actionNames(handler.method, route.path, []).find((each) => !used.has(each))!
    used.add(name)
    return {
      unit: `${handler.method} ${route.path}`,
      file: `app/actions/${domainOf(route.path)}.actions.${route.file.endsWith('js') ? 'js' : 'ts'}`,
      name,
      resultType: `${name[0]!.toUpperCase()}${name.slice(1)}Result`,
      route: {
        file: route.file,
        method: handler.method,
        exportName: handler.exportName,
        router: route.router,
        path: route.path,
      },
      inputs: handler.inputs,
      passed: handler.inputs.length,
      inputType: null,
      data: 'whole',
      errorField: errorField(handler),
      failures: 'text',
      status: true,
      form: null,
      ...step,
    }
  })
}

function errorField({ answers }: HandlerFacts): 'error' | 'message' | null {
  const keys = answers.flatMap(({ outcome, body }) =>
    outcome === 'failure' && body.kind === 'object' ? body.entries.map(({ key }) => key) : [],
  )
  return keys.includes('error') ? 'error' : keys.includes('message') ? 'message' : null
}

function write(source: string, steps: ActionStep[], { path, types }: Options): string {
  return routeToAction({ path: steps[0]!.file, source: '' }, {} as API, {
    steps,
    sources: { [path]: source },
    ...(types ? { types: typesByText(source, types) } : {}),
    importPath: () => './to-wire',
    wire: 'app/actions/to-wire.ts',
  })!
}
