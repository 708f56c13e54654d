import { describe, expect, it } from 'vitest'
import { extractFacts } from './extract-facts.ts'
import type { ExtractContext } from './found-fact.ts'

const context: ExtractContext = {
  from: 'customer',
  defaultCountry: 'DE',
  known: {
    orderNumbers: new Set(['48213', 'W2611340', '3348917502']),
    products: ['Red Kettle 1.7 l', 'Linen Table Runner'],
  },
  // A Thursday.
  at: '2025-03-06T10:00:00Z',
}

/** "type=value" of the tokens found; the problem sentence has its own tests. */
function tokens(text: string, change: Partial<ExtractContext> = {}): string[] {
  return extractFacts(text, { ...context, ...change })
    .filter((fact) => fact.type !== 'problem')
    .map((fact) => `${fact.type}=${fact.value}`)
}

const volunteered: [string, string[]][] = [
  ['My order number is 48213.', ['order_number=48213']],
  ['order no 48213', ['order_number=48213']],
  ['Order #48213 is late', ['order_number=48213']],
  ['#48213', ['order_number=48213']],
  ['its 48213', ['order_number=48213']],
  ['bestellung 48213 ist kaputt', ['order_number=48213']],
  ['Meine Bestellnummer lautet 77120', ['order_number=77120']],
  ['Order ID: 3348917502', ['order_number=3348917502']],
  ['48213 is my order number', ['order_number=48213']],
  ['orders 48213 and 48377', ['order_number=48213', 'order_number=48377']],
  ['order 482 13', ['order_number=482 13'.replace(' ', '')]],
  ['my order number: #W2611340', ['order_number=W2611340']],
  ['order ref ORD-99120', ['order_number=ORD-99120']],
  ['It is about invoice number RE-2025-0042', ['invoice_number=RE-2025-0042']],
  ['Rechnung 2025113 ist falsch', ['invoice_number=2025113']],
  ['the serial number is SN8841X20', ['serial_number=SN8841X20']],
  ['S/N: 88-4120-AX', ['serial_number=88-4120-AX']],
  ['tracking number 00340434161094042557', []],
  ['I ordered 2 of them', []],
  ['order 1500 pieces', []],
  ['my customer number is 99120', []],
  ['ticket #99120', []],
  ['I waited 3 days on the way', []],
  ['you can mail me at Anna.Schmidt@Example.com thanks', ['email=anna.schmidt@example.com']],
  ['anna at example dot com', ['email=anna@example.com']],
  ['my email is a.b+c@mail.example.co.uk.', ['email=a.b+c@mail.example.co.uk']],
  ['I wrote to support@shop.example twice', []],
  ['I sent it to jonas@example.org', []],
  ['look at example.com/@anna', []],
  ['call me on 030 901820', ['phone=+4930901820']],
  ['Meine Nummer ist 0151 23456789', ['phone=+4915123456789']],
  ['+44 20 7946 0958 is my number', ['phone=+442079460958']],
  ['0049 30 901820', ['phone=+4930901820']],
  ['My name is Anna Schmidt and I have a question', ['name=Anna Schmidt']],
  ['hi my name is anna schmidt', ['name=Anna Schmidt']],
  ['This is Jonas Weber speaking', ['name=Jonas Weber']],
  ['Anna Schmidt here, any news?', ['name=Anna Schmidt']],
  ['hello, this is Jonas calling again', ['name=Jonas']],
  ['Ich heiße Jörg Müller', ['name=Jörg Müller']],
  ["I'm Siobhán O'Neill, nice to meet you", ["name=Siobhán O'Neill"]],
  ['Thanks a lot\n\nKind regards,\nMaria de la Cruz', ['name=Maria de la Cruz']],
  ['Viele Grüße\nUwe Klein', ['name=Uwe Klein']],
  ['my name is spelled wrong on the parcel', []],
  ['This is Ridiculous', []],
  ["I'm Really Angry", []],
  ['this is my last try', []],
  ['I live at 12 High Street, Leeds LS1 4AB', ['address=12 High Street, Leeds LS1 4AB']],
  ['6821 1st ave san mateo, ny 75227', ['address=6821 1st ave san mateo, ny 75227']],
  ['Meine Adresse ist Lindenstraße 12, 10969 Berlin', ['address=Lindenstraße 12, 10969 Berlin']],
  ['I have moved to Kalda tee 93, 10133 Tallinn.', ['address=Kalda tee 93, 10133 Tallinn']],
  ['Rantakatu 5, 20100 Turku', ['address=Rantakatu 5, 20100 Turku']],
  ['Am Markt 5, 26122 Oldenburg', ['address=Am Markt 5, 26122 Oldenburg']],
  ['Hauptstr. 7a\n80331 München', ['address=Hauptstr. 7a, 80331 München']],
  ['12 rue de la Paix, 75002 Paris', ['address=12 rue de la Paix, 75002 Paris']],
  ['Calle Mayor 15, 28013 Madrid', ['address=Calle Mayor 15, 28013 Madrid']],
  ['Keizersgracht 123, 1015 CJ Amsterdam', ['address=Keizersgracht 123, 1015 CJ Amsterdam']],
  [
    '742 Evergreen Terrace, Apt 4B, Springfield, IL 62704',
    ['address=742 Evergreen Terrace, Apt 4B, Springfield, IL 62704'],
  ],
  ['I was in your shop in 12 High Street', []],
  ['The kettle leaks', ['product=Red Kettle 1.7 l']],
  ['the red kettle came', ['product=Red Kettle 1.7 l']],
  ['wanted the blue one', []],
  ['I wanted the blue kettle', ['product=blue kettle']],
  ['one of the table runners is torn', ['product=Linen Table Runner']],
  ['the red light is blinking', []],
  ['I paid €49,99 for it', ['amount=49.99 EUR']],
  ['you charged 1,234.50 USD', ['amount=1234.50 USD']],
  ['it costs 1.234,50 Euro', ['amount=1234.50 EUR']],
  ['it was delivered on Monday', ['date=2025-03-03']],
  ['ordered on 12.02.2025', ['date=2025-02-12']],
  ['it came March 3rd', ['date=2025-03-03']],
  ['I bought it two weeks ago', ['date=2025-02-20']],
  ['yesterday', ['date=2025-03-05']],
  ['I normally do not use the app', []],
  ["I'd prefer a refund", ["preference=I'd prefer a refund"]],
  ['Please only email me, thanks', ['preference=Please only email me, thanks']],
  ["please don't call me in the morning", ["preference=please don't call me in the morning"]],
  ['my card is 4111 1111 1111 1111', []],
  ['4111111111111111', []],
  ['order 4111-1111-1111-1111 exp 12/27', []],
  ['5500 0000 0000 0004 12/27 123', []],
  ['', []],
]

