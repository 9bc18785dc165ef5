import { SuggestionForm } from '@/components/suggestion-form'
import { SuggestionList } from '@/components/suggestion-list'
import { requireSession } from '@/lib/session'
import { listSuggestions } from '@/lib/suggestions'

export default async function SuggestionsPage() {
  await requireSession()
  const suggestions = await listSuggestions()

  return (
    <>
      <h1>What shall we read next?</h1>
      <SuggestionList key={suggestions.length} initialSuggestions={suggestions} />
      <SuggestionForm />
      <p>
        <a href="/api/suggestions" download="suggestions.json">
          All suggestions as JSON
        </a>
      </p>
    </>
  )
}
