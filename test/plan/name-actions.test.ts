// Which of two routes gets the name that both would have.
import { expect, it } from 'vitest'
import { planProject } from '../../src/pipeline.js'
import { settingsFrom } from '../../src/settings.js'
import { temporaryFolder } from '../temporary.js'

const route = `export async function DELETE(_req, { params }) {
  const { id } = await params
  await remove(id)
  return Response.json({ ok: true })
}
`

it('gives the shorter route the shorter name, wherever it stands in the alphabet', async () => {
  const root = temporaryFolder({
    'package.json': JSON.stringify({ name: 'app', dependencies: { next: '^16.0.0', react: '^19.2.0' } }),
    'app/api/events/[id]/skills/route.js': route,
    'app/api/skills/[id]/route.js': route,
    'app/page.jsx': `'use client'
export default function Page({ id }) {
  return (
    <>
      <button onClick={() => fetch(\`/api/events/\${id}/skills\`, { method: 'DELETE' })}>One</button>
      <button onClick={() => fetch(\`/api/skills/\${id}\`, { method: 'DELETE' })}>Other</button>
    </>
  )
}
`,
  })
  const { plan } = await planProject({ root, shown: '.', settings: settingsFrom({}) }, () => {})
  expect(plan.units.map((unit) => [unit.route, unit.action?.name])).toEqual([
    ['/api/events/[id]/skills', 'deleteEventSkill'],
    ['/api/skills/[id]', 'deleteSkill'],
  ])
})
