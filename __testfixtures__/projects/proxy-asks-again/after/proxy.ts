import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server'

const isProtected = createRouteMatcher(['/api/(.*)', '/admin(.*)'])

export default clerkMiddleware(async (auth, request) => {
  if (isProtected(request)) await auth.protect()
})

export const config = { matcher: ['/((?!_next|.*\\..*).*)', '/(api|trpc)(.*)'] }
