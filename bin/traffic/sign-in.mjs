const PASSWORD = 'throughline'

/** The cookies of a signed-in person of the demo workspace. */
export async function signIn(url, email) {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = await asked.json()
  const answered = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(asked), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' }),
  })
  const cookies = cookiesOf(answered)
  if (!cookies.includes('session-token'))
    throw new Error(`${email} can't sign in at ${url}; agents of the traffic need the demo workspace.`)
  return cookies
}

const cookiesOf = (response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
