import { describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import { applyEdits } from '../src/edit/edit.js'
import { editImports, type ImportChanges } from '../src/edit/edit-imports.js'

function edit(text: string, changes: ImportChanges): string {
  const parsed = parse('file.tsx', text)
  const out = applyEdits(text, editImports(parsed, changes))
  parse('file.tsx', out)
  return out
}

const table: [title: string, before: string, changes: ImportChanges, after: string][] = [
  [
    'merges into an import of the same source, sorted where it was sorted',
    `import { useEffect, useState } from 'react'\n`,
    { add: [{ source: 'react', name: 'useActionState' }] },
    `import { useActionState, useEffect, useState } from 'react'\n`,
  ],
  [
    'appends where the names are not sorted',
    `import { useState, useEffect } from 'react'\n`,
    { add: [{ source: 'react', name: 'useActionState' }] },
    `import { useState, useEffect, useActionState } from 'react'\n`,
  ],
  [
    'keeps the layout of several lines and the trailing comma',
    `import {\n  useEffect,\n  useState,\n} from "react";\n`,
    { add: [{ source: 'react', name: 'useTransition' }] },
    `import {\n  useEffect,\n  useState,\n  useTransition,\n} from "react";\n`,
  ],
  [
    'keeps CRLF in the layout',
    `import {\r\n\tuseEffect,\r\n\tuseState\r\n} from "react";\r\n`,
    { add: [{ source: 'react', name: 'useTransition' }] },
    `import {\r\n\tuseEffect,\r\n\tuseState,\r\n\tuseTransition\r\n} from "react";\r\n`,
  ],
  [
    'gives a default import its braces',
    `import React from 'react'\n`,
    { add: [{ source: 'react', name: 'useState' }] },
    `import React, { useState } from 'react'\n`,
  ],
  [
    'does not add names to a namespace import',
    `import * as React from 'react'\n`,
    { add: [{ source: 'react', name: 'useState' }] },
    `import * as React from 'react'\nimport { useState } from 'react'\n`,
  ],
  [
    'does nothing for what is imported already, under any local name',
    `import { useState as useLocal } from 'react'\n`,
    { add: [{ source: 'react', name: 'useState' }] },
    `import { useState as useLocal } from 'react'\n`,
  ],
  [
    'adds an alias',
    `import { z } from 'zod'\n`,
    { add: [{ source: 'react', name: 'useState', local: 'useLocal' }] },
    `import { z } from 'zod'\nimport { useState as useLocal } from 'react'\n`,
  ],
  [
    'puts a package before aliases and relative files, with the quotes and semicolons of the file',
    `import a from "a";\nimport b from "@/b";\nimport c from "./c";\n`,
    { add: [{ source: 'next/cache', name: 'updateTag' }] },
    `import a from "a";\nimport { updateTag } from "next/cache";\nimport b from "@/b";\nimport c from "./c";\n`,
  ],
  [
    'puts a package at its sorted place',
    `import a from 'a'\nimport z from 'zod'\n`,
    { add: [{ source: 'next/cache', name: 'updateTag' }] },
    `import a from 'a'\nimport { updateTag } from 'next/cache'\nimport z from 'zod'\n`,
  ],
  [
    'puts an alias above relative files below a licence',
    `/** Licence */\nimport c from './c'\n`,
    { add: [{ source: '@/b', name: 'b' }] },
    `/** Licence */\nimport { b } from '@/b'\nimport c from './c'\n`,
  ],
  [
    'starts below directives',
    `'use server'\n\nexport async function act() {}\n`,
    { add: [{ source: 'next/cache', name: 'updateTag' }] },
    `'use server'\n\nimport { updateTag } from 'next/cache'\n\nexport async function act() {}\n`,
  ],
  [
    'starts below a directive without a blank line',
    `"use server";\nexport async function act() {}\n`,
    { add: [{ source: 'server-only', name: '' }] },
    `"use server";\n\nimport "server-only";\n\nexport async function act() {}\n`,
  ],
  [
    'starts below a licence and above the comment of the first statement',
    `/*! Licence */\n\n// what act does\nexport async function act() {}\n`,
    { add: [{ source: 'next/cache', name: 'updateTag' }] },
    `/*! Licence */\n\nimport { updateTag } from 'next/cache'\n\n// what act does\nexport async function act() {}\n`,
  ],
  [
    'starts below a check pragma',
    `// @ts-nocheck\nexport async function act() {}\n`,
    { add: [{ source: 'next/cache', name: 'updateTag' }] },
    `// @ts-nocheck\nimport { updateTag } from 'next/cache'\n\nexport async function act() {}\n`,
  ],
  ['removes one name of several', `import { a, b, c } from 'x'\n`, { remove: ['b'] }, `import { a, c } from 'x'\n`],
  ['removes the last name', `import {a, b} from 'x'\n`, { remove: ['b'] }, `import {a} from 'x'\n`],
  [
    'removes the line of a name',
    `import {\n  a,\n  b, // about b\n  c,\n} from 'x'\n`,
    { remove: ['a', 'c'] },
    `import {\n  b, // about b\n} from 'x'\n`,
  ],
  ['removes the default of a pair', `import a, { b } from 'x'\n`, { remove: ['a'] }, `import { b } from 'x'\n`],
  ['removes the names beside a default', `import a, { b } from 'x'\n`, { remove: ['b'] }, `import a from 'x'\n`],
  [
    'removes a whole import, not the licence above it',
    `/* Licence */\nimport a from 'x'\n\nimport b from 'y'\n`,
    { remove: ['a'] },
    `/* Licence */\n\nimport b from 'y'\n`,
  ],
  [
    'leaves no double blank line',
    `import b from 'y'\n\nimport a from 'x'\n\nconst c = 1\n`,
    { remove: ['a'] },
    `import b from 'y'\n\nconst c = 1\n`,
  ],
  [
    'keeps a comment behind a removed import',
    `import a from 'x' // why\nimport b from 'y'\n`,
    { remove: ['a'] },
    ` // why\nimport b from 'y'\n`,
  ],
  [
    'writes the new import where the old one was',
    `import { useFormState } from 'react-dom'\nimport b from 'y'\n`,
    { remove: ['useFormState'], add: [{ source: 'react', name: 'useActionState' }] },
    `import { useActionState } from 'react'\nimport b from 'y'\n`,
  ],
  [
    'leaves one blank line where a block of imports goes',
    `import a from 'a'\n\nimport b from './b'\nimport c from './c'\n\nconst d = 1\n`,
    { remove: ['b', 'c'] },
    `import a from 'a'\n\nconst d = 1\n`,
  ],
  [
    'writes the first imports of a file together, in order',
    `'use server'\n\nexport async function act() {}\n`,
    {
      add: [
        { source: './b', name: 'b' },
        { source: 'server-only', name: '' },
        { source: '@/a', name: 'a' },
      ],
    },
    `'use server'\n\nimport 'server-only'\nimport { a } from '@/a'\nimport { b } from './b'\n\nexport async function act() {}\n`,
  ],
  [
    'starts below the last comment of a file without statements',
    `// one\n// only comments`,
    { add: [{ source: 'a', name: 'a' }] },
    `// one\n// only comments\nimport { a } from 'a'\n`,
  ],
  [
    'swaps a name within one source',
    `import { revalidatePath, revalidateTag } from 'next/cache'\n`,
    { remove: ['revalidateTag'], add: [{ source: 'next/cache', name: 'updateTag' }] },
    `import { revalidatePath, updateTag } from 'next/cache'\n`,
  ],
  [
    'swaps the only name of a source',
    `import { revalidateTag } from 'next/cache'\n`,
    { remove: ['revalidateTag'], add: [{ source: 'next/cache', name: 'updateTag' }] },
    `import { updateTag } from 'next/cache'\n`,
  ],
  [
    'adds a type to an import type',
    `import x from 'x'\nimport { a } from 'y'\nimport type { B } from 'y'\n`,
    { add: [{ source: 'y', name: 'C', typeOnly: true }] },
    `import x from 'x'\nimport { a } from 'y'\nimport type { B, C } from 'y'\n`,
  ],
  [
    'adds a type to a value import of the same source',
    `import { a } from 'y'\n`,
    { add: [{ source: 'y', name: 'B', typeOnly: true }] },
    `import { a, type B } from 'y'\n`,
  ],
  [
    'writes value and type of a new source apart',
    `import x from 'x'\n`,
    {
      add: [
        { source: './y', name: 'b' },
        { source: './y', name: 'C', typeOnly: true },
      ],
    },
    `import x from 'x'\nimport { b } from './y'\nimport type { C } from './y'\n`,
  ],
  [
    'writes two names of a new source together',
    `import x from 'x'\n`,
    {
      add: [
        { source: 'next/headers', name: 'cookies' },
        { source: 'next/headers', name: 'headers' },
      ],
    },
    `import x from 'x'\nimport { cookies, headers } from 'next/headers'\n`,
  ],
  [
    'turns a type-only import into a value',
    `import type { A } from 'x'\n`,
    { add: [{ source: 'x', name: 'A' }] },
    `import { A } from 'x'\n`,
  ],
  [
    'adds two names at one sorted place',
    `import { a, d } from 'x'\n`,
    {
      add: [
        { source: 'x', name: 'c' },
        { source: 'x', name: 'b' },
      ],
    },
    `import { a, b, c, d } from 'x'\n`,
  ],
]

describe('editImports', () => {
  it.each(table)('%s', (_title, before, changes, after) => {
    expect(edit(before, changes)).toBe(after)
  })

  it.each(table)('%s: the same with CRLF', (_title, before, changes, after) => {
    const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n')
    expect(edit(crlf(before), changes)).toBe(crlf(after))
  })
})
