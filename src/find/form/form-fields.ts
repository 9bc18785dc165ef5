// The fields of a form, as FormData will carry what its handler sent as JSON.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'

export interface FormField {
  /** Key of the body. */
  key: string
  /** Name of the field. */
  name: string
  /** Where ` name="…"` goes; `null` where the field has its name. */
  nameAt: number | null
  control: 'text' | 'multiline' | 'checkbox'
  /** The value was sent as a number. */
  number: boolean
}

export type FieldsReading = { fields: readonly FormField[] | null; losesValues: boolean } | { obstacle: string }

/**
 * Finds the field behind each value of the body.
 * @param payload the object that was sent; `null` where it was the form's own FormData.
 */
export function readFields(form: NodePath<t.JSXElement>, payload: t.Expression | null): FieldsReading {
  const elements = controls(form)
  const losesValues = elements.some((element) => resets(element))
  if (elements.some((element) => stringAttribute(element, 'type') === 'file')) return { obstacle: 'it sends a file' }
  if (payload === null)
    return elements.every((element) => stringAttribute(element, 'name') !== null || isButton(element))
      ? { fields: null, losesValues }
      : { obstacle: 'a field has no name' }
  if (payload.type !== 'ObjectExpression') return { obstacle: 'its body is not written as an object' }
  const fields: FormField[] = []
  for (const property of payload.properties) {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier' || property.computed)
      return { obstacle: 'its body is not a plain object' }
    const state = stateBehind(property.value)
    const element = state && elements.find((each) => holds(each, state.name))
    if (!state || !element) return { obstacle: `\`${property.key.name}\` is not the value of one of its fields` }
    const name = stringAttribute(element, 'name')
    if (name === null && hasAttribute(element, 'name')) return { obstacle: 'the name of a field is an expression' }
    const control =
      stringAttribute(element, 'type') === 'checkbox'
        ? 'checkbox'
        : tagOf(element) === 'textarea'
          ? 'multiline'
          : 'text'
    fields.push({
      key: property.key.name,
      name: name ?? property.key.name,
      nameAt: name === null ? element.name.end! : null,
      control,
      number: state.number,
    })
  }
  return { fields, losesValues }
}

function controls(form: NodePath<t.JSXElement>): t.JSXOpeningElement[] {
  const out: t.JSXOpeningElement[] = []
  form.traverse({
    JSXOpeningElement: ({ node }) => {
      if (/^(input|select|textarea)$/.test(tagOf(node))) out.push(node)
    },
  })
  return out
}

function tagOf(element: t.JSXOpeningElement): string {
  return element.name.type === 'JSXIdentifier' ? element.name.name : ''
}

/** A controlled text field keeps its value over the reset; selects, checkboxes and uncontrolled fields do not. */
function resets(element: t.JSXOpeningElement): boolean {
  if (isButton(element)) return false
  const isText = tagOf(element) !== 'select' && !/^(checkbox|radio)$/.test(stringAttribute(element, 'type') ?? '')
  return !(isText && hasAttribute(element, 'value'))
}

function isButton(element: t.JSXOpeningElement): boolean {
  return /^(submit|button|reset|hidden)$/.test(stringAttribute(element, 'type') ?? '')
}

/** `title` and `Number(title)`. */
function stateBehind(node: t.Node): { name: string; number: boolean } | null {
  if (node.type === 'Identifier') return { name: node.name, number: false }
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'Number') return null
  const [only] = node.arguments
  return only?.type === 'Identifier' ? { name: only.name, number: true } : null
}

/** `value={title}` or `checked={lendable}`. */
function holds(element: t.JSXOpeningElement, state: string): boolean {
  return element.attributes.some(
    (each) =>
      each.type === 'JSXAttribute' &&
      /^(value|checked)$/.test(String(each.name.name)) &&
      each.value?.type === 'JSXExpressionContainer' &&
      each.value.expression.type === 'Identifier' &&
      each.value.expression.name === state,
  )
}

function hasAttribute(element: t.JSXOpeningElement, name: string): boolean {
  return element.attributes.some((each) => each.type === 'JSXAttribute' && each.name.name === name)
}

function stringAttribute(element: t.JSXOpeningElement, name: string): string | null {
  const attribute = element.attributes.find((each) => each.type === 'JSXAttribute' && each.name.name === name)
  return attribute?.type === 'JSXAttribute' && attribute.value?.type === 'StringLiteral' ? attribute.value.value : null
}
