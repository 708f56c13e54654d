/** @jsxImportSource preact */
import { render } from 'preact'
import { Chat } from './chat.ts'
import { readSettings } from './read-settings.ts'
import { styles } from './styles.ts'
import { Widget } from './widget.tsx'

/** Found while the script runs; afterwards the browser no longer says whose it was. */
const script = document.currentScript

function mount(tag: HTMLScriptElement | null) {
  const settings = readSettings(tag)
  if (!settings || document.querySelector('throughline-chat')) return
  const host = document.body.appendChild(document.createElement('throughline-chat'))
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  root.adoptedStyleSheets = [sheet]
  const chat = new Chat(settings, () => draw())
  const draw = () => render(<Widget chat={chat} state={chat.state} />, root)
  draw()
  chat.resume()
  document.addEventListener('visibilitychange', () => chat.reportSeen())
}

function mountWhenReady() {
  const tag = script instanceof HTMLScriptElement ? script : null
  if (document.readyState !== 'loading') return mount(tag)
  document.addEventListener('DOMContentLoaded', () => mount(tag), { once: true })
}

mountWhenReady()
