// What a call sends is text; the content of a file may be in it.
import { describe, expect, it } from 'vitest'
import { findApiCalls } from '../../src/find/call/api-calls.js'
import { parsed } from './paths.js'

function saidOf(code: string): string[] {
  const [call] = findApiCalls(parsed(code), () => null)
  return call!.problems.filter(({ code }) => code === 'call/sends-file').map(({ message }) => message)
}

const send = (value: string) => `await fetch('/api/files', { method: 'POST', body: JSON.stringify(${value}) })`
/** A component that keeps what `choose` does, and sends `value`. */
const component = (choose: string, value: string) => `import { useState } from 'react'
function Upload() {
  const [file, setFile] = useState(null)
  const [preview, setPreview] = useState('')
  const choose = (chosen) => { ${choose} }
  const save = async () => { ${send(value)} }
}`
const reader =
  'const reader = new FileReader(); reader.onload = () => setPreview(reader.result); reader.readAsDataURL(chosen)'

describe('a body with the content of a file', () => {
  it.each([
    ['a state that a reader sets', component(reader, '{ preview }'), 'preview'],
    ['a state that is all of the body', component(reader, 'preview'), 'preview'],
    ['the text of a file', `async (csvFile) => { const csv = await csvFile.text(); ${send('{ csv }')} }`, 'csv'],
    ['what a canvas gives', `async (canvas) => { const image = canvas.toDataURL(); ${send('{ image }')} }`, 'image'],
    [
      'the result of a reader',
      `(file) => { const reader = new FileReader(); reader.readAsDataURL(file); reader.onload = async () => { ${send('{ image: reader.result }')} } }`,
      'reader',
    ],
    [
      'the result of what a reader tells',
      `(file) => { const reader = new FileReader(); reader.readAsDataURL(file); reader.onload = async (event) => { ${send('{ image: event.target?.result as string }')} } }`,
      'event',
    ],
    [
      'a variable of a variable',
      `async (file) => { const bytes = await file.arrayBuffer(); const text = encode(bytes); ${send('{ text }')} }`,
      'text',
    ],
    [
      'what a function of the file reads',
      `const encode = async (file) => btoa(await file.text()); async (file) => { const text = await encode(file); ${send('{ text }')} }`,
      'text',
    ],
    [
      'what a helper says that it makes',
      `import { fileToBase64 } from './files'; async (file) => { const content = await fileToBase64(file); ${send('{ content }')} }`,
      'content',
    ],
  ])('%s', (_, code, name) => {
    expect(saidOf(code)).toEqual([expect.stringContaining(`(\`${name}\`)`)])
  })

  it.each([
    [
      'a result of something else',
      `async (poll) => { const reader = new FileReader(); reader.readAsDataURL(poll.file); ${send('{ vote: poll.result }')} }`,
    ],
    ['the name of the file', component(`setFile(chosen); ${reader}`, '{ cover: file?.name, size: file.size }')],
    [
      'a state that something else sets',
      component(`setFile(chosen.name); const read = () => { ${reader} }`, "{ title: 'A' }"),
    ],
    ['a preview that is not sent', component(reader, '{ file: true }')],
    [
      'a value that nobody read',
      `async (response) => { const text = await response.text(); ${send('{ title: text }')}; btoa('a') }`,
    ],
    ['a parameter', `async (preview) => { ${send('{ preview }')}; new FileReader().readAsDataURL(preview) }`],
  ])('not %s', (_, code) => {
    expect(saidOf(code)).toEqual([])
  })
})
