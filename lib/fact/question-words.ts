const setOf = (words: string) => new Set(words.trim().split(/\s+/))

/** How something is asked, not what: "could you please tell me" and "what is your" ask for the same. */
export const silentWords: ReadonlySet<string> = setOf(`
  a an the this that these those it its such
  i me my mine we us our ours you your yours yourself they them their he him his she her one
  is are was were be been being am do does did done have has had having
  can could would will shall should may might must
  please kindly just also only still first then now again already yet maybe perhaps quickly exactly actually
  ask asking tell telling give giving given provide providing share sharing supply let know have got get getting
  confirm verify check state specify repeat say said see help like love want wanted need needed require mind care
  happen possible able wondering wonder chance sure ok okay so well thanks thank hi hello hey sorry great dear
  what which whats and or but if to of for on at in by with from as into about regarding there here up out
  bitte sie ihr ihre ihren ihrem ihrer du dein deine der die das den dem des ein eine einen einer mir uns ich wir
  ist sind war lautet heißt heissen können könnten kann kannst darf dürfte möchten würden haben und für von zu im in
  am nennen geben sagen noch mal schon denn auf um mit
`)

/** The nouns of the kinds of fact; a capital letter doesn't make a name of them. */
const asked = `
  order purchase booking reservation confirmation reference number code id email mail address phone telephone mobile
  cell contact landline callback whatsapp name surname invoice receipt payment amount price budget total
  date day time hour week month year birthday birth serial imei model product item article device appliance sku
  problem issue fault error reason preference delivery shipping billing postal home street postcode zip city town
  country place location area region account customer quantity size color
  bestellnummer auftragsnummer rechnungsnummer seriennummer kundennummer telefonnummer handynummer
  bestellung rechnung adresse lieferadresse anschrift postleitzahl datum betrag artikel gerät modell
  vorname nachname uhrzeit
`

/** Common words of service matters; none of them is a first name. */
const common = `
  who whom whose why when where how much many long often far soon early late old new
  welche welcher welches welchen wie wo wann wer wem warum wohin
  not no never else other another same different each every both all any some more less most least
  before after since until till during between within over under near behind above below next last previous current
  today tomorrow yesterday tonight morning afternoon evening night weekend
  people person guest passenger adult child children family friend colleague company team group party
  room bed seat table ticket stay trip visit rental flight train bus car hotel restaurant shop store branch office
  station stop airport destination departure arrival return exchange refund repair replacement replace swap
  cancel cancellation change changed change-over book booked buy bought sell sold pay paid cost charge charged charging
  fee deposit discount voucher gift coupon card cash transfer bank statement balance credit debit subscription plan
  contract policy claim insurance warranty guarantee membership loyalty point level tier
  send sent receive received ship shipped deliver delivered collect collected pick picked pickup drop dropped leave left
  arrive arrived come came go going went bring brought put take took keep kept use used using work working start started
  stop stopped begin end ended open opened close closed turn turned switch connect connected install installed
  download upload update updated log login sign register registered reset restart set setting settings
  call called write written message text chat letter parcel package box label tracking tracker courier driver
  carrier locker door floor building apartment house garden window gate key lock
  kind type sort style category brand version shade material length width height weight capacity
  part piece pair set spare accessory cable charger battery screen button handle lid filter hose pump motor engine
  power light lamp heat temperature water gas electricity meter reading usage connection signal network internet router
  computer laptop tablet printer camera television speaker headphone watch app website page link password user
  food meal breakfast lunch dinner drink menu cuisine genre movie film music event show game sport class course
  doctor dentist appointment slot session service support department agent manager technician visit-time
  damage damaged broken break broke crack cracked leak leaking leaks noise smell missing wrong faulty defective lost stolen
  hurt safe dangerous urgent important
  photo picture image video document form file copy attachment proof evidence signature
  question answer detail details information info note comment feedback complaint opinion rating reminder
  step tried try attempt way method option choice choose chosen prefer preferred rather instead best better
  good right left front back side top bottom inside outside middle upper lower
  big small large medium little short tall wide narrow heavy light thick thin full empty clean dirty wet dry hot
  red blue green yellow black white grey gray orange purple pink brown silver gold
  one-way round direct online offline shared private single double
  happened occur notice noticed appear appears seem seems look looks sound sounds feel feels think remember recall
  last-time first-time ago once twice times
  spoke spoken speak talk talked talking reach reached available free busy convenient suitable
  wait waiting waited expect expected plan planned planning travel travelling depart departing pay-day
  contained contain include included including listed shown written printed stand stands
  end-date start-date due expiry expire expires valid
  cover covered cause caused affect affected belong belongs owner holder member tenant
  engraving greeting wrap wrapping ribbon sticker stamp
  child-seat luggage bag suitcase pet dog cat
`

/** The words of a question that are kept as they are; a wording is made of these alone. */
export const askedWords: ReadonlySet<string> = setOf(asked)
export const keptWords: ReadonlySet<string> = setOf(`${asked} ${common}`)
