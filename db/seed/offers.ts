import type { OfferConditions } from '#db/schema/offer.ts'
import type { SeedOffer } from './ground.ts'
import type { Ledger } from './ledger.ts'
import type { Random } from './random.ts'

type Line = [
  name: string,
  kind: string,
  description: string,
  say: string,
  valueCents: number,
  costCents: number,
  propensity: number,
  conditions: OfferConditions,
]

// prettier-ignore
const OFFERS: Line[] = [
  ['Courier swap, free', 'recovery', 'A courier brings the right item and takes the wrong one along.', 'I can send a courier with the right one tomorrow and take the other back, free of charge.', 2600, 740, 0.9, { needs: ['broken_promise', 'delivered_order'] }],
  ['Call back today, named person', 'recovery', 'A call at a time they choose, by the person who owns the case.', 'I will call you myself today. When suits you?', 1500, 300, 0.7, { needs: ['broken_promise'] }],
  ['Apology by the manager', 'recovery', 'A personal letter from the manager of the shop.', 'Our manager would like to write to you personally.', 900, 120, 0.4, { needs: ['open_case'] }],
  ['Replace at once', 'service', 'A new item today, the return later.', 'I am sending a new one today; send the old one back when it suits you.', 1800, 900, 0.8, { needs: ['delivered_order'] }],
  ['Trace the parcel', 'service', 'Ask the carrier and report back within a day.', 'I have asked the carrier and will write to you by tomorrow noon.', 700, 80, 0.75, { needs: ['late_delivery'] }],
  ['Change the delivery address', 'service', 'While the order has not left.', 'Your order has not left yet, so I can change the address now.', 400, 20, 0.5, { needs: ['open_order'] }],
  ['Extend the return time', 'service', 'Thirty more days to send it back.', 'I have given you thirty more days to return it.', 500, 90, 0.5, { needs: ['delivered_order'] }],
  ['Voucher, 10 euros', 'goodwill', 'For the trouble, valid a year.', 'For the trouble I would like to give you 10 euros for your next order.', 1900, 1000, 0.65, { needs: ['open_case'] }],
  ['Free delivery for a year', 'goodwill', 'For customers who order often.', 'Your deliveries are free for the next year.', 3100, 1500, 0.6, { minOrders12m: 4, needs: ['broken_promise'] }],
  ['Gift mug', 'goodwill', 'A Laine mug with the next parcel.', 'I have put a small gift into your next parcel.', 900, 450, 0.5, { needs: ['late_delivery'] }],
  ['Loyalty: double points this month', 'retention', 'Twice the points on everything.', 'This month everything counts double for you.', 1400, 500, 0.35, { minOrders12m: 2 }],
  ['Gold for another year', 'retention', 'Keeps the tier without the orders.', 'You stay Gold for another year.', 3600, 900, 0.5, { tiers: ['Gold'] }],
  ['A real person to write to', 'retention', 'Direct address of one agent.', 'From now on you can write to me directly.', 2200, 700, 0.3, { minRevenue12mCents: 50000 }],
  ['Join the club', 'retention', 'Points from the first order on.', 'Would you like to collect points? It costs nothing.', 1100, 200, 0.25, { needs: ['no_loyalty'] }],
  ['Blue kettle is back', 'information', 'Tell them when it is in stock again.', 'By the way: the blue kettle is back in Tartu.', 300, 0, 0.5, { products: ['kettle'] }],
  ['How to descale', 'information', 'Article with pictures.', 'Here is how to descale it in five minutes.', 200, 0, 0.4, { products: ['kettle', 'machine'] }],
  ['Care for cast iron', 'information', 'Article with pictures.', 'Here is how to keep cast iron for life.', 200, 0, 0.4, { products: ['cast iron'] }],
  ['Where your parcel is', 'information', 'Link to the carrier.', 'You can follow it here.', 250, 0, 0.6, { needs: ['open_order'] }],
  ['Matching mugs', 'sales', 'Two Laine mugs at 20 % off.', 'Many take two mugs with it; they are 20 % off this week.', 560, 0, 0.12, { consent: 'marketing_email' }],
  ['Kettle and toaster set', 'sales', 'Tuul toaster with an Aalto kettle.', 'The toaster in the same colour is 15 euros less with your kettle.', 2100, 0, 0.08, { products: ['kettle'], consent: 'marketing_email' }],
  ['Coffee subscription', 'sales', 'A kilo a month.', 'You can have fresh beans each month, and stop any time.', 5400, 600, 0.05, { products: ['grinder', 'filter'], consent: 'marketing_email' }],
  ['Knife sharpening', 'sales', 'Once a year, by post.', 'We sharpen your knives once a year, by post.', 1500, 500, 0.1, { products: ['knife'], consent: 'marketing_email' }],
  ['Warranty, five years', 'sales', 'On machines.', 'For 19 euros the warranty is five years.', 1200, 200, 0.09, { products: ['machine', 'toaster', 'blender'] }],
  ['Casserole at member price', 'sales', 'For Gold and Silver.', 'The casserole is 30 euros less for members.', 3200, 0, 0.07, { tiers: ['Gold', 'Silver'], consent: 'marketing_email' }],
]

/** A catalogue of all kinds. */
export function makeOffers(ledger: Ledger, random: Random, at: Date): SeedOffer[] {
  return OFFERS.map(([name, kind, description, say, valueCents, costCents, propensity, conditions]) => {
    const offer = { id: random.id(at), name, kind, valueCents, costCents, propensity }
    ledger.rows.offer.push({ ...offer, description, say, conditions, createdAt: at })
    return offer
  })
}
