import type { Comparison } from './trace.ts'
import type { Member, Stage } from './stage.ts'

export interface Scenario {
  name: string
  as: Member | undefined
  at: string
  play(stage: Stage): Promise<void>
  /** The submit button of a form whose request gets no answer in this scenario. */
  cutsOff?: string
  /** Weaker than what the level asks for, where the frames depend on chance. */
  atMost?: Comparison
}

type Play = Scenario['play']
type Extra = Pick<Scenario, 'cutsOff' | 'atMost'>

export const scenarios: Scenario[] = []

function describePage(at: string, as: Member | undefined, subject: string) {
  return (name: string, play: Play, extra: Extra = {}) =>
    scenarios.push({ name: `${subject}: ${name}`, as, at, play, ...extra })
}

// Signing in and out

const login = describePage('/login', undefined, 'login')

login('success', async (stage) => {
  await stage.fill({ Email: 'ben@example.com', Password: 'turnthepage' })
  await stage.press('Sign in', 'The shelf')
})

login('validation errors, then success', async (stage) => {
  await stage.press('Sign in', 'Enter a valid email address')
  await stage.fill({ Email: 'ana@example.com', Password: 'turnthepage' })
  await stage.press('Sign in', 'The shelf')
})

login('wrong password, then success', async (stage) => {
  await stage.fill({ Email: 'ana@example.com', Password: 'guess' })
  await stage.press('Sign in', 'Wrong email or password')
  await stage.fill({ Password: 'turnthepage' })
  await stage.press('Sign in', 'The shelf')
})

login(
  'offline',
  async (stage) => {
    await stage.fill({ Email: 'ana@example.com', Password: 'turnthepage' })
    await stage.goOffline()
    await stage.press('Sign in', 'We could not reach the club')
  },
  { cutsOff: 'Sign in' },
)

login('double submit', async (stage) => {
  await stage.fill({ Email: 'ana@example.com', Password: 'turnthepage' })
  await stage.pressTwice('Sign in', 'The shelf')
})

const logout = describePage('/members', 'ben', 'logout')

logout('success', async (stage) => {
  await stage.press('Sign out', 'The shared bookshelf of our reading club')
})

logout('offline', async (stage) => {
  await stage.goOffline()
  await stage.press('Sign out', 'You are still signed in')
})

// The shelf

const shelf = describePage('/', 'ana', 'shelf')

shelf('like and unlike', async (stage) => {
  await stage.press(stage.entry('Periodic Table').getByRole('button', { name: '♡' }), '♥ 1')
  await stage.press(stage.entry('Periodic Table').getByRole('button', { name: '♥' }), '♡ 0')
})

shelf('like without a session', async (stage) => {
  await stage.loseSession()
  await stage.press(stage.entry('Periodic Table').getByRole('button', { name: '♡' }), 'Your like was not counted')
})

shelf('like a book that is gone', async (stage) => {
  await takeBackElsewhere(stage)
  await stage.press(stage.entry('Season of').getByRole('button', { name: '♡' }), 'Your like was not counted')
})

shelf(
  'three likes at once',
  async (stage) => {
    for (const title of ['Left Hand', 'Periodic Table', 'Season of']) {
      await stage.entry(title).getByRole('button', { name: '♡' }).click()
    }
    await stage.see('♥ 3')
    await stage.settle()
  },
  { atMost: 'outcome' },
)

shelf('finished and not finished', async (stage) => {
  const toggle = stage.entry('Middlemarch').getByRole('checkbox')
  await toggle.click()
  await stage.entry('Middlemarch').getByRole('checkbox', { checked: true }).and(toggle).waitFor()
  await stage.settle()
  await toggle.click()
  await stage.entry('Middlemarch').getByRole('checkbox', { checked: false }).and(toggle).waitFor()
})

shelf('finished without a session', async (stage) => {
  await stage.loseSession()
  await stage.press(stage.entry('Middlemarch').getByRole('checkbox'), 'Sign in again to keep your log')
})

shelf('finished a book that is gone', async (stage) => {
  await takeBackElsewhere(stage)
  await stage.press(stage.entry('Season of').getByRole('checkbox'), 'Not saved')
})

shelf('finished, offline', async (stage) => {
  await stage.goOffline()
  await stage.press(stage.entry('Middlemarch').getByRole('checkbox'), 'Failed to fetch')
})

