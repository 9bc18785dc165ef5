import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core'
import type { AppServer, Sessions } from './app-server.ts'
import type { Frame } from './trace.ts'

export type Member = keyof Sessions

export interface Entrance {
  sessions: Sessions
  as: Member | undefined
  at: string
  /** Where the outcome on the screen is known to be another one, nothing waits for it. */
  ignoreScreen?: boolean
}

const recorder = path.join(import.meta.dirname, 'recorder.js')

const patience = 10_000

const loadingTime = 30_000

/** Long enough for the render that follows an answer, on a busy machine too. */
const quietTime = 120

/** One person in front of one browser tab of one build. The tab serves many scenarios: a new one costs a second. */
export class Stage {
  readonly page: Page
  crashes: string[] = []
  private readonly server: AppServer
  private readonly context: BrowserContext
  private readonly openRequests = new Set<Request>()
  private sessions: Sessions | undefined
  private ignoreScreen = false

  private constructor(server: AppServer, context: BrowserContext, page: Page) {
    this.server = server
    this.context = context
    this.page = page

    page.setDefaultTimeout(patience)
    page.setDefaultNavigationTimeout(loadingTime)
    page.on('pageerror', (error) => this.crashes.push(error.message))
    page.on('dialog', (dialog) => void dialog.accept())
    page.on('request', (request) => {
      // The router leaves the answers to some of its prefetches unread: they never come to an end, and show nothing.
      if (!request.headers()['next-router-prefetch']) this.openRequests.add(request)
    })
    page.on('requestfinished', (request) => this.openRequests.delete(request))
    page.on('requestfailed', (request) => this.openRequests.delete(request))
  }

  static async create(browser: Browser, server: AppServer): Promise<Stage> {
    const context = await browser.newContext()
    await context.addInitScript({ path: recorder })
    return new Stage(server, context, await context.newPage())
  }

  async enter({ sessions, as, at, ignoreScreen = false }: Entrance) {
    this.sessions = sessions
    this.ignoreScreen = ignoreScreen
    await this.context.setOffline(false)
    await this.context.clearCookies()
    await this.page.unrouteAll()
    this.openRequests.clear()
    if (as) await this.signInAs(as)

    await this.page.goto(this.server.url + at)
    await this.page.waitForFunction('window.recorder.isHydrated()', undefined, { timeout: loadingTime })
    await this.settle()
    this.crashes = []
    await this.page.evaluate('window.recorder.start()')
  }

  async close() {
    await this.context.close()
  }

  async frames(): Promise<Frame[]> {
    return this.page.evaluate('window.recorder.frames()')
  }

  // What the world does

  /** What a second tab does to this one when somebody else signs in there. */
  async signInAs(member: Member) {
    const token = this.sessions?.[member]
    if (!token) throw new Error('Nobody can sign in before a scenario begins')
    await this.context.addCookies([{ name: 'session', value: token, url: this.server.url }])
  }

  async loseSession() {
    await this.context.clearCookies()
  }

  async goOffline() {
    await this.context.setOffline(true)
  }

  /** In another browser at the same time. */
  async elsewhere(as: Member, at: string, play: (stage: Stage) => Promise<void>) {
    const browser = this.context.browser()
    if (!browser || !this.sessions) throw new Error('There is no elsewhere before a scenario begins')
    const stage = await Stage.create(browser, this.server)
    try {
      await stage.enter({ sessions: this.sessions, as, at })
      await play(stage)
    } finally {
      await stage.close()
    }
  }

  /** Keeps everything that writes, API call or action alike, on its way until the returned function is called. */
  async holdWrites(): Promise<() => void> {
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    await this.page.route('**/*', async (route) => {
      if (route.request().method() !== 'GET') await released
      await route.continue()
    })
    return release
  }

  // What the person does

  async fill(values: Record<string, string>) {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value)
  }

  async choose(label: string, option: string) {
    await this.field(label).selectOption(option)
  }

  async tick(label: string) {
    await this.field(label).click()
  }

  /** Presses a button and waits until its consequence is on the screen and everything is quiet. */
  async press(button: string | Locator, consequence: string | RegExp) {
    await this.button(button).click()
    await this.see(consequence)
  }

  /** Both presses come before the first answer. */
  async pressTwice(button: string, consequence: string | RegExp) {
    const release = await this.holdWrites()
    await this.button(button).dblclick()
    release()
    await this.see(consequence)
  }

  async see(text: string | RegExp) {
    if (!this.ignoreScreen) await this.page.getByText(text).first().waitFor()
    await this.settle()
  }

  /** Everything asked for has been answered, and nothing changes any more. */
  async settle() {
    const deadline = Date.now() + patience
    let frames = -1
    let quietSince = Date.now()
    while (Date.now() - quietSince < quietTime) {
      const now = await this.countFrames()
      if (this.openRequests.size > 0 || now !== frames) quietSince = Date.now()
      if (Date.now() > deadline) throw new Error(this.describeUnrest())
      frames = now
      await delay(20)
    }
  }

  button(button: string | Locator): Locator {
    return typeof button === 'string' ? this.page.getByRole('button', { name: button, exact: true }) : button
  }

  /** By the beginning of its label: a label around a select has the options in its text. */
  field(label: string): Locator {
    return this.page.getByLabel(new RegExp(`^\\s*${label}`))
  }

  /** The list entry with this heading. */
  entry(heading: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: heading }) })
  }

  private describeUnrest(): string {
    const open = [...this.openRequests].map((request) => `${request.method()} ${request.url()}`)
    return [`${this.page.url()} does not come to rest, waiting for:`, ...open].join('\n')
  }

  private async countFrames(): Promise<number> {
    try {
      return await this.page.evaluate('window.recorder.count()')
    } catch {
      // The document is being replaced.
      return -1
    }
  }
}
