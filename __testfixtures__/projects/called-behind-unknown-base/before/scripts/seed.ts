const base = process.env.BASE_URL ?? 'http://localhost:3000/api'

await fetch(`${base}/posts`, { method: 'POST', body: JSON.stringify({ title: 'Seed', body: '' }) })