shelf('take a book back', async (stage) => {
  await stage.press(stage.entry('Periodic Table').getByRole('button', { name: 'Take back' }), 'is yours again')
})

shelf('take back a book of somebody else', async (stage) => {
  await stage.signInAs('ben')
  const button = stage.entry('Periodic Table').getByRole('button', { name: 'Take back' })
  await stage.press(button, 'You can only take back your own books')
})

shelf('take back without a session', async (stage) => {
  await stage.loseSession()
  const button = stage.entry('Periodic Table').getByRole('button', { name: 'Take back' })
  await stage.press(button, 'The book is still on the shelf')
})

shelf('take back a book that a meeting is about', async (stage) => {
  const button = stage.entry('Left Hand').getByRole('button', { name: 'Take back' })
  await stage.press(button, 'The book is still on the shelf')
})

shelf('take back, offline', async (stage) => {
  await stage.goOffline()
  const button = stage.entry('Periodic Table').getByRole('button', { name: 'Take back' })
  await stage.press(button, 'The book is still on the shelf')
})

shelf('dismiss the announcement', async (stage) => {
  await stage.button('Got it').click()
  await stage.page.getByText('The December meeting').waitFor({ state: 'detached' })
})

shelf('dismiss the announcement without a session', async (stage) => {
  await stage.loseSession()
  await stage.button('Got it').click()
  await stage.page.getByText('The December meeting').waitFor({ state: 'detached' })
})

shelf('search stays a read', async (stage) => {
  await stage.fill({ 'Search the shelf': 'levi' })
  await stage.press('Search', 'by Primo Levi')
})

async function takeBackElsewhere(stage: Stage) {
  await stage.elsewhere('chloe', '/', (other) => other.press('Take back', 'is yours again'))
}

// Adding a book

const newBook = describePage('/books/new', 'ana', 'new book')

newBook('success', async (stage) => {
  await stage.fill({ Title: 'Dune', Author: 'Frank Herbert', Pages: '612' })
  await stage.press('Add book', 'Discussion (0)')
})

newBook('validation error, then success', async (stage) => {
  await stage.fill({ Title: 'Dune', Pages: '612' })
  await stage.press('Add book', 'A book needs a title, an author')
  await stage.fill({ Author: 'Frank Herbert' })
  await stage.press('Add book', 'Discussion (0)')
})

newBook('without a session', async (stage) => {
  await stage.fill({ Title: 'Dune', Author: 'Frank Herbert', Pages: '612' })
  await stage.loseSession()
  await stage.press('Add book', 'Please sign in to reach the shelf')
})

newBook('already on the shelf', async (stage) => {
  await stage.fill({ Title: 'Middlemarch', Author: 'George Eliot', Pages: '880' })
  await stage.press('Add book', '“Middlemarch” is already on the shelf')
})

newBook('server error, then success', async (stage) => {
  await stage.fill({ Title: 'Dune', Author: 'Frank Herbert', Pages: '61200' })
  await stage.press('Add book', 'The book could not be added')
  await stage.fill({ Pages: '612' })
  await stage.press('Add book', 'Discussion (0)')
})

newBook(
  'offline',
  async (stage) => {
    await stage.fill({ Title: 'Dune', Author: 'Frank Herbert', Pages: '612' })
    await stage.goOffline()
    await stage.press('Add book', 'Failed to fetch')
  },
  { cutsOff: 'Add book' },
)

newBook('double submit', async (stage) => {
  await stage.fill({ Title: 'Dune', Author: 'Frank Herbert', Pages: '612' })
  await stage.pressTwice('Add book', 'Discussion (0)')
})

newBook('typing while pending', async (stage) => {
  await stage.fill({ Title: 'Dune', Author: 'Frank Herbert' })
  const release = await stage.holdWrites()
  await stage.button('Add book').click()
  await stage.button('Adding…').waitFor()
  await stage.fill({ Title: 'Dune Messiah', Pages: '256' })
  release()
  await stage.see('A book needs a title, an author')
  await stage.press('Add book', 'Discussion (0)')
})

// One book

const book = describePage('/books/3', 'ana', 'book')

book('delete', async (stage) => {
  await stage.press('Delete', 'The shelf')
})

book('delete without a session', async (stage) => {
  await stage.loseSession()
  await stage.press('Delete', 'Could not delete the book')
})

