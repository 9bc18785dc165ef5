import { save } from '@/lib/posts'

async function load() {
  return Response.json({})
}

async function create(req: Request) {
  return Response.json(await save(await req.json()))
}

export { load as GET, create as POST }
