import type { ReactNode } from 'react'
import { SaveButton } from '@/components/save-button'

/** Shown around the page for a path that no page has, too. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html>
      <body>
        {children}
        <SaveButton id="1" />
      </body>
    </html>
  )
}
