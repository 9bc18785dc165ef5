// Which toasts look at nothing but how a call ended.
import { describe, expect, it } from 'vitest'
import { toastPromise } from '../../src/find/call/toast-promise.js'
import { callOf, parsed } from './paths.js'

const toast = (code: string, head = "import { toast } from 'sonner'") =>
  toastPromise(callOf(parsed(`${head}\n${code}`), 'fetch'))

describe('a toast that looks at how the call ended', () => {
  it.each([
    "toast.promise(fetch('/api/a'), { loading: 'a', success: 'b', error: 'c' })",
    "const saving = fetch('/api/a')\ntoast.promise(saving, { success: () => { done(); return 'b' }, error: `c` })",
    "toast.promise(fetch('/api/a'), { success: (response) => 'b', error() { return 'c' } })",
  ])('%s', (code) => {
    expect(toast(code)).toEqual({ looksAtStatus: true })
  })

  it.each(["import toast from 'react-hot-toast'", "import { toast } from 'react-toastify'"])('%s', (head) => {
    expect(toast("toast.promise(fetch('/api/a'), { success: 'b' })", head)).toEqual({ looksAtStatus: false })
  })
})

describe('more than that', () => {
  it.each([
    "toast.promise(fetch('/api/a'), { success: (response) => response.status })",
    "toast.promise(fetch('/api/a'), { error: (error) => error.message })",
    "toast.promise(fetch('/api/a'), { success: show })",
    "toast.promise(fetch('/api/a'), options)",
    "toast.promise(fetch('/api/a'), { ...options })",
    "toast.promise(fetch('/api/a'))",
    "const id = toast.promise(fetch('/api/a'), { success: 'b' })",
    "const saving = fetch('/api/a')\ntoast.promise(saving, { success: 'b' })\nawait saving",
    "let saving = fetch('/api/a')\ntoast.promise(saving, { success: 'b' })\nsaving = null",
    "toast.success(fetch('/api/a'), { success: 'b' })",
    "toast.promise(other, { success: fetch('/api/a') })",
  ])('%s', (code) => {
    expect(toast(code)).toBeNull()
  })

  it('a toast of the project itself', () => {
    expect(toast("toast.promise(fetch('/api/a'), { success: 'b' })", "import { toast } from './toast'")).toBeNull()
  })
})
