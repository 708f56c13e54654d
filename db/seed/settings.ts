/** Outcomes of a contact; null is for every queue. */
export const DISPOSITIONS: readonly [label: string, queue: 'orders' | 'returns' | 'billing' | null][] = [
  ['Answered', null],
  ['Delivery traced', 'orders'],
  ['Order changed', 'orders'],
  ['Order cancelled', 'orders'],
  ['Sent again', 'orders'],
  ['Return arranged', 'returns'],
  ['Exchanged', null],
  ['Refunded', null],
  ['Repair arranged', 'returns'],
  ['Call back arranged', null],
  ['Passed to another department', null],
  ['No reply from customer', null],
]

export const MACROS: readonly [
  title: string,
  text: string,
  queue: 'orders' | 'returns' | 'billing' | null,
][] = [
  [
    'Greeting',
    'Hello {{customer.first_name}}, this is {{agent.first_name}}. I have your history in front of me, so you need not repeat anything.',
    null,
  ],
  [
    'Sorry',
    'I am sorry, {{customer.first_name}}. This should not have happened. Let me put it right now.',
    null,
  ],
  ['One moment', 'Let me check that, {{customer.first_name}}. I will be back in two minutes at most.', null],
  [
    'Goodbye',
    'Is there anything else I can do for you? Otherwise I wish you a good day, {{customer.first_name}}.',
    null,
  ],
  [
    'Courier swap',
    'A courier brings the right one tomorrow and takes the other along; it costs you nothing.',
    'orders',
  ],
  [
    'Parcel is being traced',
    'I have asked the carrier to look for your parcel. You hear from me tomorrow by noon, whatever they say.',
    'orders',
  ],
  [
    'Return label',
    'The label is on its way to your e-mail. Any parcel shop takes it, and you need not print it: the code on your phone is enough.',
    'returns',
  ],
  [
    'Warranty',
    'The warranty is two years, {{customer.first_name}}. Our workshop collects it and you have it back within a week.',
    'returns',
  ],
  ['Refund times', 'The refund is on its way. Your bank shows it within two to three working days.', null],
  [
    'Two bookings',
    'One of the two is only a reservation by your bank. It disappears by itself within five days.',
    'billing',
  ],
]
