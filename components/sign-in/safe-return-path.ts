const home = '/desk'

/** Where to go after signing in: a path on this site, or home when it is anything else. */
export function safeReturnPath(wanted: string | string[] | undefined): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || wanted.length > 2_000) return home
  const base = 'http://here.invalid'
  const url = URL.parse(wanted, base)
  if (url?.origin !== base || url.pathname.startsWith('/sign-in') || url.pathname.startsWith('//'))
    return home
  return `${url.pathname}${url.search}${url.hash}`
}
