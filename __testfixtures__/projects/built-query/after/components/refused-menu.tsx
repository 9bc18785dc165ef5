'use client'

import axios from 'axios'
import qs from 'query-string'

export function RefusedMenu({ query, title }: { query: Record<string, string>; title: string }) {
  async function like() {
    // What is in the query is known where the component is used.
    const url = qs.stringifyUrl({ url: '/api/likes', query })
    await axios.post(url)
  }

  async function draft() {
    // An empty title is not sent, and the handler has one of its own.
    const url = qs.stringifyUrl({ url: '/api/drafts', query: { title } }, { skipEmptyString: true })
    await axios.post(url)
  }

  return (
    <>
      <button onClick={like}>Like</button>
      <button onClick={draft}>Draft</button>
    </>
  )
}
