export const clockMessages = {
  kind: {
    first_reply: 'First reply',
    next_reply: 'Reply',
    resolution: 'Resolution',
  },
  /** `left` is a time, as 1:10 or 3 h. */
  dueIn: '{kind} due in {left}',
  lateBy: '{kind} late by {left}',
  in: '{kind} in {left}',
  late: 'late {left}',
  hours: '{count} h',
  days: '{count} d',
}
