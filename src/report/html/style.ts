/** The look of the HTML report. Every pair of text and ground has a contrast of 4.5 or more, in both themes. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f7f9; --line: #d5d9e0; --text: #1b1f27; --quiet: #565e6c; --link: #0b57b7;
  --ready: #147a3d; --blocked: #b42318; --kept: #3b5b92;
  --ready-ground: #e3f5e9; --blocked-ground: #fdeceb; --kept-ground: #e8eef9; --warning: #8a5300; --warning-ground: #fdf2dc;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --raised: #1d2128; --line: #373d48; --text: #e6e9ef; --quiet: #a3acba; --link: #85b7ff;
    --ready: #5fd38a; --blocked: #ff8f84; --kept: #9db8ea;
    --ready-ground: #14331f; --blocked-ground: #431d1a; --kept-ground: #202c44; --warning: #f0b95b; --warning-ground: #3b2c10;
  }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
header, main { max-width: 1180px; margin: 0 auto; padding: 0 20px }
header { padding-top: 24px }
header p { margin: 0; color: var(--quiet) }
h1 { font-size: 24px; margin: 0 }
h1 code { font-size: inherit }
h2 { font-size: 19px; margin: 40px 0 8px }
h4 { font-size: 14px; margin: 18px 0 6px }
p { margin: 6px 0 }
code, pre, .place, .code, .picture, table.diff, .endpoints th button { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 13px }
a { color: var(--link) }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -999px }
.skip:focus { left: 8px; top: 8px; background: var(--ground); padding: 6px }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
.place, .code, .more, .none, .chain, .help { color: var(--quiet) }
.numbers { display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0 12px }
.number { flex: 1 1 180px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised) }
.number b { font-size: 30px; line-height: 1; margin-right: 6px }
.share { display: block; border-radius: 5px; overflow: hidden }
.ready { color: var(--ready); fill: var(--ready) } .blocked { color: var(--blocked); fill: var(--blocked) } .kept { color: var(--kept); fill: var(--kept) }
.scroll { overflow: auto; border: 1px solid var(--line); border-radius: 8px }
.picture { display: block; min-width: 760px; max-width: 100%; height: auto; padding: 6px 0 }
.picture text { fill: var(--text); font-size: 12px }
.picture .column { fill: var(--quiet) }
.picture .hit { fill: transparent }
.picture a { text-decoration: none; cursor: pointer }
.picture a:hover text, .picture a:focus-visible text { text-decoration: underline }
.picture a:focus-visible { outline: none }
.picture a:focus-visible .hit { stroke: var(--link); stroke-width: 2 }
.edge { fill: none; opacity: .55 }
.edge.ready { stroke: var(--ready) } .edge.blocked { stroke: var(--blocked) } .edge.kept { stroke: var(--kept) }
.dense .edge { opacity: .25 }
.lit .edge { opacity: .07 } .lit .edge.on { opacity: 1 }
.lit .node:not(.on) { opacity: .35 }
.filters { display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised) }
.filters fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 2px 12px }
.filters legend { float: left; margin-right: 10px }
.filters input[type=search], .filters select, .filters button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--quiet); border-radius: 5px; padding: 3px 8px; max-width: 260px }
::placeholder { color: var(--quiet); opacity: 1 }
.filters output { margin-left: auto; color: var(--quiet) }
table.endpoints { width: 100%; border-collapse: collapse; margin-top: 10px }
.endpoints th, .endpoints td { text-align: left; vertical-align: top; padding: 7px 8px; border-bottom: 1px solid var(--line); font-weight: normal }
.endpoints thead th { color: var(--quiet); font-size: 13px; white-space: nowrap }
.endpoints th[scope=row] { width: 38% }
.endpoints .n { text-align: right }
.endpoints th button { all: unset; cursor: pointer; color: var(--link); font: 600 13px/1.5 ui-monospace, Menlo, Consolas, monospace; padding-left: 18px; text-indent: -18px; display: block }
.endpoints th button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
.endpoints th button::before { content: '▸'; display: inline-block; width: 18px; text-indent: 0 }
.endpoints th button[aria-expanded=true]::before { content: '▾' }
.endpoints th .place { padding-left: 18px; font-size: 12px }
.detail > td { padding: 0 12px 16px 26px; background: var(--raised) }
[hidden] { display: none }
.verdict, .tag { display: inline-block; border-radius: 4px; padding: 0 6px; font-size: 13px; white-space: nowrap; background: var(--kept-ground); color: var(--text) }
.verdict.ready { background: var(--ready-ground); color: var(--ready) } .verdict.blocked, .tag.error { background: var(--blocked-ground); color: var(--blocked) }
.verdict.kept { color: var(--kept) } .tag.warning { background: var(--warning-ground); color: var(--warning) }
.facts { list-style: none; margin: 0; padding: 0 } .facts > li { margin: 6px 0 } .facts .help { margin: 2px 0 }
.facts pre { margin: 4px 0; padding: 6px 8px; background: var(--ground); border: 1px solid var(--line); border-radius: 5px; white-space: pre-wrap }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 0 } dt { color: var(--quiet) } dd { margin: 0 }
summary { cursor: pointer }
details.diff { margin: 6px 0 } details.diff .scroll { margin-top: 6px; background: var(--ground) }
table.diff { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 12px; line-height: 1.45; tab-size: 4 }
table.diff td { padding: 0 6px; vertical-align: top; white-space: pre-wrap; border: 0 }
table.diff .n { width: 44px; text-align: right; color: var(--quiet); user-select: none }
table.diff i { font-style: normal; user-select: none; display: inline-block; width: 14px }
table.diff .gone { background: var(--blocked-ground) } table.diff .come { background: var(--ready-ground) } table.diff .empty { background: var(--raised) }
table.diff .gap td { text-align: center; color: var(--quiet); background: var(--raised) }
@media (max-width: 720px) { .endpoints td.n, .endpoints thead th:last-child { display: none } table.diff { min-width: 720px } }
@media print { .filters { display: none } }
`
