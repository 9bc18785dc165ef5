export const authConfig = {
  pages: { signIn: '/login' },
  callbacks: {
    session({ session }: { session: { user: { id: string } } }) {
      return session
    },
  },
}
