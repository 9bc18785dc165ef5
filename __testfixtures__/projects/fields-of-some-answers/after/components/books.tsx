'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createBook } from '@/app/actions/books.actions'
import { createLabel } from '@/app/actions/labels.actions'
import { createLoan } from '@/app/actions/loans.actions'
import { createMember } from '@/app/actions/members.actions'
import { createOrder } from '@/app/actions/orders.actions'
import { createReview } from '@/app/actions/reviews.actions'
import { createScan } from '@/app/actions/scans.actions'
import { serverError } from '@/app/actions/server-error'
import { createShelf } from '@/app/actions/shelves.actions'

export function Books({ id }: { id: string }) {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [page, setPage] = useState<object | null>(null)
  const [text, setText] = useState('')

  async function add(title: string) {
    try {
      const result = await createBook({ title })

      if (!result.data || result.data.error || !result.data.id) {
        setError(result.data?.error || 'Something went wrong')
        return
      }
      router.push(`/books/${result.data.id}`)
    } catch {
      setError('Something went wrong')
    }
  }

  async function lend(to: string) {
    const result = await createLoan({ id, to }).catch(serverError)
    if (!result.success) {
      setError('Not lent')
      return
    }
    const data = result.data
    if (data.gone === true) {
      setText('It is gone already')
      return
    }
    if (data.due) setText(data.due)
  }

  async function scan(url: string) {
    const result = await createScan({ url }).catch(serverError)
    if (!result.success) throw new Error('The page could not be read')
    const scanned = result.data
    if (!scanned.success) throw new Error(scanned.error || 'The page could not be read')
    setText(`${scanned.content.length} characters`)
    setPage(scanned)
  }

  async function order(title: string) {
    const result = await createOrder({ title })
    if (result.data.message === 'untitled') setError('A book needs a title')
    else if (result.data.message === 'full') setError('The shelf is full')
    else if (result.data.id) router.push(`/orders/${result.data.id}`)
  }

  async function review() {
    const result = await createReview({ id })
    if (!result.success) {
      setError(result.error || 'Not reviewed')
      return
    }
    setText(result.data.data.title)
  }

  async function shelve() {
    const result = await createShelf({ id })
    if (result.data.hint) setError(result.data.hint)
    if (result.data.book) setText(result.data.book.addedAt.slice(0, 10))
  }

  async function label() {
    const result = await createLabel({ id }).catch(serverError)
    if (result.success) {
      const data = result.data
      if (data.success) setText(data.label)
      // There is no such success.
      else setText(`Not printed: ${data.error}`)
    }
  }

  async function join(title: string) {
    const result = await createMember({ title })
    if (result.data.status === 500) throw new Error('Not joined')
  }

  return (
    <>
      <p>{error}</p>
      <p>{text}</p>
      <p>{page && 'Scanned'}</p>
      <button onClick={() => add('a')}>Add</button>
      <button onClick={() => lend('b')}>Lend</button>
      <button onClick={() => scan('c')}>Scan</button>
      <button onClick={() => order('d')}>Order</button>
      <button onClick={review}>Review</button>
      <button onClick={shelve}>Shelve</button>
      <button onClick={label}>Label</button>
      <button onClick={() => join('e')}>Join</button>
    </>
  )
}
