export const callbackMessages = {
  region: 'Call back',
  standing: 'They asked to be called {when}. It comes back into line then.',
  call: 'Call back {phone}',
  askedFor: 'They asked for {when}.',
  second: 'Nobody answered the first call; this is the last try.',
  reached: 'Reached',
  noAnswer: 'No answer',
  again: 'It is tried once more in half an hour. Until then it is out of your hands.',
  givenUp: 'Nobody answered twice. Write to them here, or resolve it.',
}
