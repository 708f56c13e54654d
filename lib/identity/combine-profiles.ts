/** The columns of a customer that a merge decides; counters are added and taken away instead. */
export interface MergedProfile {
  tier: string | null
  address: string | null
  since: string
  consent: Record<string, boolean>
}

export interface ProfileStep {
  before: MergedProfile
  after: MergedProfile
  loser: MergedProfile
}

/** The winner's word stands; gaps are filled; the longer acquaintance counts; a refused consent stays refused. */
export function combineProfiles(winner: MergedProfile, loser: MergedProfile): MergedProfile {
  return {
    tier: winner.tier ?? loser.tier,
    address: winner.address ?? loser.address,
    since: new Date(loser.since) < new Date(winner.since) ? loser.since : winner.since,
    consent: combineConsent(winner.consent, loser.consent),
  }
}

function combineConsent(one: Record<string, boolean>, other: Record<string, boolean>) {
  const purposes = Object.keys({ ...one, ...other }).toSorted()
  return Object.fromEntries(
    purposes.map((purpose) => [purpose, (one[purpose] ?? true) && (other[purpose] ?? true)]),
  )
}

const same = (one: unknown, other: unknown) => canonical(one) === canonical(other)
const canonical = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object'
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/**
 * The profile without one merge: later merges are decided again on what was there before it. What somebody changed
 * by hand in between stays as it was left.
 */
export function withdrawProfile(current: MergedProfile, undone: ProfileStep, later: readonly ProfileStep[]) {
  let was = undone.after
  let is = undone.before
  const steps = later.map((step) => {
    const before = replaced(step.before, was, is)
    const after = combineProfiles(before, step.loser)
    was = step.after
    is = after
    return { ...step, before, after }
  })
  return { current: replaced(current, was, is), later: steps }
}

/** Field by field: what was left untouched since becomes what it would have been. */
function replaced(profile: MergedProfile, was: MergedProfile, is: MergedProfile): MergedProfile {
  return {
    tier: same(profile.tier, was.tier) ? is.tier : profile.tier,
    address: same(profile.address, was.address) ? is.address : profile.address,
    since: same(profile.since, was.since) ? is.since : profile.since,
    consent: same(profile.consent, was.consent) ? is.consent : profile.consent,
  }
}
