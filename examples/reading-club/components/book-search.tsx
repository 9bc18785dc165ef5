'use client'

import Link from 'next/link'
import { useState, type FormEvent } from 'react'

type Match = { id: number; title: string; author: string }

export function BookSearch() {
  const [text, setText] = useState('')
  const [matches, setMatches] = useState<Match[] | null>(null)

  async function search(event: FormEvent) {
    event.preventDefault()
    const res = await fetch(`/api/books?q=${encodeURIComponent(text)}`)
    setMatches(res.ok ? await res.json() : [])
  }

  return (
    <form className="search" role="search" onSubmit={search}>
      <input
        type="search"
        aria-label="Search the shelf"
        placeholder="Title or author"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">Search</button>
      {matches && (
        <ul aria-label="Search results">
          {matches.length === 0 && <li>Nothing found</li>}
          {matches.map((match) => (
            <li key={match.id}>
              <Link href={`/books/${match.id}`}>{match.title}</Link> by {match.author}
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
