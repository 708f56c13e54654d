export const dayMessages = {
  title: 'My day',
  private: 'Only you see this page.',
  today: 'Today',
  weeks: 'Your last four weeks',
  definition: 'What is “{name}”?',
  none: '–',
  team: {
    median: 'Your team’s median',
    half: 'middle half {low} to {high}',
    own: 'you, evened out, {value}',
    define:
      'The team’s band is of the same four weeks: each person’s figure is measured against the queues they worked in and drawn towards the team’s mean by thirty contacts of it. It is shown from five people on; who is where in it is shown to nobody.',
  },
  tooFew: 'too few to say ({of} of {least})',
  ofCount: '{count} of {of}',
  handled: {
    name: 'Handled',
    define:
      'Conversations whose wrap-up you completed. Beside it: the mean of your days with any, over the four weeks before today.',
    usual: 'usually {count} a day',
    noUsual: 'no earlier days to compare with',
    perDay: 'Handled a day over the last four weeks',
    day: '{day}: {count}',
  },
  handleTime: {
    name: 'Handle time',
    define:
      'Mean of what you handled: from the moment you took it until it ended, plus its wrap-up. Average handle time = (talk + hold + wrap-up) / handled.',
    noneToday: 'nothing handled yet today',
  },
  firstContact: {
    name: 'First-contact resolution',
    define:
      'Share of what you handled whose customer did not open another conversation within seven days of its end. What is younger than seven days is provisional: the customer may still come back.',
    provisional: '{count, plural, one {# is} other {# are}} provisional for 7 days',
    settled: 'none is provisional',
  },
  ratings: {
    name: 'Customer ratings',
    define:
      'Share of answers of 4 or 5 among the ratings of your conversations (CSAT), with Wilson’s 95 % interval. Beside it: how many of those asked answered.',
    interval: 'between {low} and {high} (95 %)',
    rate: '{answers} of {asked} answered',
  },
  repeats: {
    name: 'Asked again',
    define:
      'Contacts of yours in which you asked for what the customer had told or we had on file, although the line above Send said so. Checks of identity and what you waved off do not count. Beside it: your four weeks, drawn towards the mean of your queues by thirty contacts of it, so that chance in few is not read as work.',
    shrunk: 'evened out: {share}',
    show: 'Show them',
  },
  promises: {
    name: 'Promises kept',
    define:
      'Of the promises you made that were due in the last four weeks and are settled: how many were kept in time.',
    overdue: '{count, plural, =0 {none overdue} other {# overdue}}',
    open: '{count, plural, =0 {none open} other {# open}}',
  },
  words: {
    title: 'In the customers’ words',
    empty: 'Ratings of your conversations come here, with what the customers wrote.',
    score: '{score} of 5',
    noWords: 'No words',
    filter: 'Show',
    all: 'All',
    withWords: 'With words',
  },
  failed: 'Your figures could not be read.',
  failedKept: 'Nothing is lost. Try again in a moment.',
  updated: 'as of {time}',
}