const answered: [string, string, string[]][] = [
  ['What is your order number?', '4821377', ['order_number=4821377']],
  ['may I have your order ID please?', 'sure, 91-2230', ['order_number=91-2230']],
  ['What is your order number?', "I don't have it", []],
  ['Your username and order ID please?', 'Username: cminh730', []],
  ['May I have the order number?', 'I got 2 of them, 4821377', ['order_number=4821377']],
  ['What is your order number?', 'Why do you need it?', []],
  ['sure, may I have your name please?', 'Crystal Minh', ['name=Crystal Minh']],
  ['Who am I speaking with?', "it's anna", ['name=Anna']],
  ['What is your name?', 'no', []],
  ['What is your phone number?', '030901820', ['phone=+4930901820']],
  ['Could I have your e-mail?', 'sure: anna@example.com', ['email=anna@example.com']],
  ['Where should we send it?', 'Flat 2, The Old Mill, Kirkby 4', ['address=Flat 2, The Old Mill, Kirkby 4']],
  ['Which product is it?', 'the large teapot', ['product=large teapot']],
  ['Your name and order number please', 'Anna Schmidt, 77120', ['name=Anna Schmidt', 'order_number=77120']],
  ['Is your order number 48213?', 'Yes, correct.', ['order_number=48213']],
  ['Is your order number 48213?', 'No', []],
]

