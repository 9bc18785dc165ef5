// A constant that a staying GET and a leaving POST both need goes to a file that both import.
import type { API } from 'jscodeshift'
import { expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import { findRouteFile } from '../src/find/route/route-handlers.js'
import type { ActionStep } from '../src/plan/migration-plan.js'
import { sharedDeclarations } from '../src/route-text/shared-declarations.js'
import { remainder } from '../transforms/retire-route.js'
import routeToAction from '../transforms/route-to-action.js'
import { sampleApp } from './sample-app.js'

const file = 'app/api/seats/route.ts'
const source = `import { NextResponse } from 'next/server'
import { db, type Seat } from '../../../lib/db'

// The room has no more.
const limit = 12

type Seats = Seat[]

const first = 1

function seats(): Promise<Seats> {
  return db.seats.all(limit)
}

export async function GET() {
  return NextResponse.json(await seats())
}

export async function POST() {
  const taken = await seats()
  if (taken.length >= limit) return NextResponse.json({ error: 'No seat left' }, { status: 409 })

  await db.seats.take(taken.length + first)
  return new Response(null, { status: 204 })
}
`

const route = findRouteFile(parse(file, source), sampleApp)!
const step: ActionStep = {
  unit: 'POST /api/seats',
  file: 'app/actions/seats.actions.ts',
  name: 'takeSeat',
  resultType: 'TakeSeatResult',
  route: { file, method: 'POST', exportName: 'POST', router: 'app', path: route.path },
  inputs: [],
  passed: 0,
  inputType: null,
  data: 'none',
  errorField: 'error',
  failures: 'text',
  status: false,
  form: null,
}

it('writes the shared file, what is left of the route, and an action that imports', () => {
  const shared = sharedDeclarations(parse(file, source), [step])!
  expect(shared.names).toEqual(['limit', 'Seats', 'seats'])

  expect(shared.write('app/actions/seats.shared.ts', '')).toBe(`import { db, type Seat } from '../../lib/db'

// The room has no more.
export const limit = 12

export type Seats = Seat[]

export function seats(): Promise<Seats> {
  return db.seats.all(limit)
}
`)

  const options = { router: 'app' as const, path: route.path, leaving: ['POST' as const] }
  const rest = remainder(parse(file, source), {
    ...options,
    shared: { specifier: '../../actions/seats.shared', names: shared.names },
  })
  expect(rest).toEqual({
    kind: 'edit',
    text: `import { NextResponse } from 'next/server'
import { seats } from '../../actions/seats.shared'

export async function GET() {
  return NextResponse.json(await seats())
}
`,
  })

  const action = routeToAction({ path: step.file, source: '' }, {} as API, {
    steps: [step],
    sources: { [file]: source },
    importPath: () => './seats.shared',
    wire: null,
    shared: { [file]: { file: 'app/actions/seats.shared.ts', names: shared.names } },
  })
  expect(action).toBe(`'use server'

import 'server-only'
import { db } from '../../lib/db'
import { limit, seats } from './seats.shared'

const first = 1

export type TakeSeatResult = { success: true } | { success: false; error: string }

export async function takeSeat(): Promise<TakeSeatResult> {
  const taken = await seats()
  if (taken.length >= limit) return { success: false, error: 'No seat left' }

  await db.seats.take(taken.length + first)
  return { success: true }
}
`)
})

it('shares nothing where all handlers leave, and where those that stay need nothing of it', () => {
  const alone = source.replace('await seats()', '{}')
  expect(sharedDeclarations(parse(file, alone), [step])).toBeNull()
  const withoutRead = source.replace(/export async function GET[^]*?\n\}\n\n/, '')
  expect(sharedDeclarations(parse(file, withoutRead), [step])).toBeNull()
})
