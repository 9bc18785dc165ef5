'use client'

import { useEffect } from 'react'

export function Presence({ slugs }: { slugs: string[] }) {
  useEffect(() => {
    const timer = setInterval(() => {
      fetch('/api/ping', { method: 'POST', body: JSON.stringify({ slug: slugs[0] }) })
    }, 1000)
    return () => clearInterval(timer)
  }, [slugs])

  useEffect(() => {
    for (const slug of slugs) {
      fetch('/api/drafts', { method: 'PUT', body: JSON.stringify({ slug }) })
    }
  }, [slugs])

  useEffect(() => {
    fetch('/api/seen', { method: 'POST', body: JSON.stringify({ slug: slugs[0] }) })
  }, [slugs])

  return null
}
