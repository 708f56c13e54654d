import { agent, aside, CONTENT, customer, GOODBYE, MIXED, note, LOOKING, type Scenario } from './scenario.ts'

export const ORDERS: readonly Scenario[] = [
  {
    queue: 'orders',
    weight: 9,
    moment: 'on_the_way',
    beats: [
      customer(
        'Hi, where is my order {order}? It should have been here by now.',
        'Hello, my parcel has not arrived yet. Order number {order}, {item}.',
        'Good {daytime}. I ordered on {ordered} and still have no parcel. My order number is {order}.',
      ),
      agent(
        'Hello {first}, this is {agent}. I am looking at order {order} now, one moment please.',
        'Good {daytime} {first}, thanks for the number. Let me check with the carrier.',
      ),
      LOOKING,
      aside(
        agent('I can see that it left our warehouse, and the carrier has not scanned it since.'),
        customer(
          'Can you tell me when it will come? I am only home in the evenings.',
          'I need it for the weekend.',
        ),
      ),
      agent(
        'It is in the depot in {city}. The carrier delivers it on {weekday}; I will write to you when it is on the van.',
        'I have asked the carrier to put it on the next van, so it should be with you on {weekday}.',
      ),
      note('Carrier confirms: in the depot in {city}, next van on {weekday}.'),
      GOODBYE,
    ],
    disposition: 'Delivery traced',
    resolution: 'Parcel of order {order} found in the depot in {city}; carrier delivers it on {weekday}.',
    cause: 'Late delivery',
    promise: { text: 'Write to {first} when order {order} is on the van', days: 2 },
    ratings: CONTENT,
  },
  {
    queue: 'orders',
    weight: 6,
    moment: 'before_shipping',
    beats: [
      customer(
        'Hello, can I still change the delivery address of order {order}? I have moved to {new_address}.',
        'Hi, we have just moved. Please send order {order} to {new_address} instead.',
      ),
      agent(
        'Hi {first}, it has not left yet, so yes. I have changed it to {new_address}. Is the phone number the same?',
      ),
      customer('Yes, {phone}.', 'The number is {phone}, and please call before you come.'),
      agent('Thank you. Courier and invoice both use the new address now.'),
      aside(
        agent('Shall I keep it as your address for later orders, too?'),
        customer('Yes please.', 'Yes, that is where I live now.'),
        agent('Done.', 'All set.'),
      ),
      GOODBYE,
    ],
    disposition: 'Order changed',
    resolution: 'Delivery address of order {order} changed to {new_address}.',
    cause: 'Customer moved',
    ratings: CONTENT,
  },
  {
    queue: 'orders',
    weight: 5,
    moment: 'cancelled',
    beats: [
      customer(
        'Hi, I would like to cancel order {order}, I ordered the {item} twice by mistake.',
        'Hello, please cancel my order {order}. I found the {thing} in a shop near me.',
      ),
      agent('Hello {first}, let me see whether it has been packed already.'),
      LOOKING,
      agent('It was still on the shelf. I have cancelled it, and {amount} go back to your card.'),
      customer('How long does that take?', 'When do I see the money?'),
      agent('Two to three working days, depending on your bank.'),
      GOODBYE,
    ],
    disposition: 'Order cancelled',
    resolution: 'Order {order} cancelled before it was packed, {amount} paid back.',
    cause: 'Ordered by mistake',
    ratings: CONTENT,
  },
  {
    queue: 'orders',
    weight: 5,
    moment: 'any',
    beats: [
      customer(
        'Hi! Is the {item} coming back in stock soon?',
        'Hello, I have been looking for the {item}. When do you have it again?',
      ),
      agent(
        'Hello {first}! The next delivery comes to our warehouse on {weekday}. Shall I put one aside for you?',
      ),
      customer('Yes please. You can reach me on {phone}.', 'That would be lovely. My e-mail is {email}.'),
      agent('Done. I will let you know as soon as it is here; it is kept for a week.'),
      GOODBYE,
    ],
    disposition: 'Answered',
    resolution: 'One {item} put aside for a week; the customer is told when it is there.',
    cause: 'Out of stock',
    promise: { text: 'Tell {first} when the {thing} is in', days: 5 },
    ratings: CONTENT,
  },
  {
    queue: 'orders',
    weight: 4,
    moment: 'delivered',
    beats: [
      customer(
        'Hello, order {order} came today but half of it is missing. There was only the {item} in the box.',
        'Hi, something is missing from order {order}. The {item} is there, the rest is not.',
      ),
      agent('I am sorry, {first}. Was the box closed with our tape, or had somebody opened it?'),
      customer(
        'It was closed, it looks as if it was packed like that.',
        'The tape was fine, nobody opened it.',
      ),
      agent('Thank you, that helps. I am sending the rest today by courier, free of charge.'),
      note('Packed short at the warehouse, told the shift lead.'),
      aside(
        customer('Will I get a number to follow it?'),
        agent('Yes, the number comes to {email} this evening.'),
      ),
      GOODBYE,
    ],
    disposition: 'Sent again',
    resolution: 'The rest of order {order} sent by courier today.',
    cause: 'Packed incompletely',
    promise: { text: 'The missing part of order {order} arrives', days: 2 },
    ratings: MIXED,
  },
  {
    queue: 'orders',
    weight: 4,
    moment: 'delivered',
    beats: [
      customer(
        'Hi, does the {item} from order {order} fit an induction hob?',
        'Hello, can the {item} go into the dishwasher?',
      ),
      agent(
        'Hello {first}, yes, it does. The sheet in the box says so on page two.',
        'Hi {first}, better not: the finish suffers. Warm water and a soft brush are enough.',
      ),
      aside(
        customer('Good to know. Is there anything I should use to care for it?'),
        agent('A drop of oil now and then. I have sent you our article about it by e-mail.'),
      ),
      GOODBYE,
    ],
    disposition: 'Answered',
    resolution: 'Question about the {thing} answered.',
    cause: 'Question about a product',
    ratings: CONTENT,
  },
  {
    queue: 'orders',
    weight: 3,
    moment: 'delivered',
    beats: [
      customer(
        'The carrier says that my parcel was delivered, but nobody in the house has it. Order {order}.',
        'Order {order} is marked as delivered on {delivered}, and I never received it.',
      ),
      agent(
        'That is worrying, {first}. Which name is on the door bell, and is there somebody who takes parcels for you?',
      ),
      customer(
        '{name}. I asked all neighbours at {address}, nobody has it.',
        'It says {name} at {address}. Nobody took it.',
      ),
      agent(
        'Thank you. I have opened a search with the carrier, they have until {weekday}. If they do not find it, we send everything again.',
      ),
      note('Search opened with the carrier. If nothing by {weekday}: send again at our cost.'),
      aside(
        customer('And if they find it at a neighbour’s?'),
        agent('Then we are all glad. Either way you hear from me on {weekday}.'),
      ),
      GOODBYE,
    ],
    disposition: 'Delivery traced',
    resolution: 'Search with the carrier for order {order}; sent again if it is not found by {weekday}.',
    cause: 'Lost parcel',
    promise: { text: 'Tell {first} the carrier’s answer about order {order}', days: 4 },
    ratings: MIXED,
  },
  {
    queue: 'orders',
    weight: 2,
    moment: 'on_the_way',
    language: 'de',
    beats: [
      customer('Guten Tag, wo bleibt meine Bestellung {order}? Sie sollte am {weekday_de} kommen.'),
      agent('Guten Tag {first}, ich sehe gerade nach. Die Sendung liegt im Depot in {city}.'),
      customer('Bitte rufen Sie mich vorher an, meine Nummer ist {phone}.'),
      agent('Das habe ich dem Fahrer aufgeschrieben. Er kommt {weekday_de} zwischen 9 und 12 Uhr.'),
      aside(customer('Vielen Dank für die schnelle Antwort.')),
    ],
    disposition: 'Delivery traced',
    resolution: 'Order {order} is in the depot in {city}; the driver calls before he comes.',
    cause: 'Late delivery',
    ratings: CONTENT,
  },
]
