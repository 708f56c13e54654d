import { database } from '#db/client.ts'
import { findWidget } from './find-widget.ts'
import { signIdentity } from './identity.ts'

const DEMO_WIDGET = 'demo'

export interface DemoShop {
  widgetKey: string
  shopper: { name: string; identityToken: string } | null
}

/** What the demo's shop knows of its visitor: it signs for its own customers as a real shop's server would. */
export async function signDemoShopper(account: string | null): Promise<DemoShop | null> {
  const widget = await findWidget(DEMO_WIDGET)
  if (!widget) return null
  const email = account && /^customer\d{1,6}$/.test(account) ? `${account}@demo.example` : null
  const name = email ? await findName(email) : null
  const shopper = email && name ? { name, identityToken: await signIdentity(widget, email, name) } : null
  return { widgetKey: widget.key, shopper }
}

async function findName(email: string): Promise<string | null> {
  const [row] = await database()<{ name: string }[]>`
    select c.name from identifier i join customer c on c.id = i.customer_id
    where i.type = 'email' and i.value = ${email} and i.verified_by is not null`
  return row?.name ?? null
}
