'use client'

import axios from 'axios'
import { useEffect } from 'react'

export function ViewCounter({ slug, again }: { slug: string; again: boolean }) {
  useEffect(() => {
    const register = () => fetch('/api/views', { method: 'POST', body: JSON.stringify({ slug }) })
    if (again) register()
  }, [slug, again])

  useEffect(() => {
    axios.post('/api/views', { slug })
  }, [slug])

  return null
}