book('delete, offline', async (stage) => {
  await stage.goOffline()
  await stage.press('Delete', 'Could not delete the book')
})

book('like, then back to a fresh shelf', async (stage) => {
  await stage.press('♡ 0', '♥ 1')
  await stage.page.getByRole('link', { name: 'Shelf' }).click()
  await stage.see('Season of Migration')
})

book('two comments', async (stage) => {
  await stage.fill({ 'Your comment': 'Carbon is\nthe best chapter.' })
  await stage.press('Post comment', 'Discussion (1)')
  await stage.fill({ 'Your comment': 'Argon too.' })
  await stage.press('Post comment', 'Discussion (2)')
})

book('empty comment, then success', async (stage) => {
  await stage.press('Post comment', 'An empty comment says nothing')
  await stage.fill({ 'Your comment': 'Argon too.' })
  await stage.press('Post comment', 'Discussion (1)')
})

book('comment without a session', async (stage) => {
  await stage.fill({ 'Your comment': 'Argon too.' })
  await stage.loseSession()
  await stage.press('Post comment', 'Please sign in to join the discussion')
})

book('comment longer than the column', async (stage) => {
  await stage.fill({ 'Your comment': 'long '.repeat(200) })
  await stage.press('Post comment', 'Your comment was not posted')
})

book(
  'comment, offline',
  async (stage) => {
    await stage.fill({ 'Your comment': 'Argon too.' })
    await stage.goOffline()
    await stage.press('Post comment', 'Your comment was not posted')
  },
  { cutsOff: 'Post comment' },
)

book('comment, double submit', async (stage) => {
  await stage.fill({ 'Your comment': 'Argon too.' })
  await stage.pressTwice('Post comment', /Discussion \([12]\)/)
})

book('comment, typing while pending', async (stage) => {
  const release = await stage.holdWrites()
  await stage.button('Post comment').click()
  await stage.button('Posting…').waitFor()
  await stage.fill({ 'Your comment': 'Something after all.' })
  release()
  await stage.see('An empty comment says nothing')
  await stage.press('Post comment', 'Discussion (1)')
})

book('borrow and give back', async (stage) => {
  await stage.fill({ Weeks: '4' })
  await stage.press('Borrow', 'Ana has it for 4 weeks')
  await stage.press('Give back', 'Thank you for bringing it back')
})

book('borrow for no time, then success', async (stage) => {
  await stage.fill({ Weeks: '0' })
  await stage.press('Borrow', 'Borrow it for a week at least')
  await stage.fill({ Weeks: '1' })
  await stage.press('Borrow', 'Ana has it for 1 weeks')
})

book('borrow without a session', async (stage) => {
  await stage.loseSession()
  await stage.press('Borrow', 'Please sign in to borrow a book')
})

book('borrow what somebody else borrowed meanwhile', async (stage) => {
  await stage.elsewhere('ben', '/books/3', (other) => other.press('Borrow', 'Ben has it'))
  await stage.press('Borrow', 'Somebody was faster')
})

book('borrow for longer than the database allows', async (stage) => {
  await stage.fill({ Weeks: '60' })
  await stage.press('Borrow', 'The loan could not be written down')
})

book(
  'borrow, offline',
  async (stage) => {
    await stage.goOffline()
    await stage.press('Borrow', 'Failed to fetch')
  },
  { cutsOff: 'Borrow' },
)

const lentBook = describePage('/books/2', 'ana', 'lent book')

lentBook('give back without a session', async (stage) => {
  await stage.loseSession()
  await stage.press('Give back', 'The return was not noted')
})

lentBook('give back, offline', async (stage) => {
  await stage.goOffline()
  await stage.press('Give back', 'The return was not noted')
})

const discussedBook = describePage('/books/1', 'ana', 'discussed book')

discussedBook('delete, though a meeting is about it', async (stage) => {
  await stage.press('Delete', 'Could not delete the book')
})

discussedBook(
  'the recap still streams',
  async (stage) => {
    await stage.press('Recap', 'Chloe: Took me three tries')
  },
  { atMost: 'outcome' },
)

// Editing a book

const editBook = describePage('/books/3/edit', 'ana', 'edit book')

editBook('success', async (stage) => {
  await stage.fill({ Title: 'Il sistema periodico', Pages: '240', Summary: 'In the original.\nSigned.' })
  await stage.choose('Genre', 'novel')
  await stage.tick('Others may borrow it')
  await stage.press('Save changes', 'Discussion (0)')
})

