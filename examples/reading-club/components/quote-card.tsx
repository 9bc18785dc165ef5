'use client'

import { useMutation } from '@tanstack/react-query'
import axios from 'axios'
import { useRouter } from 'next/navigation'
import type { Quote } from '@/lib/quotes'
import { EditQuoteDialog } from './edit-quote-dialog'
import { StarButton } from './star-button'
import { useToast } from './toast'

export function QuoteCard({ quote, mayRemove }: { quote: Quote; mayRemove: boolean }) {
  const router = useRouter()
  const toast = useToast()

  const { mutate: remove, isPending } = useMutation({
    mutationFn: () => axios.delete(`/api/quotes/${quote.id}`),
    onSuccess: () => {
      toast('Removed')
      router.refresh()
    },
    onError: () => toast('The quote is still there', 'error'),
  })

  return (
    <li className="card">
      <h2>{quote.source}</h2>
      <p>{quote.text}</p>
      <p className="byline">shared by {quote.user}</p>
      <StarButton quoteId={quote.id} stars={quote.stars} starred={quote.starred} />
      <EditQuoteDialog key={quote.text} quote={quote} />
      {mayRemove && (
        <button type="button" className="danger" onClick={() => remove()} disabled={isPending}>
          {isPending ? 'Removing…' : 'Remove'}
        </button>
      )}
    </li>
  )
}
