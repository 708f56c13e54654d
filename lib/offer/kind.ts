export const OFFER_KINDS = ['service', 'recovery', 'retention', 'goodwill', 'sales', 'information'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

/** What has to be done comes before what may be offered, unscored. */
export const isMandatory = (kind: OfferKind): boolean => kind === 'service' || kind === 'recovery'