editBook('validation errors, then success', async (stage) => {
  await stage.fill({ Title: ' ', Author: '', Pages: '-3' })
  await stage.choose('Genre', 'poetry')
  await stage.tick('Others may borrow it')
  await stage.press('Save changes', 'Who wrote it?')
  await stage.fill({ Title: 'Poems', Author: 'Primo Levi', Pages: '90' })
  await stage.press('Save changes', 'Discussion (0)')
})

editBook('somebody else’s book', async (stage) => {
  await stage.signInAs('ben')
  await stage.press('Save changes', 'This book belongs to somebody else')
})

editBook('without a session', async (stage) => {
  await stage.loseSession()
  await stage.press('Save changes', 'Please sign in to change a book')
})

editBook('taken title', async (stage) => {
  await stage.fill({ Title: 'Middlemarch', Author: 'George Eliot' })
  await stage.press('Save changes', 'Another copy with this title')
})

editBook('server error, then success', async (stage) => {
  await stage.choose('Genre', 'poetry')
  await stage.fill({ Pages: '50000' })
  await stage.press('Save changes', 'The changes could not be saved')
  await stage.fill({ Pages: '500' })
  await stage.press('Save changes', 'Discussion (0)')
})

editBook(
  'offline',
  async (stage) => {
    await stage.goOffline()
    await stage.press('Save changes', 'The changes could not be saved')
  },
  { cutsOff: 'Save changes' },
)

editBook('typing while pending', async (stage) => {
  await stage.fill({ Title: '' })
  const release = await stage.holdWrites()
  await stage.button('Save changes').click()
  await stage.button('Saving…').waitFor()
  await stage.fill({ Title: 'The Table', Summary: 'Typed meanwhile.' })
  await stage.choose('Genre', 'novel')
  release()
  await stage.see('A book needs a title')
  await stage.press('Save changes', 'Discussion (0)')
})

// Meetings

const meetings = describePage('/meetings', 'ana', 'meetings')

meetings('cannot come, can come', async (stage) => {
  await stage.press('I cannot come (2 of 8)', 'Maybe next time')
  await stage.press('I am coming (1 of 8)', 'See you there')
})

meetings('all seats taken', async (stage) => {
  await stage.press('I am coming (1 of 1)', 'No seat left')
})

meetings('answer without a session', async (stage) => {
  await stage.loseSession()
  await stage.press('I cannot come (2 of 8)', 'Please sign in to take a seat')
})

meetings('answer, offline', async (stage) => {
  await stage.goOffline()
  await stage.press('I cannot come (2 of 8)', 'Your answer was not saved')
})

meetings('cancel', async (stage) => {
  await stage.press('Cancel meeting', 'The meeting is cancelled')
})

meetings('cancel a meeting of somebody else', async (stage) => {
  await stage.signInAs('ben')
  await stage.press('Cancel meeting', 'You are not the host')
})

meetings('cancel, offline', async (stage) => {
  await stage.goOffline()
  await stage.press('Cancel meeting', 'The meeting was not cancelled')
})

const newMeeting = describePage('/meetings/new', 'ben', 'new meeting')

newMeeting('success', async (stage) => {
  await stage.choose('Book', 'Middlemarch')
  await stage.fill({ Day: '2027-01-14', Place: 'Café Nord', Seats: '5', Agenda: 'Book three.\nBook four.' })
  await stage.tick('There will be snacks')
  await stage.press('Plan meeting', 'Café Nord')
})

newMeeting('validation errors, then success', async (stage) => {
  await stage.choose('Book', 'The Periodic Table')
  await stage.fill({ Seats: '0' })
  await stage.tick('There will be snacks')
  await stage.press('Plan meeting', 'Pick a day')
  await stage.fill({ Day: '2027-01-14', Place: 'Café Nord', Seats: '5' })
  await stage.press('Plan meeting', 'Café Nord')
})

newMeeting('without a session', async (stage) => {
  await stage.fill({ Day: '2027-01-14', Place: 'Café Nord' })
  await stage.loseSession()
  await stage.press('Plan meeting', 'Please sign in to plan a meeting')
})

