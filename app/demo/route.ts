import type { NextRequest } from 'next/server'
import { loadWorkspace } from '#lib/auth/workspace.ts'
import { signDemoShopper } from '#lib/widget/sign-demo-shopper.ts'
import { shopPage } from './shop-page.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A shop's page, as strict as a careful shop's; it stands here so that the chat can be tried at once. */
export async function GET(request: NextRequest) {
  const { isDemo } = await loadWorkspace()
  const shop = isDemo ? await signDemoShopper(request.nextUrl.searchParams.get('as')) : null
  if (!shop) return new Response('There is no demo shop here.', { status: 404 })
  return new Response(shopPage(shop), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
