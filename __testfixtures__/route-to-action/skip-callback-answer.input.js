export default function handler(req, res) {
  save(req.body).then(() => {
    res.json({ ok: true })
  })
}
