export default async function handler(req, res) {
  res.setHeader('X-Total', '12')
  res.status(200).json({ ok: true })
}
