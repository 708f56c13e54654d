import type { ImportKind } from './import-run.ts'

/** What a row may tell. The names that files give it stand folded: letters and digits alone. */
export interface ImportField {
  id: string
  names: readonly string[]
  /** It may be the same for every row. */
  canBeFixed?: boolean
  isRequired?: boolean
}

const words = (text: string) => text.split(' ')

const field = (id: string, names: string, more: Partial<ImportField> = {}): ImportField => ({
  id,
  names: [id.toLowerCase().replaceAll('_', ''), ...words(names)],
  ...more,
})

/** How files name what an identifier is. */
export const IDENTIFIER_FIELDS: readonly ImportField[] = [
  field('external_id', 'id key userid customerid clientid contactid personid accountid uid kundennummer'),
  field('customer_number', 'customerno custno clientnumber kundennr'),
  field('email', 'mail emailaddress emailadresse useremail customeremail contactemail'),
  field('phone', 'phonenumber telephone tel mobile mobilephone cell telefon customerphone'),
  field('loyalty_number', 'loyalty loyaltyid cardnumber membershipnumber memberid memberno'),
]

const NAME = field('name', 'fullname customername displayname customer contact kunde')
const FIRST = field('first_name', 'firstname givenname forename vorname namefirstname namefirst')
const LAST = field('last_name', 'lastname surname familyname nachname namelastname namelast')

const CUSTOMER_FIELDS: readonly ImportField[] = [
  NAME,
  FIRST,
  LAST,
  ...IDENTIFIER_FIELDS,
  field('tier', 'level status memberlevel segment loyaltytier', { canBeFixed: true }),
  field('language', 'lang locale sprache preferredlanguage', { canBeFixed: true }),
  field('street', 'address address1 addressline1 streetaddress addressstreet addressaddress1 strasse'),
  field('street_2', 'address2 addressline2 addressaddress2'),
  field('postcode', 'zip zipcode postalcode plz addresszip addresspostcode'),
  field('city', 'town ort addresscity'),
  field('region', 'state province county addressstate'),
  field('country', 'land countrycode addresscountry', { canBeFixed: true }),
  field('since', 'createdat created customersince signupdate registered registeredat joined memberSince'),
]

const WHO: readonly ImportField[] = [...IDENTIFIER_FIELDS, NAME]

const TOUCHPOINT_FIELDS: readonly ImportField[] = [
  field('number', 'orderid ordernumber eventid messageid recordid rowid transactionid invoiceid ticketid'),
  field(
    'occurred_at',
    'at date time timestamp datetime createdat orderdate eventtime sentat datum placedat',
    {
      canBeFixed: true,
      isRequired: true,
    },
  ),
  field('kind', 'type event eventname activity action', { canBeFixed: true, isRequired: true }),
  field('department', 'team area abteilung', { canBeFixed: true }),
  field('channel', 'medium kanal', { canBeFixed: true }),
  field('title', 'subject headline summary titel', { canBeFixed: true }),
  field('detail', 'description text body notes note comment message content items'),
  field('actor_name', 'agent agentname author by employee owner'),
  ...WHO,
]

const CONVERSATION_FIELDS: readonly ImportField[] = [
  field('number', 'conversationid convoid ticketid ticketnumber threadid chatid caseid id dialogueid', {
    isRequired: true,
  }),
  field('messages', 'history original transcript thread turns conversation dialogue'),
  field('text', 'message body content comment utterance'),
  field('author', 'from role sender speaker authortype direction'),
  field('sent_at', 'at date time timestamp createdat datetime', { canBeFixed: true, isRequired: true }),
  field('channel', 'medium kanal source', { canBeFixed: true }),
  field('subject', 'title topic'),
  ...WHO,
]

const FIELDS: Record<ImportKind, readonly ImportField[]> = {
  customers: CUSTOMER_FIELDS,
  touchpoints: TOUCHPOINT_FIELDS,
  conversations: CONVERSATION_FIELDS,
}

export const fieldsOf = (kind: ImportKind): readonly ImportField[] => FIELDS[kind]

/** Why rows can't be read by this mapping; null when they can. */
export function faultOfMapping(kind: ImportKind, mapped: ReadonlySet<string>, queueId: string | null) {
  const missing = FIELDS[kind].find(({ id, isRequired }) => isRequired && !mapped.has(id))
  if (missing) return { field: missing.id, message: 'This must be chosen: every row needs it.' }
  const names = IDENTIFIER_FIELDS.some(({ id }) => mapped.has(id))
  if (!names && (kind !== 'customers' || !['name', 'last_name'].some((id) => mapped.has(id))))
    return { field: 'external_id', message: 'Choose at least one column that says who the customer is.' }
  if (kind !== 'conversations') return null
  if (!mapped.has('messages') && !(mapped.has('text') && mapped.has('author')))
    return { field: 'text', message: 'Choose where the messages are: text and author, or a list of them.' }
  return queueId ? null : { field: 'queueId', message: 'Choose the queue that the conversations belong to.' }
}
