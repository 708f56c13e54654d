export const HELP = `npm run simulate -- routing [--seed N] [--calls-per-hour 370] [--days 30] [--agents 42] [--skills 6] [--json]
  The product's own choosing code against first come, longest idle, on a virtual clock: the same callers with the
  same patience and the same service times, the same people, the same demands. A day is ten open hours; a call is
  lognormal around 400 s, patience exponential around 600 s, the target 60 s; 12 % are complaints, 6 % of people who
  want to leave, 9 % want one of two rare languages.
  gain                 percentage points of value-weighted service level: the share answered within the target,
                       each call counting what routing says it is worth (complaint and retention 4, rare language
                       1.5, else 1); with its paired 95 % interval over days, gainLow to gainHigh
  complaintP90Change   percent by which the wait of nine in ten complaints changes (mean over days)
  maxWaitRatio         the longest wait of anybody, over the 95th percentile of first come's waits
  jain                 evenness of the agents' occupancy: 1 is all alike

npm run simulate -- staffing [--calls-per-hour 200] [--handle 180] [--patience 120] [--target 20] [--goal 80]
                             [--agents 12] [--extra 2] [--json]
  Erlang's figures, times in seconds, the goal in percent; --patience 0 is Erlang C, where nobody gives up.`
