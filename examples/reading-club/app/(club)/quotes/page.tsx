import { QueryProvider } from '@/components/query-provider'
import { QuoteCard } from '@/components/quote-card'
import { QuoteForm } from '@/components/quote-form'
import { listQuotes } from '@/lib/quotes'
import { requireSession } from '@/lib/session'

export default async function QuotesPage() {
  const session = await requireSession()
  const quotes = await listQuotes(session.userId)

  return (
    <QueryProvider>
      <h1>Worth keeping</h1>
      <ul className="stack">
        {quotes.map((quote) => (
          <QuoteCard
            key={quote.id}
            quote={quote}
            mayRemove={quote.userId === session.userId || session.admin}
          />
        ))}
      </ul>
      <QuoteForm />
    </QueryProvider>
  )
}
