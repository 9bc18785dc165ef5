import { readDatabase, resetDatabase, type AppServer } from './app-server.ts'
import type { Scenario } from './scenarios.ts'
import type { Stage } from './stage.ts'
import type { Trace } from './trace.ts'

/** Plays one scenario on one build, from demo data on. */
export async function recordTrace(
  stage: Stage,
  server: AppServer,
  scenario: Scenario,
  options: { ignoreScreen: boolean },
): Promise<Trace> {
  const sessions = await resetDatabase(server)
  await stage.enter({ sessions, as: scenario.as, at: scenario.at, ...options })
  try {
    await scenario.play(stage)
    await stage.settle()
    return { frames: await stage.frames(), crashes: stage.crashes, database: await readDatabase(server, sessions) }
  } catch (error) {
    const lastFrame = (await stage.frames()).at(-1)
    throw new Error(`${String(error)}\nOn the screen: ${JSON.stringify(lastFrame, null, 2)}`, { cause: error })
  }
}
