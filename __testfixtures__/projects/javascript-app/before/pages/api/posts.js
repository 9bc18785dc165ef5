import { addPost } from '../../lib/db'

export default async function handler(req, res) {
  if (req.method !== 'POST') {
    return res.status(405).json({ message: 'Method not allowed' })
  }

  const { title } = req.body
  if (!title) {
    return res.status(422).json({ message: 'A title is required' })
  }

  const number = await addPost({ title })
  res.status(201).json({ number })
}
