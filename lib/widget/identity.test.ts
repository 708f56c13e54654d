import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { readIdentity, signIdentity } from './identity.ts'
import type { Widget } from './widget.ts'

const widget: Widget = { id: 'w1', key: 'shop', secret: 'a'.repeat(64), queueId: 'q1' }
const other: Widget = { ...widget, id: 'w2', key: 'other' }

const sign = (claims: Record<string, unknown>, secret = widget.secret, alg = 'HS256') =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret))
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
const good = { sub: 'elin@example.org', aud: 'shop' }

describe("the shop's token", () => {
  it('names the customer by e-mail, in lower case, or by the number that the shop knows', async () => {
    expect(await readIdentity(widget, await signIdentity(widget, 'Elin@Example.org', 'Elin'))).toEqual({
      ok: true,
      identity: { type: 'email', value: 'elin@example.org', name: 'Elin' },
    })
    expect(await readIdentity(widget, await signIdentity(widget, 'C-1042', null))).toEqual({
      ok: true,
      identity: { type: 'external_id', value: 'C-1042', name: null },
    })
  })

  it.each([
    ['expired', 'it is over', () => sign({ ...good, exp: inSeconds(-120) })],
    ['too_long', 'it holds for more than an hour', () => sign({ ...good, exp: inSeconds(7200) })],
    [
      'other_widget',
      'it is for another widget',
      () => signIdentity({ ...other, secret: widget.secret }, 'a@b.c', null),
    ],
    [
      'forged',
      'another secret signed it',
      () => signIdentity({ ...widget, secret: 'b'.repeat(64) }, 'a@b.c', null),
    ],
    ['forged', 'it has no end', () => sign(good)],
    ['forged', 'it names nobody', () => sign({ aud: 'shop', exp: inSeconds(600) })],
    ['forged', 'it names blank', () => sign({ ...good, sub: '  ', exp: inSeconds(600) })],
    [
      'forged',
      'it chose another algorithm',
      () => sign({ ...good, exp: inSeconds(600) }, widget.secret, 'HS512'),
    ],
    [
      'forged',
      'nobody signed it',
      () => Promise.resolve(new UnsecuredJWT({ ...good, exp: inSeconds(600) }).encode()),
    ],
    ['forged', 'it is no token', () => Promise.resolve('x.y.z')],
    ['forged', 'it is empty', () => Promise.resolve('.')],
  ])('is refused as %s when %s', async (reason, _why, token) => {
    expect(await readIdentity(widget, await token())).toEqual({ ok: false, reason })
  })

  it('is refused when a key pair signed it, whatever it says of itself', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const token = await new SignJWT({ ...good, exp: inSeconds(600) })
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey)
    expect(await readIdentity(widget, token)).toEqual({ ok: false, reason: 'forged' })
  })

  it('is refused when one letter of it was changed', async () => {
    const token = await signIdentity(widget, 'elin@example.org', null)
    const [head, body = '', signature] = token.split('.')
    const changed = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'mart@example.org' }),
    ).toString('base64url')
    expect(await readIdentity(widget, [head, changed, signature].join('.'))).toEqual({
      ok: false,
      reason: 'forged',
    })
  })
})
