'use client'

import { useEffect } from 'react'
import { createView } from '@/app/actions/views.actions'

export function ViewCounter({ slug, again }: { slug: string; again: boolean }) {
  useEffect(() => {
    const register = () => createView({ slug })
    if (again) register()
  }, [slug, again])

  useEffect(() => {
    createView({ slug })
  }, [slug])

  return null
}
