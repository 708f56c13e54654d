import type { SignalKind } from './signal.ts'

export type ComplaintKind = Extract<SignalKind, 'complaint' | 'legal' | 'regulator' | 'injury'>

export interface Term {
  kind: ComplaintKind
  words: readonly string[]
  /** How many words before it a "not" or "no" may stand and still take it back; 0 is never. */
  negation: number
}

const list = (text: string) => text.trim().split(/\s*\n\s*|\s*,\s*/)

const terms = (kind: ComplaintKind, negation: number, text: string): Term[] =>
  list(text).map((phrase) => ({ kind, negation, words: phrase.split(' ') }))

/** What counts as a complaint in words, every inflection spelt out: a page that anyone can check. */
export const COMPLAINT_TERMS: readonly Term[] = [
  ...terms(
    'complaint',
    4,
    `complain, complains, complained, complaining, complaint, complaints, complainant, chargeback, chargebacks,
    charge back, charge-back, fobbed off, rip-off, rip off, ripoff, ripped off, beschwerde, beschwerden, beschweren,
    plainte, queja, quejas, quejarme, reclamación, kaebus, kaebuse, kaevata`,
  ),
  ...terms(
    'complaint',
    2,
    `unacceptable, unacceptably, disgusting, disgusted, disgrace, disgraceful, appalling, appalled, outrageous, outraged,
    scandalous, shameful, furious, livid, fuming, scammed, scammers, cheated, inakzeptabel, unverschämt, inacceptable,
    inaceptable, lubamatu`,
  ),
  ...terms(
    'complaint',
    0,
    `never again, nie wieder, plus jamais, nunca más, shame on you, fed up, sick and tired, had enough of you,
    not acceptable, isn't acceptable, not good enough, isn't good enough, an absolute joke, is a joke,
    worst service, worst experience, worst company, worst shop, worst customer, worst support, terrible service,
    horrible service, awful service, dreadful service, lost a customer, losing a customer, lost me as a customer`,
  ),
  ...terms(
    'legal',
    4,
    `lawyer, lawyers, lawyer's, solicitor, solicitors, solicitor's, attorney, attorneys, barrister, lawsuit, lawsuits,
    litigation, legal action, legal advice, legal proceedings, legal steps, legal team, small claims, to court,
    in court, letter before action, suing, sued, sues, to the police, call the police, anwalt, anwältin, rechtsanwalt,
    mon avocat, abogado, advokaat, advokaadi, kohtusse`,
  ),
  ...terms(
    'regulator',
    4,
    `ombudsman, ombudsmen, ombudsman's, ombudswoman, ombudsperson, trading standards, consumer protection,
    consumer rights, consumer council, consumer association, citizens advice, better business bureau, watchdog,
    the regulator, industry regulator, data protection authority, attorney general, ombudsmann, verbraucherzentrale,
    verbraucherschutz, tarbijakaitse, tarbijakaitsesse`,
  ),
  ...terms(
    'injury',
    3,
    `injured, injury, injuries, electric shock, electrocuted, caught fire, food poisoning, ended up in hospital,
    taken to hospital, scalded my, scalded her, scalded his, scalded our, burned my hand, burned my hands, burnt my hand,
    burnt my hands, burned my arm, burnt my arm, burned my face, burnt my face, burned myself, burnt myself`,
  ),
]

/** Worse ones first. */
export const COMPLAINT_ORDER: readonly ComplaintKind[] = ['injury', 'legal', 'regulator', 'complaint']
