import { agent, aside, customer, GOODBYE, MIXED, note, LOOKING, type Scenario } from './scenario.ts'

/** The same matter again within days, because the first contact did not settle it. */
export const FOLLOW_UPS: readonly Scenario[] = [
  {
    queue: 'orders',
    weight: 3,
    moment: 'any',
    beats: [
      customer(
        'Hi, I wrote to you about order {order} a few days ago. Nothing has happened since.',
        'Hello again. Is there any news about order {order}?',
      ),
      agent('Hello {first}, I have the earlier conversation in front of me. Let me ask the warehouse now.'),
      LOOKING,
      aside(agent('One moment please, they are looking.')),
      agent('It is settled: they do it today, and you get a message from us when it is done.'),
      note('Second contact for one matter. Asked the shift lead to look at it today.'),
      aside(customer('I hope so. Thank you.', 'Fine, thank you.')),
    ],
    disposition: 'Answered',
    resolution: 'Second contact about order {order}; settled with the warehouse today.',
    cause: 'Not settled the first time',
    promise: { text: 'Message to {first} when order {order} is settled', days: 1 },
    ratings: MIXED,
  },
  {
    queue: 'returns',
    weight: 2,
    moment: 'any',
    beats: [
      customer('Hello, the label for order {order} never came. My e-mail is {email}.'),
      agent('Hi {first}, sorry. It went to an old address. I have sent it to {email} just now.'),
      aside(customer('Got it, thanks.', 'It is here now.')),
      GOODBYE,
    ],
    disposition: 'Return arranged',
    resolution: 'Label for order {order} sent to {email} after the first one went astray.',
    cause: 'Not settled the first time',
    ratings: MIXED,
  },
]
