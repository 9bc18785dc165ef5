import type { Browser, Page } from 'playwright-core'
import { readDatabase, resetDatabase, type AppServer } from './app-server.ts'
import type { Member } from './stage.ts'

type Value = string | { option: string } | { ticked: boolean }

export interface HtmlForm {
  /** The component that renders it. */
  file: string
  /** The label of its submit button. */
  submit: string
  as: Member | undefined
  at: string
  invalid: { fields: Record<string, Value>; message: string }
  valid: { fields: Record<string, Value>; landsAt: string; stores: RegExp }
}

export const htmlForms: HtmlForm[] = [
  {
    file: 'components/login-form.tsx',
    submit: 'Sign in',
    as: undefined,
    at: '/login',
    invalid: { fields: { Email: 'ben@example.com', Password: 'guess' }, message: 'Wrong email or password' },
    valid: {
      fields: { Email: 'ben@example.com', Password: 'turnthepage' },
      landsAt: '/',
      stores: /"user_id":2,"open":2/,
    },
  },
  {
    file: 'components/new-book-form.tsx',
    submit: 'Add book',
    as: 'ana',
    at: '/books/new',
    invalid: { fields: { Title: 'Dune', Pages: '612' }, message: 'A book needs a title, an author' },
    valid: {
      fields: { Title: 'Dune', Author: 'Frank Herbert', Pages: '612' },
      landsAt: '/books/5',
      stores: /"title":"Dune","author":"Frank Herbert","genre":"novel","pages":612/,
    },
  },
  {
    file: 'components/edit-book-form.tsx',
    submit: 'Save changes',
    as: 'ana',
    at: '/books/3/edit',
    invalid: { fields: { Title: '' }, message: 'A book needs a title' },
    valid: {
      fields: { Pages: '240', Genre: { option: 'novel' }, 'Others may borrow it': { ticked: false } },
      landsAt: '/books/3',
      stores: /"genre":"novel","pages":240,"summary":"Twenty-one elements, one life.","lendable":false/,
    },
  },
  {
    file: 'components/discussion.tsx',
    submit: 'Post comment',
    as: 'ana',
    at: '/books/3',
    invalid: { fields: {}, message: 'An empty comment says nothing' },
    valid: { fields: { 'Your comment': 'Argon too.' }, landsAt: '/books/3', stores: /"body":"Argon too\."/ },
  },
  {
    file: 'components/borrow-form.tsx',
    submit: 'Borrow',
    as: 'ana',
    at: '/books/3',
    invalid: { fields: { Weeks: '0' }, message: 'Borrow it for a week at least' },
    valid: { fields: { Weeks: '4' }, landsAt: '/books/3', stores: /"book_id":3,"user_id":1,"weeks":4/ },
  },
  {
    file: 'components/meeting-form.tsx',
    submit: 'Plan meeting',
    as: 'ben',
    at: '/meetings/new',
    invalid: { fields: { Day: '2027-01-14' }, message: 'Where do we meet?' },
    valid: {
      fields: { Day: '2027-01-14', Place: 'Café Nord', 'There will be snacks': { ticked: true } },
      landsAt: '/meetings',
      stores: /"place":"Café Nord","seats":6,"agenda":"","snacks":true/,
    },
  },
  {
    file: 'components/suggestion-form.tsx',
    submit: 'Suggest',
    as: 'ben',
    at: '/suggestions',
    invalid: { fields: { Title: 'Kindred' }, message: 'Who wrote it?' },
    valid: {
      fields: {
        Title: 'Kindred',
        Author: 'Octavia E. Butler',
        Genre: { option: 'science fiction' },
        'I have a copy': { ticked: true },
      },
      landsAt: '/suggestions',
      stores: /"title":"Kindred","author":"Octavia E. Butler","genre":"science fiction","reason":"","owns_copy":true/,
    },
  },
  {
    file: 'components/invite-form.tsx',
    submit: 'Invite',
    as: 'ana',
    at: '/members',
    invalid: { fields: { 'Invite by email': 'elif' }, message: 'That is not an email address' },
    valid: {
      fields: { 'Invite by email': 'elif@example.com' },
      landsAt: '/members',
      stores: /"email":"elif@example\.com","invited_by":1/,
    },
  },
  {
    file: 'components/profile-form.tsx',
    submit: 'Save profile',
    as: 'ben',
    at: '/profile',
    invalid: { fields: { Name: 'B' }, message: 'Use at least two letters' },
    valid: {
      fields: { Name: 'Benno', Reminders: { option: 'daily' }, 'Send me the newsletter': { ticked: false } },
      landsAt: '/profile',
      stores: /"name":"Benno","email":"ben@example\.com".*?"reminders":"daily","newsletter":false/,
    },
  },
]

/** The forms whose served HTML carries an action, so that a browser can send them by itself. */
export async function findConvertedForms(browser: Browser, server: AppServer): Promise<HtmlForm[]> {
  const converted: HtmlForm[] = []
  for (const form of htmlForms) {
    await withPlainPage(browser, server, form, async (page) => {
      if ((await actionForm(page, form).count()) > 0) converted.push(form)
    })
  }
  return converted
}

/** Sends the form in a browser without JavaScript, wrongly and rightly; answers with what went wrong. */
export async function useWithoutScript(browser: Browser, server: AppServer, form: HtmlForm): Promise<string[]> {
  const problems: string[] = []

  await withPlainPage(browser, server, form, async (page) => {
    await send(page, form, form.invalid.fields)
    const shown = await page.locator('body').innerText()
    if (!shown.includes(form.invalid.message)) problems.push(`does not show "${form.invalid.message}" but:\n${shown}`)
  })

  await withPlainPage(browser, server, form, async (page, readStored) => {
    await send(page, form, form.valid.fields)
    const landed = new URL(page.url()).pathname
    if (landed !== form.valid.landsAt) problems.push(`lands at ${landed} instead of ${form.valid.landsAt}`)
    const stored = await readStored()
    if (!form.valid.stores.test(stored)) problems.push(`does not store ${form.valid.stores}, but has:\n${stored}`)
  })
  return problems
}

async function withPlainPage(
  browser: Browser,
  server: AppServer,
  form: HtmlForm,
  use: (page: Page, readStored: () => Promise<string>) => Promise<void>,
) {
  const sessions = await resetDatabase(server)
  const context = await browser.newContext({ javaScriptEnabled: false })
  try {
    if (form.as) await context.addCookies([{ name: 'session', value: sessions[form.as], url: server.url }])
    const page = await context.newPage()
    await page.goto(server.url + form.at)
    await use(page, async () => JSON.stringify(await readDatabase(server, sessions)))
  } finally {
    await context.close()
  }
}

function actionForm(page: Page, form: HtmlForm) {
  return page
    .locator('form')
    .filter({ has: page.locator('input[type=hidden][name^="$ACTION_"]') })
    .filter({ has: page.getByRole('button', { name: form.submit, exact: true }) })
}

async function send(page: Page, form: HtmlForm, fields: Record<string, Value>) {
  for (const [label, value] of Object.entries(fields)) {
    const field = actionForm(page, form).getByLabel(new RegExp(`^\\s*${label}`))
    if (typeof value === 'string') await field.fill(value)
    else if ('option' in value) await field.selectOption(value.option)
    else await field.setChecked(value.ticked)
  }
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await actionForm(page, form).getByRole('button', { name: form.submit, exact: true }).click()
  await answered
  await page.waitForLoadState()
}
