import { describe, expect, it } from 'vitest'
import type { FactType } from './fact.ts'
import { findQuestions } from './find-questions.ts'

const asking: [FactType | FactType[], string[]][] = [
  [
    'order_number',
    [
      'What is your order number?',
      'Could I have your order number please?',
      'whats ur order number',
      "what's the order no. ?",
      'Hi Anna, thanks for getting in touch. Can you give me your order number?',
      'Hi Anna could you please share the order number with me',
      'Please provide your order number.',
      'please send me ur order nr',
      'Sure, may I have the order ID please',
      'Which order is this about?',
      'Which order are you calling about?',
      'Order number?',
      'And the order number, please.',
      'ok, order number please',
      'Do you have your order number to hand?',
      'I just need your order number to look that up.',
      "I'd need your order number.",
      'We need the order reference to continue.',
      'Sorry to hear that! To look into this, could you tell me your order number so I can check?',
      'Would you mind giving me your order number?',
      'Could you let me know what your order number is?',
      'can you confirm the order number',
      'What was the oder number?',
      'what is your order numer',
      'What is your ordernumber?',
      'could you please provide me with your order number',
      'What is your order num',
      'Your order number would be helpful.',
      'If you could send me your order number, I can check.',
      'And your order number is?',
      'I was wondering if you could tell me your order number',
      'Can I ask for your order number?',
      'Give me your order number',
      'Just send me the order number and I will check it.',
      'Happy to help, what is the number of your order?',
      'Do you remember your order number?',
      'Could you remind me of your order number?',
      "Before I look into it, what's your order number?",
      'Let me have your order number',
      'Mind sharing the order number?',
      'Would you have your order number handy?',
      'Can you share the number on your confirmation email?',
      'Reply with your order number and I will check.',
      'Once I have your order number I can check it.',
      'Could you provide me with your order number?',
      'Wie lautet Ihre Bestellnummer?',
      'Könnten Sie mir bitte Ihre Bestellnummer nennen?',
      'Ihre Bestellnummer bitte',
      'Ich benötige noch Ihre Bestellnummer.',
    ],
  ],
  [
    'email',
    [
      'What is your email address?',
      'what email did you use for the account?',
      'Could I have your e-mail?',
      'Could I take your e mail address please',
      'whats your emial address',
      'And your email?',
      'Which e-mail address is linked to your account?',
      'May I have the e-mail address you ordered with?',
      'please confirm your email adress',
      'Is there an email address we can reach you on?',
      'I need your email to send the label.',
      'Wie ist Ihre E-Mail-Adresse?',
    ],
  ],
  [
    'phone',
    [
      'What is your phone number?',
      'could you give me a phone number where we can reach you?',
      'What number can I call you on?',
      "what's the best number to reach you on?",
      'How can we reach you by phone?',
      'May I have a contact number please?',
      'Can you leave me your mobile number?',
      "I'd just need your phone number.",
      'Is there a number we can call you back on?',
      'phone number please?',
      'And a phone number in case we get disconnected?',
      'Darf ich Ihre Telefonnummer haben?',
    ],
  ],
  [
    'name',
    [
      'May I have your name please?',
      'What is your name?',
      'Who am I speaking with?',
      'With whom am I speaking?',
      'could you tell me your full name',
      'Can I get your first and last name?',
      'Under what name did you order?',
      'your name please',
      'What name is the order under?',
      'Mit wem spreche ich?',
    ],
  ],
  [
    'address',
    [
      'What is your address?',
      'Could you confirm your delivery address?',
      'Where should we send the replacement?',
      'Where would you like it delivered?',
      'Where do you want it sent?',
      'Could you tell me where you live?',
      'what adress should we deliver to?',
      'Can you give me your postcode?',
      'Please send me your shipping address',
      'Which address should we ship it to?',
      'I will need your billing address as well.',
      'Wie lautet Ihre Lieferadresse?',
    ],
  ],
  [
    'product',
    [
      'Which product is it?',
      'Which item is affected?',
      'What did you order?',
      'Which one did you buy?',
      'Could you tell me which product this is about?',
      'what model do you have?',
      'What is the name of the product?',
      'Which kettle did you order?',
      'What item are you calling about?',
      'Could you tell me the product name?',
    ],
  ],
  [
    'problem',
    [
      'What seems to be the problem?',
      'what is the issue with it?',
      'Could you describe the problem?',
      'Can you tell me what happened?',
      'Oh no, what went wrong?',
      'What exactly is not working?',
      'Please tell me more about the issue.',
      'Why do you want to return it?',
      'May I ask what the reason for the return is? What is the reason for the return?',
      'Was ist passiert?',
    ],
  ],
  [
    'invoice_number',
    ['What is the invoice number?', 'could you send me your invoice no?', 'Wie ist die Rechnungsnummer?'],
  ],
  [
    'serial_number',
    [
      'What is the serial number?',
      'Could you read me the serial number on the bottom of the device?',
      'please give me the serial no.',
    ],
  ],
  ['amount', ['How much did you pay?', 'How much were you charged?', 'What amount was debited?']],
  [
    'date',
    [
      'When did you order it?',
      'What date was it delivered?',
      'Could you tell me when you ordered?',
      'What was the date of purchase?',
    ],
  ],
  [
    'preference',
    [
      'How would you prefer to be contacted?',
      'Would you prefer a refund or a replacement?',
      'Do you prefer phone or e-mail?',
    ],
  ],
  [
    ['name', 'email'],
    ['Could I have your name and e-mail?', 'What is your name and email address?', 'name and email please'],
  ],
  [
    ['name', 'email', 'order_number'],
    [
      'Can you give me your full name, email address and order number?',
      'ok, may I have your name, email address and order ID please?',
      'To start I need your name, e-mail and order number.',
    ],
  ],
  [['address', 'phone'], ['Please provide your address and phone number.']],
  [
    ['order_number', 'problem'],
    [
      'What is your order number? And what seems to be the problem?',
      'Which order is it and what went wrong?',
    ],
  ],
]