describe('extractFacts', () => {
  it.each(volunteered)('"%s" tells %j', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })

  it.each(answered)('"%s" answered by "%s" tells %j', (previousQuestion, text, expected) => {
    expect(tokens(text, { previousQuestion })).toEqual(expected)
  })

  it.each([
    ['Hello. The kettle I got leaks from the bottom. Thanks', 'The kettle I got leaks from the bottom.'],
    ['hi, my parcel never arrived', 'hi, my parcel never arrived'],
    ['I was charged twice! Can you help?', 'I was charged twice!'],
    ['Where is my order?', 'Where is my order?'],
    ['Der Wasserkocher ist kaputt.', 'Der Wasserkocher ist kaputt.'],
    [
      'I want to return the shoes because they are too small',
      'I want to return the shoes because they are too small',
    ],
  ])('finds the problem in "%s"', (text, problem) => {
    const found = extractFacts(text, context).find((fact) => fact.type === 'problem')
    expect(found?.value).toBe(problem)
  })

  it.each(['No problem at all, thank you.', 'Great, it works now', 'Have a nice day', 'ok'])(
    'finds no problem in "%s"',
    (text) => {
      expect(extractFacts(text, context).filter((fact) => fact.type === 'problem')).toEqual([])
    },
  )

  it('takes the answer to "what happened" whole', () => {
    const previousQuestion = 'Oh no, what happened?'
    const [fact] = extractFacts('the lid came off and it burned my hand', { ...context, previousQuestion })
    expect(fact).toMatchObject({ type: 'problem', evidence: 'answer' })
  })

  it('knows "the blue one" where the customer has one kind of thing', () => {
    const known = { ...context.known, products: ['Red Kettle 1.7 l'] }
    expect(tokens('wanted the blue one', { known })).toEqual(['product=blue kettle'])
  })

  it('gives the characters of the original text', () => {
    const text = 'Hallo – meine Bestell‑Nr. ist №\u00a0４８２１３, Anna’s'
    const [fact] = extractFacts(text, context)
    expect(fact).toMatchObject({ type: 'order_number', value: '48213', verified: true })
    expect(text.slice(fact?.start, fact?.end)).toBe('４８２１３')
  })

  it('says that a number on file is verified, one that is not on file is not', () => {
    const [known] = extractFacts('order 48213', context)
    const [unknown] = extractFacts('order 48999', context)
    expect([known?.verified, unknown?.verified]).toEqual([true, false])
  })

  it('hides a card number inside a problem', () => {
    const facts = extractFacts('My card 4111 1111 1111 1111 was charged twice.', context)
    expect(facts.map((fact) => fact.type)).toEqual(['problem'])
    expect(JSON.stringify(facts)).not.toContain('1111')
  })

  it("takes nothing from the agent's own words", () => {
    expect(extractFacts('I found order 48213 for anna@example.com', { ...context, from: 'agent' })).toEqual(
      [],
    )
  })

  it('tells each fact once', () => {
    expect(tokens('order 48213. I said order 48213!')).toEqual(['order_number=48213'])
  })

  it('takes a ten-digit order on file for an order, and the same digits elsewhere for what they are called', () => {
    expect(tokens('3348917502', { defaultCountry: 'US' })).toEqual(['order_number=3348917502'])
    expect(tokens('my phone is (977) 625-2661', { defaultCountry: 'US' })).toEqual([])
    expect(tokens('my phone is (415) 555-2671', { defaultCountry: 'US' })).toEqual(['phone=+14155552671'])
  })
})
