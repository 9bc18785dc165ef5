export function useUser() {
  return { user: null }
}
