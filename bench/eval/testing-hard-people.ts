/** Numbers between 0 and 1, the same by the seed. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Person {
  given: string
  surname: string
  birth: string
  email: string
  phone: string
  street: string
  postcode: string
  city: string
}

const SYLLABLES =
  'ba ber bru ca cor da den el fa fen gar gra ha hol ja kel la lin mar mor na nor ol pa per ra ri ro sa sel son ta ter tor ul va ver wil zan'.split(
    ' ',
  )
const GIVEN =
  'alexander:alex andrew:andy anna anthony:tony benjamin:ben carla catherine:kate charles:charlie christine:chris clara daniel:dan david:dave dorothy:dot edward:ed elena elizabeth:liz emma erik francis:frank frederick:fred gabriel george grace hannah harold:harry helen:nell henry:hank ines irene jacob:jake james:jim jane jennifer:jen john:jack jonas joseph:joe julia katharina laura lawrence:larry leo lucas:luke margaret:peggy maria martin mary:molly matthew:matt michael:mike nadia nicholas:nick nina olga oliver patricia:pat paul peter:pete philip:phil rachel rebecca:becky richard:dick robert:bob rosa samuel:sam sarah:sally simon sofia stephen:steve susan:sue teresa:tess theodore:ted thomas:tom tobias valerie:val victoria:vicky vincent walter william:bill yvonne zoe'.split(
    ' ',
  )

const nicknames = new Map(GIVEN.map((each) => [each.split(':')[0] ?? '', each.split(':')[1]]))

/** Often the first of a list, seldom the last, as names are. */
const often = (chance: () => number, count: number) => Math.floor(count * chance() ** 1.6)

export class People {
  readonly chance: () => number
  readonly #surnames: string[]
  readonly #given: string[]
  readonly #streets: string[]

  constructor(seed: number) {
    this.chance = chanceFrom(seed)
    this.#given = [...nicknames.keys(), ...Array.from({ length: 320 }, () => this.#word(2))]
    this.#surnames = Array.from({ length: 2500 }, () => this.#word(2 + this.below(2)))
    this.#streets = Array.from(
      { length: 900 },
      () => `${this.#word(2)} ${this.pick(['street', 'road', 'lane'])}`,
    )
  }

  below = (most: number) => Math.floor(this.chance() * most)
  pick = <T>(of: readonly [T, ...T[]]): T => of[this.below(of.length)] ?? of[0]
  digits = (length: number) => Array.from({ length }, () => this.below(10)).join('')
  given = () => this.#given[often(this.chance, this.#given.length)] ?? ''
  surname = () => this.#surnames[often(this.chance, this.#surnames.length)] ?? ''
  #word = (length: number) =>
    Array.from({ length }, () => SYLLABLES[this.below(SYLLABLES.length)] ?? '').join('')

  birth = () => {
    const two = (most: number) => String(1 + this.below(most)).padStart(2, '0')
    return `${1935 + this.below(72)}-${two(12)}-${two(28)}`
  }

  address(): Pick<Person, 'street' | 'postcode' | 'city'> {
    const at = often(this.chance, 300)
    const street = `${1 + this.below(180)} ${this.#streets[this.below(this.#streets.length)] ?? ''}`
    return { street, postcode: `${10 + (at % 80)}${String(at).padStart(3, '0')}`, city: `town ${at % 120}` }
  }

  email(given: string, surname: string): string {
    const host = this.pick(['mail', 'post', 'inbox', 'letters', 'web'])
    const name = this.pick([
      `${given}.${surname}`,
      `${given[0] ?? ''}${surname}`,
      `${given}${this.digits(2)}`,
    ])
    return `${name}@${host}.org`
  }

  person(): Person {
    const [given, surname] = [this.given(), this.surname()]
    const rest = { birth: this.birth(), email: this.email(given, surname), phone: `07${this.digits(8)}` }
    return { given, surname, ...rest, ...this.address() }
  }
}

export const nicknameOf = (given: string): string => nicknames.get(given) ?? given
