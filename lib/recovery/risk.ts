import type { Severity } from './recovery-case.ts'

/** What is known of a failure; what is not known weighs nothing. */
export interface RiskEvidence {
  lowRating?: boolean
  complaint?: boolean
  /** Contacts of the same customer within 7 days beyond the first. */
  repeats?: number
  serviceLevelBreached?: boolean
  /** −1 (furious) to 1. */
  mood?: number
  refundAsked?: boolean
  publicPost?: boolean
  transfers?: number
  churn?: number
}

const THRESHOLD = 0.5

/** The chance of losing the customer, 0–1: design/DECISIONS 5, start weights by judgement until managers' outcomes refit them. */
export function risk(evidence: RiskEvidence): number {
  const weight =
    -3 +
    (evidence.lowRating ? 2 : 0) +
    (evidence.complaint ? 1.5 : 0) +
    ((evidence.repeats ?? 0) >= 2 ? 1.2 : 0) +
    (evidence.serviceLevelBreached ? 1 : 0) +
    Math.max(0, -(evidence.mood ?? 0)) +
    (evidence.refundAsked ? 0.8 : 0) +
    (evidence.publicPost ? 0.8 : 0) +
    ((evidence.transfers ?? 0) >= 2 ? 0.7 : 0) +
    (evidence.churn ?? 0)
  return 1 / (1 + Math.exp(-weight))
}

/** A case that a hard trigger opened stands at the threshold at least. */
export const caseRisk = (evidence: RiskEvidence): number => Math.max(THRESHOLD, risk(evidence))

/** Which case comes first: risk × severity × log2(1 + revenue at risk in hundreds). */
export const priority = (atRisk: number, severity: Severity, valueAtRiskCents: number): number =>
  atRisk * severity * Math.log2(1 + Math.max(0, valueAtRiskCents) / 100 / 100)
