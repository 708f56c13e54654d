import { agent, aside, BITTER, customer, note, LOOKING, type Scenario } from './scenario.ts'

/** Threads in which a customer was failed: each has its recovery case. */
export const COMPLAINTS: readonly Scenario[] = [
  {
    queue: 'orders',
    weight: 4,
    moment: 'on_the_way',
    beats: [
      customer(
        'This is the third time that I ask about order {order}. Nobody ever calls back. This is unacceptable.',
      ),
      agent('I am sorry, {first}. You are right to be upset, I read the whole history.'),
      customer('I do not want words, I want my {thing}.', 'Reading does not help me. Where is the {item}?'),
      agent(
        'A courier brings it to {address} tomorrow before noon. I watch it myself and call you on {phone} when it is there.',
      ),
      note('Two broken promises before this one. Case is with the manager.'),
      aside(customer('We will see.', 'I hope so.')),
    ],
    disposition: 'Passed to another department',
    resolution: 'Courier for order {order} tomorrow before noon; recovery case is open.',
    cause: 'Promise not kept',
    promise: { text: 'Call {first} when the courier has delivered order {order}', days: 1 },
    ratings: BITTER,
    fault: 'promise_not_kept',
  },
  {
    queue: 'returns',
    weight: 4,
    moment: 'delivered',
    beats: [
      customer('The second {thing} is broken as well. I want to make a complaint. Order {order}.'),
      agent('I am very sorry, {first}. One broken is bad luck, two are our fault.'),
      customer('I want my money back, {amount}.', 'Please just refund me and collect both.'),
      agent('The refund of {amount} leaves today, and a courier collects both whenever it suits you.'),
      aside(
        agent('I have also told quality, with the photos from your first message.'),
        customer('Thursday after five, at {address}.'),
      ),
    ],
    disposition: 'Refunded',
    resolution: '{amount} for order {order} paid back, both collected by courier.',
    cause: 'Defect',
    promise: { text: 'Courier collects both from {first}', days: 3 },
    ratings: BITTER,
    fault: 'defect',
  },
  {
    queue: 'billing',
    weight: 3,
    moment: 'returned',
    beats: [
      customer(
        'I have been waiting for {amount} of order {order} far too long. If it is not here by Friday I go to the ombudsman.',
      ),
      agent('That is far too long, {first}, and I apologise. Let me find out what happened.'),
      LOOKING,
      note('Refund was never booked. Booked by hand now, value date today.'),
      agent('The refund had not been booked. I have booked it now and sent you the receipt to {email}.'),
      aside(
        customer('Why does it take a threat to get an answer?', 'Finally.'),
        agent('It should not. Our manager will call you about it.'),
      ),
    ],
    disposition: 'Refunded',
    resolution: 'Refund of {amount} for order {order} booked by hand, receipt sent to {email}.',
    cause: 'Late refund',
    promise: { text: 'The manager calls {first}', days: 2 },
    ratings: BITTER,
    fault: 'late_refund',
  },
  {
    queue: 'orders',
    weight: 2,
    moment: 'on_the_way',
    beats: [
      customer(
        'You keep sending me advertising after I said no twice, and order {order} is still not here. Terrible service.',
      ),
      agent('Both should not happen, {first}. I have stopped all advertising to {email} just now.'),
      customer('And the {item}?'),
      agent('It leaves today by express at our cost. You have it by {weekday}.'),
      aside(customer('Fine.')),
    ],
    disposition: 'Sent again',
    resolution: 'Advertising stopped, order {order} sent by express.',
    cause: 'Unwanted contact',
    promise: { text: 'Order {order} arrives by express', days: 2 },
    ratings: BITTER,
    fault: 'unwanted_contact',
  },
]
