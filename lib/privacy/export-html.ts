import type { ExportedRow, ExportedSection } from './gather-export.ts'

interface ExportHead {
  name: string
  workspace: string
  at: Date
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1d1f;--soft:#555b60;--line:#e4e4df;--bg:#fff;--sunk:#f6f6f4}
@media (prefers-color-scheme:dark){:root{--ink:#eceded;--soft:#a5abb0;--line:#2a2d30;--bg:#18191b;--sunk:#1f2123}}
body{margin:0 auto;max-width:60rem;padding:2rem 1rem 4rem;font:14px/1.5 system-ui,sans-serif;color:var(--ink);
background:var(--bg)}h1{margin:0;font-size:1.5rem}header p{color:var(--soft)}
h2{margin:2rem 0 .5rem;font-size:1.05rem}h2 small{color:var(--soft);font-weight:400}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0;padding:0;list-style:none}a{color:inherit}
dl,article{margin:0 0 .5rem;padding:.6rem .8rem;border:1px solid var(--line);border-radius:8px;break-inside:avoid}
dl{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.1rem 1rem}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
@media print{body{max-width:none;padding:0;color:#000;background:#fff}nav{display:none}}`

/** Nothing in it is loaded from anywhere and nothing runs: it opens without a network, now and in years. */
export function exportHtml(
  { name, workspace, at }: ExportHead,
  sections: readonly ExportedSection[],
): string {
  const filled = sections.filter(({ rows }) => rows.length > 0)
  const title = `What ${workspace} keeps of ${name}`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body>
<header><h1>${escaped(title)}</h1><p>Written on ${sayTime(at.toISOString())}. The file beside it holds the same
for machines, with every technical field.</p></header>
<nav aria-label="Contents"><ul>${filled.map(contents).join('')}</ul></nav>
<main>${filled.map(section).join('\n')}</main></body></html>
`
}

const contents = ({ table, heading, rows }: ExportedSection) =>
  `<li><a href="#${table}">${escaped(heading)}</a> ${rows.length}</li>`

const section = ({ table, heading, rows }: ExportedSection) =>
  `<section><h2 id="${table}">${escaped(heading)} <small>${rows.length}</small></h2>${rows.map(entry).join('\n')}</section>`

function entry(row: ExportedRow): string {
  const said = Object.entries(row).filter(([name, value]) => isReadable(name, value))
  return `<dl>${said.map(([name, value]) => `<dt>${escaped(label(name))}</dt><dd dir="auto">${show(name, value)}</dd>`).join('')}</dl>`
}

/** Ids and counters say nothing to a reader; they stand in the JSON. */
const isReadable = (name: string, value: unknown) =>
  value !== null &&
  value !== '' &&
  name !== 'is_demo' &&
  !/(^|_)(id|seq|key)$/.test(name) &&
  !/^(start|end)_char$/.test(name)

const label = (name: string) => {
  const words = name
    .replace(/_cents$/, '')
    .replace(/_at$/, '')
    .replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/

function show(name: string, value: unknown): string {
  if (typeof value === 'string') return TIME.test(value) ? sayTime(value) : escaped(value)
  return escaped(sayValue(name, value))
}

/** A list or an object, a line an entry; money in its whole units. */
function sayValue(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return /cents$/i.test(name) ? (value / 100).toFixed(2) : String(value)
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((each) => sayValue(name, each)).join('\n')
  return Object.entries(value ?? {})
    .map(([key, each]) => `${label(key)}: ${sayValue(key, each)}`)
    .join('\n')
}

const sayTime = (iso: string) => {
  const at = new Date(iso)
  return `<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`
}
