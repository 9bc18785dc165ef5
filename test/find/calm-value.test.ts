import { describe, expect, it } from 'vitest'
import type { NodePath } from '../../src/ast/traverse.js'
import { isCalmValue } from '../../src/find/form/calm-value.js'
import { callOf, parsed } from './paths.js'

const isCalm = (value: string, typed: boolean) =>
  isCalmValue(
    callOf(
      parsed(`import { defaults } from './defaults'
function Form({ user, ...props }) {
  const [title, setTitle] = useState('')
  const [form, setForm] = useState({ title: '' })
  const [items, setItems] = useState(props.items)
  const [tags, setTags] = useState([])
  const field = useRef(null)
  const data = new FormData()
  const onSubmit = async (e) => { save(${value}) }
}`),
      'save',
    ).get('arguments.0') as NodePath,
    typed,
  )

describe('always comes to an end', () => {
  it.each([
    '{ title, done: !title, count: 1 + items, ...user }',
    'title.trim().toLowerCase()',
    'form.title.trim()',
    'e.target.email.value',
    'field.current.value',
    'user?.id',
    'user ? user.id : null',
    'user && user.team && user.team.id',
    'user?.team ? user.team.id : ""',
    'defaults.title',
    '[...tags, title]',
    "title.split(',').map((tag) => tag.trim())",
    'Number(items)',
    'new Date().toISOString()',
    'Object.fromEntries(data)',
    'new FormData(e.currentTarget)',
    '`${title}-${form.title}`',
  ])('%s', (value) => {
    expect(isCalm(value, false)).toBe(true)
    expect(isCalm(value, true)).toBe(true)
  })
})

describe('does where the compiler sees to it', () => {
  it.each(['user.id', 'user?.team.id', 'items.length', '[...items, title]', 'form.other.id', 'Object.keys(user)'])(
    '%s',
    (value) => {
      expect(isCalm(value, false)).toBe(false)
      expect(isCalm(value, true)).toBe(true)
    },
  )
})

describe('may throw', () => {
  it.each([
    'JSON.parse(title)',
    'new Date(title).toISOString()',
    'user!.id',
    '(user!).id',
    'read(title)',
    'await token()',
    'new Thing()',
    'tags.map((tag) => JSON.parse(tag))',
    "'a' in user",
    'data.get("title")!.trim()',
    'form[read()]',
  ])('%s', (value) => {
    expect(isCalm(value, false)).toBe(false)
    expect(isCalm(value, true)).toBe(false)
  })

  it('outside of the branch that asks', () => {
    expect(isCalm('user ? null : user.id', false)).toBe(false)
    expect(isCalm('user || user.id', false)).toBe(false)
  })
})
