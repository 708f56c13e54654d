import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const pairs = [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)]
const palettes = {
  light: new Map(pairs.map(([, name = '', light = '']) => [name, light])),
  dark: new Map(pairs.map(([, name = '', , dark = '']) => [name, dark])),
}

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'bad']
const surfaces = ['bg', 'pane', 'sunk', 'accent-soft', 'note', 'ok-soft', 'warn-soft', 'bad-soft']
const fills = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-bad', 'bad'],
  ['on-bad', 'bad-strong'],
]
const wanted = [...texts.flatMap((text) => surfaces.map((surface) => [text, surface])), ...fills]

describe.each(Object.entries(palettes))('%s', (_, palette) => {
  const ratio = (one = '', other = '') => contrast(palette.get(one) ?? '', palette.get(other) ?? '')

  it.each(wanted)('%s can be read on %s', (text, surface) => {
    expect(ratio(text, surface)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['bg', 'pane'])('the border of a control can be seen on %s', (surface) => {
    expect(ratio('control-line', surface)).toBeGreaterThanOrEqual(3)
  })
})
