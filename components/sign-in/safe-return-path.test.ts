import { describe, expect, it } from 'vitest'
import { safeReturnPath } from './safe-return-path.ts'

describe('safeReturnPath', () => {
  it('keeps a path of this site with its query and fragment', () => {
    expect(safeReturnPath('/floor')).toBe('/floor')
    expect(safeReturnPath('/desk?open=1#last')).toBe('/desk?open=1#last')
  })

  it.each([
    undefined,
    ['/floor', '/desk'],
    '',
    'floor',
    'https://evil.example/desk',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/./\\/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/sign-in?callbackUrl=/desk',
    `/${'a'.repeat(3_000)}`,
  ])('goes home for %j', (wanted) => {
    expect(safeReturnPath(wanted)).toBe('/desk')
  })
})
