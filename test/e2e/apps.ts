import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { copyExample } from '../../examples/copy.mjs'
import { installExample } from '../../examples/install.mjs'
import { changedFiles, readTree, runCli } from './app-copy.ts'
import { buildApp, startApp, type AppServer } from './app-server.ts'

/** `unchanged` is the app compared with itself: it shows whether the scenarios are deterministic. */
export type Level = 'idiomatic' | 'preserve' | 'progressive' | 'unchanged'

export interface App {
  root: string
  server: AppServer
}

export interface MigratedApp extends App {
  history: MigrationHistory
}

/** What the command line said and which files were different after it, run after run. */
export interface MigrationHistory {
  migrated: string[]
  secondRun: { said: string; changed: string[] }
  leftAfterUndo: string[]
  differentAfterRedo: string[]
}

export async function makeWorkspace(): Promise<string> {
  installExample()
  return mkdtemp(path.join(tmpdir(), 'routes-to-actions-e2e-'))
}

export async function removeWorkspace(workspace: string) {
  await rm(workspace, { recursive: true, force: true })
}

export async function prepareOriginal(workspace: string): Promise<App> {
  const root = path.join(workspace, 'before')
  copyExample(root)
  return { root, server: await buildAndStart(root) }
}

export async function prepareMigrated(workspace: string, level: Level): Promise<MigratedApp> {
  const root = path.join(workspace, level)
  copyExample(root)
  const history = level === 'unchanged' ? noHistory : await migrateUndoRedo(root, level)
  return { root, history, server: await buildAndStart(root) }
}

const noHistory: MigrationHistory = {
  migrated: [],
  secondRun: { said: '', changed: [] },
  leftAfterUndo: [],
  differentAfterRedo: [],
}

async function migrateUndoRedo(root: string, level: Level): Promise<MigrationHistory> {
  const migrate = () => runCli('migrate', root, '--prefer', level, '--force')
  const original = await readTree(root)

  await migrate()
  const migrated = await readTree(root)
  const said = await migrate()
  const again = await readTree(root)
  await runCli('undo', root)
  const undone = await readTree(root)
  await migrate()

  return {
    migrated: changedFiles(original, migrated),
    secondRun: { said, changed: changedFiles(migrated, again) },
    leftAfterUndo: changedFiles(original, undone),
    differentAfterRedo: changedFiles(migrated, await readTree(root)),
  }
}

async function buildAndStart(root: string): Promise<AppServer> {
  await buildApp(root)
  return startApp(root)
}
