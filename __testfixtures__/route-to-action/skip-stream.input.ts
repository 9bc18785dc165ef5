export async function POST(req: Request) {
  const { prompt } = await req.json()
  const stream = new ReadableStream({ start: (controller) => controller.enqueue(prompt) })
  return new Response(stream)
}
