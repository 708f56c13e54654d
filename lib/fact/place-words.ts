const never = new Set(
  "i i'm i'd i'll i've ok okay yes no thanks thank please hi hello hey january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight jan feb mar apr jun jul aug sep sept oct nov dec christmas easter english german what which where when who how can could do does is are the a my it that this they we he she you so and or but also atm atms pin usd eur gbp aud chf jpy cad visa mastercard paypal amex iban app asap faq qr tv pc usb am pm sms email whatsapp pdf id".split(
    ' ',
  ),
)

/** Capitalised words that are months, days, pronouns: no places. */
export function notPlace(name: string): boolean {
  const first = name.toLowerCase().split(/[ ,]/)[0] ?? ''
  return never.has(first) || name.length < 2
}

const plain = new Set(
  `the a an my our your his her their its this that these those it them him me us you we i one two three four five six seven eight nine ten any some all each every both another other others there here where which what who whom whose how when
  mind advance touch person general particular fact total case time order stock detail details full part short need love hurry store stores shop charge question addition full front back between use good great best better new old next last first second same different more most less least much many few several various around about
  find get see look search check book buy make do be have go eat watch take use pay try know want reserve rent hire help order send give show stay visit leave travel drive fly ride come work play listen hear tell say talk speak call write read start stop keep put set schedule confirm cancel change
  morning afternoon evening night noon midnight today tomorrow tonight yesterday week weeks weekend month months year years day days hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn fall winter
  home work town area city place location house apartment flat hotel restaurant restaurants airport station office school college university hospital centre center downtown bed room rooms country state street road neighbourhood neighborhood region anywhere somewhere everywhere nowhere abroad nearby
  cash card bank account checking savings english german french spanish movies movie music sports event events something anything nothing everything someone anyone everyone people now then soon later early late again and or for with without of on at to from by but so if as is are was were will would can could should may might not no yes please thanks ok okay just only also too very really quite already still yet ever never always often sometimes actually maybe perhaps interested good watching going doing being getting having making looking finding eating staying visiting living coming return way line process middle accordance contact coming season theaters theatres theater style colour color size english person economy business class
  mail email app apps error errors progress exchange holding currency currencies euro euros dollars pounds cheque check pin wrong incorrect right modify track multiple credit transfer transfers statement atm machine store website internet phone settings profile basket cart parcel package delivery shipping box kitchen bathroom garden colour size small large red blue black white green`.split(
    /\s+/,
  ),
)

/** A word of everyday speech that no place is called by. */
export function plainWord(word: string): boolean {
  return plain.has(word.toLowerCase())
}