newMeeting('server error, then success', async (stage) => {
  await stage.choose('Book', 'Middlemarch')
  await stage.fill({ Day: '2027-01-14', Place: 'Café Nord', Seats: '40000' })
  await stage.press('Plan meeting', 'The meeting could not be planned')
  await stage.fill({ Seats: '40' })
  await stage.press('Plan meeting', 'of 40)')
})

newMeeting(
  'offline',
  async (stage) => {
    await stage.fill({ Day: '2027-01-14', Place: 'Café Nord' })
    await stage.goOffline()
    await stage.press('Plan meeting', 'You seem to be offline')
  },
  { cutsOff: 'Plan meeting' },
)

newMeeting('double submit', async (stage) => {
  await stage.fill({ Day: '2027-01-14', Place: 'Café Nord' })
  await stage.pressTwice('Plan meeting', 'All meetings as JSON')
})

newMeeting('typing while pending', async (stage) => {
  await stage.fill({ Day: '2027-01-14' })
  const release = await stage.holdWrites()
  await stage.button('Plan meeting').click()
  await stage.button('Planning…').waitFor()
  await stage.fill({ Place: 'Café Nord' })
  await stage.tick('There will be snacks')
  release()
  await stage.see('Where do we meet?')
  await stage.press('Plan meeting', 'All meetings as JSON')
})

// Suggestions

const suggestions = describePage('/suggestions', 'ben', 'suggestions')

suggestions('vote', async (stage) => {
  await stage.press(stage.entry('Order of Time').getByRole('button'), 'Vote (1)')
})

suggestions('vote for the own one', async (stage) => {
  await stage.press(stage.entry('Piranesi').getByRole('button'), 'No votes for your own suggestion')
})

suggestions('vote without a session', async (stage) => {
  await stage.loseSession()
  await stage.press(stage.entry('Order of Time').getByRole('button'), 'Please sign in to vote')
})

suggestions('vote, offline', async (stage) => {
  await stage.goOffline()
  await stage.press(stage.entry('Order of Time').getByRole('button'), 'Your vote was not counted')
})

suggestions('suggest', async (stage) => {
  await stage.fill({ Title: 'Kindred', Author: 'Octavia E. Butler', 'Why this one': 'It hurts.\nRead it.' })
  await stage.choose('Genre', 'science fiction')
  await stage.tick('I have a copy')
  await stage.press('Suggest', 'suggested by Ben, who has a copy')
  await stage.see('Thank you for the suggestion')
})

suggestions('validation errors, then success', async (stage) => {
  await stage.fill({ 'Why this one': 'It hurts.' })
  await stage.choose('Genre', 'science fiction')
  await stage.tick('I have a copy')
  await stage.press('Suggest', 'Which book? Who wrote it?')
  await stage.fill({ Title: 'Kindred', Author: 'Octavia E. Butler' })
  await stage.press('Suggest', 'Thank you for the suggestion')
})

suggestions('suggested before', async (stage) => {
  await stage.fill({ Title: 'Piranesi', Author: 'Susanna Clarke' })
  await stage.press('Suggest', 'Somebody suggested this book already')
})

suggestions('suggest without a session', async (stage) => {
  await stage.fill({ Title: 'Kindred', Author: 'Octavia E. Butler' })
  await stage.loseSession()
  await stage.press('Suggest', 'Please sign in to suggest a book')
})

suggestions('suggest a title longer than the column', async (stage) => {
  await stage.fill({ Title: 'Kindred '.repeat(20), Author: 'Octavia E. Butler' })
  await stage.press('Suggest', 'The suggestion did not arrive')
})

suggestions(
  'suggest, offline',
  async (stage) => {
    await stage.fill({ Title: 'Kindred', Author: 'Octavia E. Butler' })
    await stage.goOffline()
    await stage.press('Suggest', 'The suggestion did not arrive')
  },
  { cutsOff: 'Suggest' },
)

suggestions('suggest, double submit', async (stage) => {
  await stage.fill({ Title: 'Kindred', Author: 'Octavia E. Butler' })
  await stage.pressTwice('Suggest', 'Thank you for the suggestion')
})

suggestions('suggest, typing while pending', async (stage) => {
  await stage.fill({ Title: 'Kindred' })
  const release = await stage.holdWrites()
  await stage.button('Suggest').click()
  await stage.button('Sending…').waitFor()
  await stage.fill({ Author: 'Octavia E. Butler', 'Why this one': 'It hurts.' })
  release()
  await stage.see('Who wrote it?')
  await stage.press('Suggest', 'Thank you for the suggestion')
})

