import { describe, expect, it } from 'vitest'
import { matchShortcut } from './match-shortcut.ts'
import type { KeyPress, Situation } from './match-shortcut.ts'
import type { Shortcut } from './shortcut.ts'

const shortcut = (keys: string, more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: keys,
  group: 'general',
  run: () => {},
  ...more,
})
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...more,
})
const idle: Situation = { apple: false, typing: false, singleKeys: true, prefix: null }
const keysOf = (pressed: KeyPress, shortcuts: Shortcut[], now: Partial<Situation> = {}) => {
  const match = matchShortcut(pressed, shortcuts, { ...idle, ...now })
  return match.kind === 'run' ? match.shortcut.label : match.kind
}

describe('matchShortcut', () => {
  it('runs a single key, but not while typing, turned off, or out of force', () => {
    expect(keysOf(press('j'), [shortcut('j')])).toBe('j')
    expect(keysOf(press('j'), [shortcut('j')], { typing: true })).toBe('none')
    expect(keysOf(press('j'), [shortcut('j')], { singleKeys: false })).toBe('none')
    expect(keysOf(press('j'), [shortcut('j', { when: () => false })])).toBe('none')
  })

  it('runs Mod keys also while typing and with single keys off, by ⌘ on Apple and Ctrl elsewhere', () => {
    const keys = [shortcut('Mod+k')]
    expect(keysOf(press('k', { ctrlKey: true }), keys, { typing: true, singleKeys: false })).toBe('Mod+k')
    expect(keysOf(press('k', { metaKey: true }), keys)).toBe('none')
    expect(keysOf(press('k', { metaKey: true }), keys, { apple: true })).toBe('Mod+k')
  })

  it('tells Mod+Enter from Mod+Shift+Enter', () => {
    const keys = [shortcut('Mod+Enter'), shortcut('Mod+Shift+Enter')]
    expect(keysOf(press('Enter', { ctrlKey: true }), keys)).toBe('Mod+Enter')
    expect(keysOf(press('Enter', { ctrlKey: true, shiftKey: true }), keys)).toBe('Mod+Shift+Enter')
  })

  it('leaves a plain letter alone when a modifier is held', () => {
    expect(keysOf(press('r', { ctrlKey: true }), [shortcut('r')])).toBe('none')
    expect(keysOf(press('r', { altKey: true }), [shortcut('r')])).toBe('none')
  })

  it('waits after the first key of a sequence and runs on the second', () => {
    const keys = [shortcut('g d'), shortcut('d')]
    expect(keysOf(press('g'), keys)).toBe('prefix')
    expect(keysOf(press('d'), keys, { prefix: 'g' })).toBe('g d')
    expect(keysOf(press('d'), keys)).toBe('d')
  })

  it('gives a key to the one that was registered last', () => {
    expect(keysOf(press('e'), [shortcut('e', { label: 'old' }), shortcut('e', { label: 'new' })])).toBe('new')
  })

  it('takes signs that need Shift, letters of other alphabets and digits under Alt by their place', () => {
    expect(keysOf(press('?', { shiftKey: true }), [shortcut('?')])).toBe('?')
    expect(keysOf(press('о', { code: 'KeyJ' }), [shortcut('j')])).toBe('j')
    expect(keysOf(press('¡', { code: 'Digit1', altKey: true }), [shortcut('Alt+1')])).toBe('Alt+1')
  })

  it('repeats only what says so', () => {
    expect(keysOf(press('a', { repeat: true }), [shortcut('a')])).toBe('none')
    expect(keysOf(press('j', { repeat: true }), [shortcut('j', { repeats: true })])).toBe('j')
  })
})
