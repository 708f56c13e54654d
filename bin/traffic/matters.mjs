/** What people come with; `how` is what becomes of it when nobody, or somebody, answers. */
const MATTERS = [
  {
    name: 'order',
    how: 'calm',
    lines: [
      'Hello, I would like to know where my order is.',
      'I ordered a kettle last week and the page says it is delivered.',
      'It is not here. Could you look?',
      'My street is Lai 12, third floor; the bell says Kask.',
      'Thank you, that helps.',
    ],
  },
  {
    name: 'wrong-colour',
    how: 'repeats',
    lines: [
      'Hi, I got the red kettle, and I wanted the blue one.',
      'I already told the shop about it on Tuesday.',
      'They promised to call me back and nobody did.',
      'Can you swap it?',
    ],
  },
  {
    name: 'complaint',
    how: 'angry',
    lines: [
      'This is the third time I write about the same thing!',
      'It is unacceptable. I want to make a complaint.',
      'Your pan came with a crack in it, and you want me to pay the return?',
      'If this is not solved today I will ask a lawyer.',
      'Hello?? Is anybody there?',
    ],
  },
  {
    name: 'question',
    how: 'calm',
    lines: [
      'Good morning, does the Saar pan work on induction?',
      'And can it go into the oven, at 250 degrees?',
      'Perfect, thanks!',
    ],
  },
  {
    name: 'in-a-hurry',
    how: 'leaves',
    lines: ['Quick question about a refund.', 'Nobody? Then never mind.'],
  },
  {
    name: 'refund',
    how: 'calm',
    lines: [
      'Hello, I sent the mugs back two weeks ago and have no refund yet.',
      'The parcel number is RR123456785EE.',
      'It was €32, paid by card.',
      'How long does it take?',
    ],
  },
]

export const chooseMatter = (random) => MATTERS[Math.floor(random() * MATTERS.length)]

/** What some do instead of waiting in the chat, as shares of those who still wait. */
const WAYS = [
  ['call', 0.1],
  ['message', 0.1],
  ['vanish', 0.1],
]

export function chooseWay(random) {
  let left = random()
  for (const [way, share] of WAYS) if ((left -= share) < 0) return way
  return null
}

const SCORES = { calm: [4, 5, 5, 3], repeats: [2, 3], angry: [1, 1, 2], leaves: [2, 1] }
const COMMENTS = {
  calm: ['Quick and friendly.', '', 'Good.'],
  repeats: ['I had to say everything twice.', 'Still waiting.'],
  angry: ['Terrible. Nobody cares.', 'I am done with you.'],
  leaves: ['Nobody came.', ''],
}

const pick = (list, random) => list[Math.floor(random() * list.length)]

export const ratingOf = (how, random) => ({
  score: pick(SCORES[how], random),
  comment: pick(COMMENTS[how], random),
})
