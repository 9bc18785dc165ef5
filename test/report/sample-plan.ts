import { diagnose } from '../../src/diagnostics.js'
import type { ActionStep, CallerStep, MigrationUnit, Plan, Verdict, Wiring } from '../../src/plan/migration-plan.js'
import type { HttpMethod } from '../../src/find/route/route-file.js'

export function at(file: string, line: number, column = 1) {
  return { file, line, column }
}

export function unit(
  id: string,
  verdict: Verdict,
  {
    callers = [],
    diagnostics = [],
    name,
  }: { callers?: [string, number, Wiring][]; diagnostics?: MigrationUnit['diagnostics']; name?: string } = {},
): MigrationUnit {
  const [method, route] = id.split(' ') as [HttpMethod, string]
  const file = `app${route}/route.ts`
  return {
    id,
    route,
    method,
    file,
    router: 'app',
    verdict,
    // Reports read no more of an action than this.
    ...(name ? { action: actionNamed(name) } : {}),
    callers: callers.map(([file, line, wiring]) => ({ file, line, column: 23, wiring }) as CallerStep),
    diagnostics,
  }
}

function actionNamed(name: string): ActionStep {
  return { file: 'app/actions/posts.actions.ts', name, inputs: [], data: 'none', form: null } as unknown as ActionStep
}

export function planOf(units: readonly MigrationUnit[], rest: Partial<Plan> = {}): Plan {
  const number = (verdict: Verdict) => units.filter((each) => each.verdict === verdict).length
  return {
    root: 'apps/web',
    next: 16,
    units,
    diagnostics: [],
    summary: {
      units: units.length,
      ready: number('ready'),
      blocked: number('blocked'),
      kept: number('kept'),
      callers: units.flatMap(({ callers }) => callers).length,
    },
    reads: 0,
    ...rest,
  }
}

/** One unit of each kind, and a remark. */
export const samplePlan = planOf(
  [
    unit('POST /api/posts', 'ready', {
      name: 'createPost',
      callers: [
        ['components/new-post.tsx', 24, 'action-state'],
        ['components/quick-add.tsx', 151, 'direct-call'],
      ],
    }),
    unit('DELETE /api/posts/[id]', 'ready', {
      name: 'deletePost',
      callers: [['components/post-card.tsx', 17, 'direct-call']],
      diagnostics: [diagnose('caller/in-test', at('test/posts.test.ts', 8))],
    }),
    unit('PUT /api/profile', 'blocked', {
      callers: [
        ['components/profile.tsx', 31, 'none'],
        ['pages/settings.tsx', 12, 'none'],
      ],
      diagnostics: [
        {
          ...diagnose('caller/in-pages-router', at('pages/settings.tsx', 12), 'pages/settings.tsx'),
          related: [{ message: 'imported here', at: at('pages/index.tsx', 2) }],
        },
        diagnose('call/dynamic-url', at('components/profile.tsx', 31), '`/api/${section}`'),
        diagnose('call/dynamic-url', at('components/profile.tsx', 40), '`/api/${section}`'),
      ],
    }),
    unit('POST /api/old', 'kept', { diagnostics: [diagnose('unit/no-caller', at('app/api/old/route.ts', 3))] }),
  ],
  {
    diagnostics: [diagnose('project/syntax-error', at('lib/broken.ts', 3, 9), "Unexpected token, expected ','")],
    reads: 9,
  },
)
