'use client'

import { createContext, useCallback, useContext, useState } from 'react'

type Kind = 'success' | 'error'
type Toast = { id: number; kind: Kind; message: string }
type ShowToast = (message: string, kind?: Kind) => void

const ToastContext = createContext<ShowToast>(() => {})

export function useToast() {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { children: React.ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)

  const show = useCallback<ShowToast>((message, kind = 'success') => {
    setToast((previous) => ({ id: (previous?.id ?? 0) + 1, kind, message }))
  }, [])

  return (
    <ToastContext value={show}>
      {children}
      {toast && (
        <div key={toast.id} role="status" className={`toast ${toast.kind}`}>
          {toast.message}
        </div>
      )}
    </ToastContext>
  )
}
