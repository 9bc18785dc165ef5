import { vi } from 'vitest'

vi.mock('react-dom', () => ({
  useFormState: () => [null, vi.fn()],
}))