// Quotes

const quotes = describePage('/quotes', 'ben', 'quotes')

quotes('share', async (stage) => {
  await stage.fill({ Quote: 'Carbon again.', From: 'The Periodic Table' })
  await stage.press('Share quote', 'Thank you, we keep it')
})

quotes('nothing, then nowhere, then success', async (stage) => {
  await stage.press('Share quote', 'Which words?')
  await stage.fill({ Quote: 'Carbon again.' })
  await stage.press('Share quote', 'Which book is it from?')
  await stage.fill({ From: 'The Periodic Table' })
  await stage.press('Share quote', 'Thank you, we keep it')
})

quotes('shared before', async (stage) => {
  await stage.fill({ Quote: 'It is good to have an end to journey toward.', From: 'Le Guin' })
  await stage.press('Share quote', 'We have that one already')
})

quotes('share without a session', async (stage) => {
  await stage.fill({ Quote: 'Carbon again.', From: 'The Periodic Table' })
  await stage.loseSession()
  await stage.press('Share quote', 'Please sign in to share a quote')
})

quotes('share one longer than the column', async (stage) => {
  await stage.fill({ Quote: 'Carbon '.repeat(60), From: 'The Periodic Table' })
  await stage.press('Share quote', 'The quote was not written down')
})

quotes('share, offline', async (stage) => {
  await stage.fill({ Quote: 'Carbon again.', From: 'The Periodic Table' })
  await stage.goOffline()
  await stage.press('Share quote', 'You seem to be offline')
})

quotes('share, double submit', async (stage) => {
  await stage.fill({ Quote: 'Carbon again.', From: 'The Periodic Table' })
  await stage.pressTwice('Share quote', 'Thank you, we keep it')
})

quotes('star and no star', async (stage) => {
  await stage.press('☆ 0', '★ 1')
  await stage.press('★ 1', '☆ 0')
})

quotes('a star without a session goes out again', async (stage) => {
  await stage.loseSession()
  await stage.press('★ 2', 'Please sign in to star')
  await stage.see('★ 2')
})

quotes('a star for a quote that is gone', async (stage) => {
  await stage.elsewhere('ana', '/quotes', (other) =>
    other.press(other.entry('Middlemarch').getByRole('button', { name: 'Remove' }), 'Removed'),
  )
  await stage.press('☆ 0', 'That quote is gone')
})

quotes('a star, offline', async (stage) => {
  await stage.goOffline()
  await stage.press('☆ 0', 'Failed to fetch')
})

quotes('a star is there at once', async (stage) => {
  const release = await stage.holdWrites()
  await stage.button('☆ 0').click()
  await stage.button('★ 1').waitFor()
  release()
  await stage.settle()
})

// The mutation tells its component in a timer of its own, so that the toast may come in the same frame or one earlier.
const inATimer: Extra = { atMost: 'outcome' }

quotes('remove', (stage) => stage.press('Remove', 'Removed'), inATimer)

quotes(
  'remove without a session',
  async (stage) => {
    await stage.loseSession()
    await stage.press('Remove', 'The quote is still there')
  },
  inATimer,
)

quotes(
  'remove, offline',
  async (stage) => {
    await stage.goOffline()
    await stage.press('Remove', 'The quote is still there')
  },
  inATimer,
)

quotes('correct in the dialog', async (stage) => {
  const dialog = await openDialog(stage, 'Middlemarch')
  await dialog.getByLabel('Source').fill('Middlemarch, the finale')
  await stage.press('Save quote', 'Corrected')
})

quotes('correct to nothing, then success', async (stage) => {
  const dialog = await openDialog(stage, 'Middlemarch')
  await dialog.getByLabel('Source').fill(' ')
  await stage.press('Save quote', 'Which book is it from?')
  await dialog.getByLabel('Source').fill('Middlemarch, the finale')
  await stage.press('Save quote', 'Corrected')
})

quotes('correct what somebody else shared, and close', async (stage) => {
  const dialog = await openDialog(stage, 'Left Hand')
  await stage.press('Save quote', 'Only who shared it can correct it')
  await stage.button('Close').click()
  await dialog.waitFor({ state: 'hidden' })
})

quotes('correct without a session', async (stage) => {
  await openDialog(stage, 'Middlemarch')
  await stage.loseSession()
  await stage.press('Save quote', 'Please sign in again')
})

