// The pages under docs/ cannot lie: their samples run, and every transform and every code has its place.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../src/diagnostic-catalogue.js'
import { transforms } from '../transforms/index.js'

const docs = join(import.meta.dirname, '..', 'docs')

interface Sample {
  title: string
  language: string
  /** From the fence: `before callers=uses-state zod=4`. */
  options: Record<string, unknown>
  before: string
  /** `undefined`: marked `unchanged`. */
  after: string | undefined
}

it('names every reason to leave a handler alone on the page of route-to-action', () => {
  const page = readFileSync(join(docs, 'transforms', 'route-to-action.md'), 'utf8')
  const blocking = Object.entries(catalogue).filter(
    ([code, { severity }]) => /^route\//.test(code) && severity === 'error',
  )
  expect(blocking.flatMap(([code]) => (page.includes(`\`${code}\``) ? [] : [code]))).toEqual([])
})

describe.each(transforms)('$meta.name', ({ default: transform, meta }) => {
  const path = join(docs, 'transforms', `${meta.name}.md`)
  const page = existsSync(path) ? readFileSync(path, 'utf8') : null
  const samples = page && !meta.needsPlan ? samplesOf(page) : []

  it('has its page', () => {
    expect(page, `docs/transforms/${meta.name}.md`).not.toBeNull()
    expect(page).toMatch(new RegExp(`^# ${meta.name}\n`))
  })

  if (!meta.needsPlan) {
    it('shows what it changes and what it leaves', () => {
      expect(samples.some((sample) => sample.after !== undefined)).toBe(true)
      expect(samples.some((sample) => sample.after === undefined)).toBe(true)
    })
  }

  it.each(samples)('$title', ({ language, before, after, options }) => {
    const { path = `app/sample.${language}`, ...rest } = options
    const result = transform({ path: path as string, source: before }, {} as never, rest)
    expect(result).toBe(after)
  })
})

describe('docs/transforms/fetch-to-action.md', () => {
  const page = readFileSync(join(docs, 'transforms', 'fetch-to-action.md'), 'utf8')
  const projects = join(docs, '..', '__testfixtures__', 'projects')
  const fences = [...page.matchAll(/^```([jt]sx?)(.*)\n([^]*?)^```$/gm)]
  const samples = fences.map(([, , info, text]) => ({ from: info!.replace(' from=', ''), text: text! }))

  it('shows callers before and after', () => {
    for (const side of ['/before/', '/after/']) expect(samples.some(({ from }) => from.includes(side))).toBe(true)
  })

  it.each(samples)('$from', ({ from, text }) => {
    // A cut of a file stands further out on the page.
    const flush = (code: string) => code.replaceAll(/^ +/gm, '')
    expect(flush(readFileSync(join(projects, from), 'utf8'))).toContain(flush(text))
  })
})

describe('docs/diagnostics.md', () => {
  const path = join(docs, 'diagnostics.md')
  const page = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const headings = [...page.matchAll(/^## `(.+)`$/gm)].map((match) => match[1]!)
  const codes = Object.keys(catalogue)

  it('stand in the catalogue in their order', () => {
    const place = (code: string) => code.replace('/', ' ')
    expect(codes).toEqual(codes.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)))
  })

  it('has a heading for every code', () => {
    const missing = codes.filter((code) => !headings.includes(code))
    expect(missing.join('\n'), 'codes without a heading').toBe('')
  })

  it('has no heading without a code', () => {
    const stale = headings.filter((heading) => !codes.includes(heading))
    expect(stale.join('\n'), 'headings of codes that do not exist').toBe('')
  })

  it('has each heading once, sorted, with a text', () => {
    expect(headings).toEqual([...new Set(headings)].sort())
    const empty = page
      .split(/^## /m)
      .slice(1)
      .filter((section) => section.split('\n').slice(1).join('').trim() === '')
    expect(empty).toEqual([])
  })
})

function samplesOf(page: string): Sample[] {
  const fences = [...page.matchAll(/^```([jt]sx?) (before|after|unchanged)(.*)\n([^]*?)^```$/gm)]
  const headings = [...page.matchAll(/^#+ (.*)$/gm)]
  const samples: Sample[] = []
  for (const [, language, role, info, text] of fences) {
    const at = page.indexOf(text!)
    const last = samples.at(-1)
    if (role === 'after') {
      expect(last, `an "after" without a "before": ${text}`).toBeDefined()
      last!.after = text!
      continue
    }
    const heading = headings.findLast((match) => match.index < at)?.[1] ?? ''
    samples.push({
      title: `${heading} (${samples.length + 1})`,
      language: language!,
      options: optionsOf(info!),
      before: text!,
      // A "before" without an "after" compares with this and fails.
      after: role === 'unchanged' ? undefined : 'no "after" follows',
    })
  }
  return samples
}

function optionsOf(info: string): Record<string, unknown> {
  const entries = info
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.split('='))
  const { callers, checks, path, shape, zod, next } = Object.fromEntries(entries) as Record<string, string | undefined>
  return {
    ...(callers ? { callers: () => callers } : {}),
    ...(checks ? { checks: () => checks.split(',').map(readCheck) } : {}),
    ...(path ? { path } : {}),
    ...(shape ? { shape } : {}),
    ...(zod ? { zod: Number(zod) } : {}),
    ...(next ? { next: Number(next) } : {}),
  }
}

/** `save:void` */
function readCheck(text: string) {
  const [local, contract] = text.split(':')
  return { local, contract }
}
