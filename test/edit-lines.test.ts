import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edit/edit.js'
import { reindent, removeLines } from '../src/edit/edit-lines.js'

describe('removeLines', () => {
  /** `«…»` is what goes. */
  const rows: [title: string, before: string, after: string][] = [
    ['the line of a statement', 'a()\n«b()»\nc()\n', 'a()\nc()\n'],
    ['with its semicolon', 'a();\n  «b()»;\nc();\n', 'a();\nc();\n'],
    ['two lines in a row', 'a()\n«b()»\n«c()»\nd()\n', 'a()\nd()\n'],
    ['one of the blank lines around it', 'a()\n\n«b()»\n\nc()\n', 'a()\n\nc()\n'],
    ['the blank line that would open a block', 'if (x) {\n  «a()»\n\n  b()\n}\n', 'if (x) {\n  b()\n}\n'],
    ['the blank line that would close a block', 'if (x) {\n  a()\n\n  «b()»\n}\n', 'if (x) {\n  a()\n}\n'],
    ['not what else stands on the line', 'a(); «b();» c()\n', 'a(); c()\n'],
    ['not what stands behind it, which takes its place', '  «a();» if (b) c()\n', '  if (b) c()\n'],
    ['not the comment behind it, which takes its place', '  «a()» // why\n  b()\n', '  // why\n  b()\n'],
    ['not the comment before it', '  /* why */ «a()»\n  b()\n', '  /* why */\n  b()\n'],
    ['a last line without an end', 'a()\n«b()»', 'a()\n'],
  ]
  it.each(rows)('%s', (_title, marked, after) => {
    for (const eol of ['\n', '\r\n']) {
      const text = marked.replaceAll('\n', eol)
      const ranges = [...text.matchAll(/«([^»]*)»/g)].map(({ index, 0: match }, i) => ({
        start: index - 2 * i,
        end: index - 2 * i + match.length - 2,
      }))
      const plain = text.replaceAll(/[«»]/g, '')
      expect(applyEdits(plain, removeLines(plain, ranges))).toBe(after.replaceAll('\n', eol))
    }
  })
})

describe('reindent', () => {
  const rows: [title: string, before: string, after: string][] = [
    ['moves every line', 'if (a) {\n    b()\n  }', 'if (a) {\n      b()\n    }'],
    ['leaves blank lines', 'a(\n\n    b,\n  )', 'a(\n\n      b,\n    )'],
    ['leaves lines that stand further out', 'a(\nb,\n  )', 'a(\nb,\n    )'],
    ['leaves the text of a template', 'a(`\n  b\n  `)', 'a(`\n  b\n  `)'],
    ['moves the code in a template', 'a(`${\n    b\n  }`)', 'a(`${\n      b\n    }`)'],
    ['leaves a template in a template', 'a(`${b ? `\n  c` : ``}\n  d`)', 'a(`${b ? `\n  c` : ``}\n  d`)'],
    ['knows objects in a template', 'a(`${{ b: {} }}\n  c`,\n    d)', 'a(`${{ b: {} }}\n  c`,\n      d)'],
    ['is not misled by a quoted backtick', "a('`',\n    b)", "a('`',\n      b)"],
    ['nor by one in a comment', 'a( // `\n    b)', 'a( // `\n      b)'],
    ['nor by an escaped one', 'a(`\\``,\n    b)', 'a(`\\``,\n      b)'],
  ]
  it.each(rows)('%s', (_title, before, after) => {
    expect(reindent(before, '  ', '    ')).toBe(after)
  })
})
