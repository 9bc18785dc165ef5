import ky from 'ky'

export const api = ky.create({
  parseJson: (text) => JSON.parse(text, (key, value) => (key.endsWith('At') ? new Date(value) : value)),
})

export const hurried = ky.create({ timeout: 500, retry: 0 })
