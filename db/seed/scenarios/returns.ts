import { agent, aside, CONTENT, customer, GOODBYE, MIXED, note, type Scenario } from './scenario.ts'

export const RETURNS: readonly Scenario[] = [
  {
    queue: 'returns',
    weight: 8,
    moment: 'delivered',
    beats: [
      customer(
        'Hi, I want to return the {item} from order {order}. It is too large for us.',
        'Hello, how can I send something back? Order number {order}, the {item}. It is not what I expected.',
        'Good {daytime}, I would like to return the {thing} of order {order}.',
      ),
      agent('Hello {first}, of course. Is it unused and do you still have the box?'),
      customer('Yes, it is unused and in its box.', 'Unused, yes. The box is a bit torn.'),
      agent(
        'Then I send you the label to {email}. Any parcel shop takes it, and the money goes back when it is here.',
      ),
      aside(customer('How much do I get back?'), agent('All of it, {amount}; sending it back is free.')),
      GOODBYE,
    ],
    disposition: 'Return arranged',
    resolution: 'Return label for the {item} of order {order} sent to {email}.',
    cause: 'Customer changed their mind',
    promise: { text: 'Pay back {amount} when the {thing} has come', days: 9 },
    ratings: CONTENT,
  },
  {
    queue: 'returns',
    weight: 6,
    moment: 'delivered',
    beats: [
      customer(
        'Hello, the {item} arrived broken. Order {order}, delivered on {delivered}.',
        'Hi, the {thing} in order {order} came with a crack. What now?',
        'The {item} I got on {delivered} is damaged, the lid does not close. My order is {order}.',
      ),
      agent(
        'I am sorry to hear that, {first}. Could you tell me where the damage is and whether the box was dented?',
      ),
      customer(
        'There is a crack from the handle to the base. The box was dented on one side.',
        'The box looked fine, but the {thing} has a chip as big as a coin.',
      ),
      agent('Thank you. I am sending a new one to {address}; you need not send the broken one back.'),
      note('Second broken {thing} from this batch this month. Told quality.'),
      aside(customer('When does it come?'), agent('It leaves today and should be there on {weekday}.')),
      GOODBYE,
    ],
    disposition: 'Exchanged',
    resolution: 'New {item} sent to {address} for the broken one of order {order}.',
    cause: 'Damaged in transit',
    promise: { text: 'The new {thing} leaves the warehouse', days: 1 },
    ratings: MIXED,
  },
  {
    queue: 'returns',
    weight: 5,
    moment: 'delivered',
    beats: [
      customer(
        'Hi, I got the wrong colour. I ordered the {item} and something else was in the box. Order {order}.',
        'Hello, order {order} has the wrong item in it. I ordered the {item}.',
      ),
      agent('Sorry about that, {first}. What is on the sticker under the {thing}?'),
      customer('The serial number is {serial}.', 'It says serial number {serial}, nothing about the colour.'),
      agent(
        'Thank you, that is indeed another one. A courier brings the right one on {weekday} and takes this one along.',
      ),
      customer('Please call me before, my number is {phone}.', 'Morning is best. I am at {address}.'),
      agent('I have told the courier.'),
      GOODBYE,
    ],
    disposition: 'Exchanged',
    resolution: 'Courier swap for order {order} on {weekday}: the right {item} against serial {serial}.',
    cause: 'Wrong item sent',
    promise: { text: 'Courier swaps the {thing} of order {order}', days: 3 },
    ratings: MIXED,
  },
  {
    queue: 'returns',
    weight: 5,
    moment: 'returned',
    beats: [
      customer(
        'Hello, I sent the {thing} back over a week ago and have not heard anything. Order {order}.',
        'Has my return for order {order} arrived? I sent it last week.',
      ),
      agent(
        'Hello {first}, I see it in our system: it came in this morning. The refund of {amount} goes out today.',
      ),
      aside(
        customer('To which account?', 'Does it go to the same card?'),
        agent('To the card that you paid with.'),
      ),
      GOODBYE,
    ],
    disposition: 'Refunded',
    resolution: 'Return of order {order} received, {amount} paid back.',
    cause: 'Question about a return',
    promise: { text: '{amount} for order {order} are on {first}’s account', days: 3 },
    ratings: CONTENT,
  },
  {
    queue: 'returns',
    weight: 4,
    moment: 'later',
    beats: [
      customer(
        'Hi, my {item} stopped working after a few months. It was order {order}. Is that still under warranty?',
        'The {item} does not heat any more. I bought it on {ordered}, order {order}.',
      ),
      agent('It is, {first}: the warranty is two years. Have you tried another socket, and descaling it?'),
      customer('I tried both, nothing helps.', 'Yes, three sockets. It stays cold.'),
      agent('Then please give me the serial number, it stands under the base.'),
      customer('{serial}', 'It is {serial}.'),
      agent('Thank you. Our workshop collects it on {weekday} and you have it back within a week.'),
      note('Workshop: check the thermostat first, known fault of this series.'),
      GOODBYE,
    ],
    disposition: 'Repair arranged',
    resolution: 'Workshop collects the {thing} (serial {serial}) on {weekday} for repair under warranty.',
    cause: 'Defect',
    promise: { text: 'The repaired {thing} is back with {first}', days: 10 },
    ratings: MIXED,
  },
  {
    queue: 'returns',
    weight: 3,
    moment: 'delivered',
    beats: [
      customer(
        'Hello, I lost the return label for order {order}. Could you send it again? My e-mail is {email}.',
      ),
      agent(
        'Sure, {first}, it is on its way to {email}. The code on the phone is enough, you need not print it.',
      ),
      GOODBYE,
    ],
    disposition: 'Answered',
    resolution: 'Return label of order {order} sent again to {email}.',
    cause: 'Question about a return',
    ratings: CONTENT,
  },
]
