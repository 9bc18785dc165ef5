export const messages = { failed: 'The request has failed' }
