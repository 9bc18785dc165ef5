// The picture of pages, endpoints and the calls between them, as SVG of our own.
import type { Verdict } from '../../plan/migration-plan.js'
import { count } from '../../sentence.js'
import { html, type Markup } from './markup.js'
import type { Edge, Picture, PictureNode } from './picture-data.js'

const width = 1080
const row = 22
const barWidth = 8
/** Where the columns of labels end and begin. */
const [left, right] = [360, 720]
const longest = 46
/** So many lines are a surface; fainter ones show where most of them go. */
const crowded = 150
const verdicts: readonly Verdict[] = ['kept', 'blocked', 'ready']

export function drawPicture({ pages, endpoints, edges }: Picture): Markup {
  const height = Math.max(pages.length, endpoints.length, 1) * row
  const yOfPage = spread(pages.length, height)
  const yOfEndpoint = spread(endpoints.length, height)
  // What could go is drawn last, on top.
  const ordered = [...edges].sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))
  const title = `${count(pages.length, 'page or group of pages', 'pages and groups of pages')} on the left, ${count(endpoints.length, 'endpoint or group', 'endpoints and groups')} on the right, a line for what is called.`
  return html`<svg
    class="picture${edges.length > crowded ? ' dense' : ''}"
    viewBox="0 0 ${width} ${height + row}"
    width="${width}"
    role="group"
    aria-label="${title}"
  >
    <text class="column" x="${left}" y="12" text-anchor="end">pages</text>
    <text class="column" x="${right}" y="12">endpoints</text>
    <g transform="translate(0 ${row})">
      <g fill="none" aria-hidden="true">
        ${ordered.map((edge) => drawEdge(edge, yOfPage(edge.page), yOfEndpoint(edge.endpoint)))}
      </g>
      ${pages.map((node, index) => drawNode(node, index, yOfPage(index), 'page'))}
      ${endpoints.map((node, index) => drawNode(node, index, yOfEndpoint(index), 'endpoint'))}
    </g>
  </svg>`
}

/** Rows of a shorter column stand further apart. */
function spread(number: number, height: number): (index: number) => number {
  return (index) => Math.round(((index + 0.5) * height) / Math.max(1, number))
}

function drawEdge({ page, endpoint, verdict, weight }: Edge, from: number, to: number): Markup {
  const [x, end] = [left + 8 + barWidth, right - 8 - barWidth]
  const middle = (x + end) / 2
  const thickness = Math.min(7, 1.2 + Math.log2(weight) / 1.5).toFixed(1)
  const path = `M${x} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}`
  return html`<path
    class="edge ${verdict}"
    data-page="${page}"
    data-endpoint="${endpoint}"
    stroke-width="${thickness}"
    d="${path}"
  />`
}

function drawNode(node: PictureNode, index: number, y: number, kind: 'page' | 'endpoint'): Markup {
  const isPage = kind === 'page'
  const number = node.members.length > 1 ? ` (${node.members.length})` : ''
  const facts = verdicts
    .flatMap((verdict) => (node.verdicts[verdict] ? `${node.verdicts[verdict]} ${verdict}` : []))
    .reverse()
  const told = `${node.label}${number}: ${isPage ? 'calls ' : ''}${facts.join(', ') || 'nothing'}`
  const x = isPage ? left : right
  return html`<a
    class="node"
    href="#endpoints"
    data-${kind}="${index}"
    data-filter="${node.prefix}"
    aria-label="${told}. Show in the table."
    ><title>${told}</title
    ><rect
      class="hit"
      x="${isPage ? 0 : right - 8 - barWidth}"
      y="${y - row / 2}"
      width="${isPage ? left + 8 + barWidth : width - right + 8 + barWidth}"
      height="${row}"
    />${drawBar(node, y, isPage ? left + 8 : right - 8 - barWidth)}<text
      x="${x}"
      y="${y + 4}"
      ${isPage ? html` text-anchor="end"` : null}
      >${shorten(node.label + number)}</text
    ></a
  >`
}

/** A bar in the proportions of the verdicts. */
function drawBar({ verdicts: numbers }: PictureNode, y: number, x: number): Markup[] {
  const total = numbers.ready + numbers.blocked + numbers.kept
  const full = row - 6
  let top = y - full / 2
  return [...verdicts].reverse().flatMap((verdict) => {
    const height = total === 0 ? 0 : (numbers[verdict] / total) * full
    if (height === 0) return []
    const bar = html`<rect
      class="bar ${verdict}"
      x="${x}"
      y="${top.toFixed(1)}"
      width="${barWidth}"
      height="${height.toFixed(1)}"
    />`
    top += height
    return [bar]
  })
}

/** The end of a path says more than its middle. */
function shorten(text: string): string {
  if (text.length <= longest) return text
  return `${text.slice(0, 14)}…${text.slice(text.length - (longest - 15))}`
}
