import { agent, aside, CONTENT, customer, GOODBYE, MIXED, note, LOOKING, type Scenario } from './scenario.ts'

export const BILLING: readonly Scenario[] = [
  {
    queue: 'billing',
    weight: 6,
    moment: 'delivered',
    beats: [
      customer(
        'Hi, I was charged twice for order {order}: {amount} on two days.',
        'Hello, my bank shows {amount} two times. It is about order {order}.',
      ),
      agent('Hello {first}, let me look at both bookings.'),
      LOOKING,
      agent(
        'One of them is only a reservation that your bank has not let go yet. Only one payment reached us.',
      ),
      customer('When does it disappear?', 'So I do not have to do anything?'),
      agent(
        'It disappears by itself by {weekday}. If it is still there then, write to me and I ask the bank.',
      ),
      note('One capture, one open authorisation. Nothing to pay back.'),
      GOODBYE,
    ],
    disposition: 'Answered',
    resolution:
      'One payment of {amount} for order {order}; the second is a reservation that runs out by {weekday}.',
    cause: 'Question about a charge',
    ratings: MIXED,
  },
  {
    queue: 'billing',
    weight: 5,
    moment: 'delivered',
    beats: [
      customer(
        'Hello, I need the invoice for order {order} with our company address: {new_address}.',
        'Hi, could you send me invoice number {invoice} again? I have deleted the e-mail.',
      ),
      agent('Of course, {first}. Where shall I send it?'),
      customer('To {email}, please.', '{email}'),
      agent('It is on its way to {email}.'),
      GOODBYE,
    ],
    disposition: 'Answered',
    resolution: 'Invoice {invoice} of order {order} sent to {email}.',
    cause: 'Question about an invoice',
    ratings: CONTENT,
  },
  {
    queue: 'billing',
    weight: 4,
    moment: 'returned',
    beats: [
      customer(
        'Hi, where is my refund for order {order}? You wrote that it would take three days.',
        'Hello, I am still waiting for {amount} from order {order}.',
      ),
      agent(
        'Hello {first}, I see the refund of {amount}: it left us yesterday. Which card did you pay with?',
      ),
      customer('With the debit card, as always.', 'By bank transfer, from my own account.'),
      agent('Then your bank shows it by {weekday}. I will look again on {weekday} and write to you.'),
      note('Refund sent, waiting for the bank. Look again {weekday}.'),
      GOODBYE,
    ],
    disposition: 'Passed to another department',
    resolution: 'Refund of {amount} for order {order} is with the bank until {weekday}.',
    cause: 'Late refund',
    promise: { text: 'Look again whether {amount} reached {first}', days: 3 },
    ratings: MIXED,
  },
  {
    queue: 'billing',
    weight: 3,
    moment: 'delivered',
    beats: [
      customer(
        'Hello, I got a reminder for invoice number {invoice}, but I paid it last week.',
        'I paid invoice {invoice} on {delivered} and you sent me a reminder today.',
      ),
      agent(
        'Sorry for the letter, {first}. Your payment came a day after the reminder left. Nothing is open.',
      ),
      aside(customer('So I can throw the letter away?'), agent('Yes, please do.')),
      GOODBYE,
    ],
    disposition: 'Answered',
    resolution: 'Invoice {invoice} is paid; the reminder crossed the payment.',
    cause: 'Reminder crossed payment',
    ratings: CONTENT,
  },
  {
    queue: 'billing',
    weight: 2,
    moment: 'any',
    beats: [
      customer(
        'Hi, can I pay in parts? I am thinking of the {item}.',
        'Hello, do you take payment by invoice?',
      ),
      agent(
        'Hello {first}, yes: in three parts without interest from 100 euros on, or by invoice within 14 days.',
      ),
      aside(customer('Do I need an account for that?'), agent('No, an e-mail address is enough.')),
      GOODBYE,
    ],
    disposition: 'Answered',
    resolution: 'Ways to pay explained.',
    cause: 'Question about payment',
    ratings: CONTENT,
  },
]
