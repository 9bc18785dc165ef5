// An endpoint of RTK Query: `query: (post) => ({ url: '/posts', method: 'POST', body: post })`.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import { keyName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { type HttpMethod, mutationMethods } from '../route/route-file.js'

export interface QueryRequest {
  url: NodePath
  method: HttpMethod
  /** What `fetchBaseQuery` puts before the path. */
  base: string
}

const toolkit = /^@reduxjs\/toolkit\/query(\/react)?$/

/** The request that `options`, returned by a `query` of `createApi`, stands for; `null` for every other object and for reads. */
export function readQuery(options: NodePath<t.ObjectExpression>): QueryRequest | null {
  const url = valueOf(options, 'url')
  const said = valueOf(options, 'method')
  const method = said?.isStringLiteral() ? mutationMethods.find((each) => each === said.node.value.toUpperCase()) : null
  if (!url || !method) return null
  const query = options.getFunctionParent()?.parentPath
  if (!query?.isObjectProperty() || keyName(query.node) !== 'query') return null
  const api = query.findParent((path) => path.isCallExpression() && isOf(path, 'createApi'))
  const base = api ? baseOf(api as NodePath<t.CallExpression>) : null
  return base === null ? null : { url, method, base }
}

/** https://redux-toolkit.js.org/rtk-query/api/fetchBaseQuery */
function baseOf(api: NodePath<t.CallExpression>): string | null {
  const [config] = api.get('arguments') as NodePath[]
  const call = config?.isObjectExpression() ? valueOf(config, 'baseQuery') : null
  if (!call?.isCallExpression() || !isOf(call, 'fetchBaseQuery')) return null
  const [options] = call.get('arguments') as NodePath[]
  const base = options?.isObjectExpression() ? valueOf(options, 'baseUrl') : null
  if (!base) return ''
  return base.isStringLiteral() ? base.node.value : null
}

function isOf(call: NodePath<t.CallExpression>, name: string): boolean {
  const origin = importOrigin(call.get('callee') as NodePath)
  return origin !== null && toolkit.test(origin.source) && origin.imported === name
}

function valueOf(object: NodePath<t.ObjectExpression>, name: string): NodePath | null {
  const property = object.get('properties').find((each) => each.isObjectProperty() && keyName(each.node) === name)
  return property ? (property.get('value') as NodePath) : null
}
