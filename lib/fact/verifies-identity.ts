const always =
  /\b(?:date of birth|d\.?o\.?b\b|birth ?date|birthday|mother's maiden|maiden name|memorable word|security (?:question|answer|word)|geburtsdatum)/iu
const purpose =
  /\b(?:for (?:your |our |added )?security\b|security (?:reasons?|purposes?|checks?)|(?:verify|confirm|check|establish|prove|validate|authenticate) (?:your identity|who (?:you are|i'?m|i am)|it'?s (?:really )?you|it is (?:really )?you|that (?:you'?re|you are|it'?s you|it is you|i'?m|i am)|(?:that )?you(?:'re| are) the|the account holder|you (?:are|as))|identity|identification|identify you|id check|verification|data protection|gdpr|account ?holder|prove who|pass security|authenticat\w+|zur sicherheit|sicherheitsgründen|identität|datenschutz|legitimation)/iu
const beforeGoingOn =
  /\bbefore (?:i|we) (?:can )?(?:go|move|continue|proceed|get|start|discuss|give|access|open|look|make|do|help|talk|share|carry)\b[^.!?]{0,60}\b(?:confirm|verify)\b/iu

/** A sentence that says its question must be asked to know who the customer is. */
export function verifiesIdentity(sentence: string): boolean {
  return always.test(sentence) || purpose.test(sentence) || beforeGoingOn.test(sentence)
}
