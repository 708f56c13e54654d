export interface Product {
  name: string
  priceCents: number
  /** What people call it. */
  thing: string
}

const product = (name: string, priceCents: number, thing: string): Product => ({ name, priceCents, thing })

export const RED_KETTLE = product('Aalto kettle, red, 1.7 l', 8900, 'kettle')

export const PRODUCTS: readonly Product[] = [
  RED_KETTLE,
  product('Aalto kettle, blue, 1.7 l', 8900, 'kettle'),
  product('Aalto kettle, steel, 1.7 l', 9400, 'kettle'),
  product('Aalto kettle, black, 1.2 l', 7900, 'kettle'),
  product('Aalto gooseneck kettle, white', 11_900, 'kettle'),
  product('Saar frying pan, 28 cm', 5900, 'frying pan'),
  product('Saar saucepan, 2 l', 4700, 'saucepan'),
  product('Saar stock pot, 8 l', 8200, 'stock pot'),
  product('Meri knife set, 5 pieces', 12_900, 'knife set'),
  product('Meri bread knife', 3900, 'bread knife'),
  product('Laine mug, green', 1400, 'mug'),
  product('Laine mug, sand', 1400, 'mug'),
  product('Laine teapot, grey, 1 l', 4200, 'teapot'),
  product('Kivi mortar, granite', 3200, 'mortar'),
  product('Tuul toaster, white', 6900, 'toaster'),
  product('Tuul toaster, red', 6900, 'toaster'),
  product('Tuul hand blender', 5400, 'blender'),
  product('Tuul food processor, 3 l', 18_900, 'food processor'),
  product('Puu chopping board, oak', 4400, 'chopping board'),
  product('Puu salad bowl, ash', 3600, 'salad bowl'),
  product('Ahi casserole, cast iron, 5 l', 15_900, 'casserole'),
  product('Ahi baking dish', 3300, 'baking dish'),
  product('Kohv coffee grinder', 7800, 'grinder'),
  product('Kohv filter machine', 13_900, 'filter machine'),
  product('Kohv milk frother', 2900, 'milk frother'),
  product('Linane tea towels, 3 pieces', 1900, 'tea towels'),
  product('Rand picnic set', 6400, 'picnic set'),
  product('Kaal kitchen scale', 2700, 'kitchen scale'),
]

export const STORES = ['Tallinn shop', 'Tartu shop', 'Helsinki shop', 'Riga shop'] as const

export const CAMPAIGNS = [
  'Spring kitchen',
  'Coffee week',
  'Back to the stove',
  'Winter lights',
  'Friends of the kettle',
  'Bread at home',
  'Grandmother’s recipes',
  'Last of the season',
] as const

export const ARTICLES = [
  'How to descale a kettle',
  'Cast iron for life',
  'Which knife for what',
  'Five soups for a cold week',
  'Grinding coffee at home',
  'Oil for wood',
] as const