const notAsking = [
  'I see your order number is 48213.',
  'I see you told us order 48213 by phone on Tuesday.',
  'We sent it to your address.',
  'We will send the replacement to the address on file.',
  'Your order number is 48213, your e-mail address is anna@example.com.',
  'I have your order number, thank you.',
  'Thank you for your order number.',
  'Thanks for providing your e-mail address and phone number!',
  'Shall I send it to your home address?',
  'May I send the label to your e-mail address?',
  'Can I call you back on the phone number on your account?',
  'What else can I do for you?',
  'Is there anything else you need?',
  'How can I help you today?',
  'What can I do for you?',
  'I will send an e-mail with your order number.',
  'I will check your order number now.',
  'Let me look up your order.',
  'Your order is on its way.',
  'Can you wait while I check your order number?',
  'You can find your order number in the confirmation e-mail.',
  'Our phone number is 030 1234567.',
  "I'll send you the courier's phone number.",
  'Could you check your e-mail for the label?',
  'Please check your email in a few minutes.',
  'I understand what happened.',
  'I can see what the problem is.',
  'I know what went wrong with your order.',
  "You don't need to give me your order number again.",
  'No need to send your address.',
  'I do not need your phone number.',
  'Is your address still the same?',
  'Is your e-mail address correct in your account?',
  'Am I speaking with Anna?',
  'Is your name Anna Schmidt?',
  'Is 48213 your order number?',
  'Can you confirm that your order number is 48213?',
  'I have 12 High Street, Leeds on file. Is that still right?',
  'Do you have another order number?',
  'Could you give me a different e-mail address?',
  'Would you like me to order a new one?',
  'Could you send us a photo of the item?',
  'Could you please send the item back to us?',
  'Please pack the product well.',
  'Could you email me a picture?',
  'The name of the driver is on the label.',
  'Let me have a look at your order.',
  'Could you send it to me with the order number in the subject?',
  'Enter your order number on the tracking page.',
  'Could you please confirm the order number 48213 is correct?',
  'I would like to confirm your order number: 48213',
  'Could you tell me the name of the shop?',
  'What is the best number of spare filters to keep?',
  'Where should we send the refund?',
  'What I will do is refund the full amount.',
  'which is why your order number did not work',
  'We have updated your address and phone number.',
  'You will receive an email with the invoice number.',
  'As soon as I know when it was delivered I will tell you.',
  'My colleague has your phone number and will call you.',
  'A refund to your card takes five days.',
  'Have a nice day!',
  'Is there any problem with the blue kettle now?',
  'I am sorry about the problem with your delivery date.',
  'I hope that answers your question about the product.',
  'It was delivered on Monday to the address you gave us.',
  'Please do not share your password.',
  'Right, isn’t it? Great product.',
  'Das ist kein Problem, wir senden es an Ihre Adresse.',
  'Ihre Bestellnummer habe ich gefunden.',
  'Können Sie das Paket bitte an Ihre Adresse umleiten?',
]

const verifying = [
  'For security, could you confirm your address?',
  'To verify your identity, what is your postcode?',
  'Before I go on, please confirm your date of birth.',
  'I need to verify your identity. What is your e-mail address? And your phone number?',
  'What is your phone number? This is for security purposes.',
  'For data protection, can you give me your full name?',
  'Could you verify it’s you by giving me your postcode?',
]

describe('findQuestions', () => {
  const cases = asking.flatMap(([types, drafts]) =>
    drafts.map((draft) => ({ draft, types: [types].flat().toSorted().join(' ') })),
  )

  it.each(cases)('"$draft" asks for $types', ({ draft, types }) => {
    const found = [...new Set(findQuestions(draft).map((question) => question.type))]
    expect(found.toSorted().join(' ')).toBe(types)
  })

  it.each(notAsking)('"%s" asks for nothing', (draft) => {
    expect(findQuestions(draft).map((question) => question.type)).toEqual([])
  })

  it.each(verifying)('"%s" verifies identity', (draft) => {
    const questions = findQuestions(draft)
    expect(questions.length).toBeGreaterThan(0)
    expect(questions.every((question) => question.verification)).toBe(true)
  })

  it('does not take a question about the order for one about identity', () => {
    const questions = findQuestions('To verify your order, could I have the order number?')
    expect(questions).toMatchObject([{ type: 'order_number', verification: false }])
  })

  it('gives the offsets of the asking words, greeting left out', () => {
    const draft = 'Hi Anna, sorry about that. Thanks, could I have your e‑mail address? I will check.'
    const [question] = findQuestions(draft)
    expect(draft.slice(question?.start, question?.end)).toBe('could I have your e‑mail address?')
  })

  it('begins with the preposition of what is asked', () => {
    const draft = 'Hello Anna. On which phone number can I reach you?'
    const [question] = findQuestions(draft)
    expect(draft.slice(question?.start)).toBe('On which phone number can I reach you?')
  })
})