quotes(
  'correct, offline',
  async (stage) => {
    await openDialog(stage, 'Middlemarch')
    await stage.goOffline()
    await stage.press('Save quote', 'You seem to be offline')
  },
  { cutsOff: 'Save quote' },
)

quotes('correct, typing while pending', async (stage) => {
  const dialog = await openDialog(stage, 'Middlemarch')
  const release = await stage.holdWrites()
  await stage.button('Save quote').click()
  await stage.button('Saving…').waitFor()
  await dialog.getByLabel('Source').fill('Typed meanwhile')
  release()
  await stage.see('Corrected')
})

async function openDialog(stage: Stage, source: string) {
  const entry = stage.entry(source)
  await entry.getByRole('button', { name: 'Edit' }).click()
  const dialog = entry.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

// Members

const members = describePage('/members', 'ana', 'members')

members('invite', async (stage) => {
  await stage.fill({ 'Invite by email': 'Elif@Example.com' })
  await stage.press('Invite', 'elif@example.com, by Ana')
})

members('invite nobody, then somebody', async (stage) => {
  await stage.fill({ 'Invite by email': 'elif' })
  await stage.press('Invite', 'That is not an email address')
  await stage.fill({ 'Invite by email': 'elif@example.com' })
  await stage.press('Invite', 'elif@example.com, by Ana')
})

members('invited before', async (stage) => {
  await stage.fill({ 'Invite by email': 'dario@example.com' })
  await stage.press('Invite', 'dario@example.com already has an invitation')
})

members('invite without a session', async (stage) => {
  await stage.fill({ 'Invite by email': 'elif@example.com' })
  await stage.loseSession()
  await stage.press('Invite', 'Please sign in to invite somebody')
})

members('invite an address longer than the column', async (stage) => {
  await stage.fill({ 'Invite by email': `${'elif'.repeat(40)}@example.com` })
  await stage.press('Invite', 'The invitation could not be sent')
})

members(
  'invite, offline',
  async (stage) => {
    await stage.fill({ 'Invite by email': 'elif@example.com' })
    await stage.goOffline()
    await stage.press('Invite', 'Failed to fetch')
  },
  { cutsOff: 'Invite' },
)

// The profile

const profile = describePage('/profile', 'ben', 'profile')

profile('success', async (stage) => {
  await stage.fill({ Name: 'Benjamin', 'About you': 'Reads on trains,\nand on ferries.' })
  await stage.choose('Reminders', 'daily')
  await stage.tick('Send me the newsletter')
  await stage.press('Save profile', 'Profile saved')
})

profile('validation error, then success', async (stage) => {
  await stage.fill({ Name: 'B' })
  await stage.choose('Reminders', 'never')
  await stage.tick('Send me the newsletter')
  await stage.press('Save profile', 'Use at least two letters')
  await stage.fill({ Name: 'Benno' })
  await stage.press('Save profile', 'Profile saved')
})

profile('taken name', async (stage) => {
  await stage.fill({ Name: 'Chloe' })
  await stage.press('Save profile', 'Another member goes by that name')
})

profile('without a session', async (stage) => {
  await stage.loseSession()
  await stage.press('Save profile', 'The shared bookshelf of our reading club')
})

profile('server error, then success', async (stage) => {
  await stage.choose('Reminders', 'daily')
  await stage.fill({ 'About you': 'long '.repeat(100) })
  await stage.press('Save profile', 'Your profile could not be saved')
  await stage.fill({ 'About you': 'Short.' })
  await stage.press('Save profile', 'Profile saved')
})

profile(
  'offline',
  async (stage) => {
    await stage.goOffline()
    await stage.press('Save profile', 'Your profile could not be saved')
  },
  { cutsOff: 'Save profile' },
)

profile('typing while pending', async (stage) => {
  const release = await stage.holdWrites()
  await stage.button('Save profile').click()
  await stage.button('Saving…').waitFor()
  await stage.fill({ 'About you': 'Typed meanwhile.' })
  await stage.choose('Reminders', 'never')
  release()
  await stage.see('Profile saved')
})

// Behind the proxy

describePage(
  '/admin',
  'ana',
  'admin',
)('announce', async (stage) => {
  await stage.fill({ Announcement: 'Bring cake.' })
  await stage.press('Announce', 'Announced')
})
