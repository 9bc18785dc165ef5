'use client'

import { useState } from 'react'
import type { Suggestion } from '@/lib/suggestions'
import { useToast } from './toast'

export function SuggestionList({ initialSuggestions }: { initialSuggestions: Suggestion[] }) {
  const toast = useToast()
  const [suggestions, setSuggestions] = useState(initialSuggestions)
  const [votingFor, setVotingFor] = useState<number | null>(null)

  async function handleVote(id: number) {
    setVotingFor(id)

    try {
      const res = await fetch(`/api/suggestions/${id}/vote`, { method: 'PUT' })
      const data = await res.json()

      if (!res.ok) {
        toast(data.error, 'error')
        return
      }

      setSuggestions((current) =>
        current.map((suggestion) =>
          suggestion.id === id ? { ...suggestion, votes: data.votes } : suggestion,
        ),
      )
    } catch {
      toast('Your vote was not counted', 'error')
    } finally {
      setVotingFor(null)
    }
  }

  return (
    <ul className="stack">
      {suggestions.map((suggestion) => (
        <li key={suggestion.id} className="card">
          <h2>{suggestion.title}</h2>
          <p className="byline">
            {suggestion.author} · {suggestion.genre} · suggested by {suggestion.user}
            {suggestion.ownsCopy && ', who has a copy'}
          </p>
          {suggestion.reason && <p>{suggestion.reason}</p>}
          <button
            type="button"
            onClick={() => handleVote(suggestion.id)}
            disabled={votingFor === suggestion.id}
          >
            Vote ({suggestion.votes})
          </button>
        </li>
      ))}
    </ul>
  )
}
