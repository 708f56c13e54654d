/** Says how it went; the exit code is 1 when something acknowledged is missing, doubled or out of order. */
export function sayReport({ options, journal, customers, agents, findings, startedAt }) {
  const sum = (key) => findings.reduce((total, finding) => total + finding[key], 0)
  const report = {
    customers: customers.length,
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    conversations: journal.counts.opened,
    acknowledged: journal.counts.message,
    unacknowledged: customers.reduce((total, customer) => total + customer.unacknowledged, 0),
    ended: journal.counts.ended,
    rated: journal.counts.rated,
    messagesLeft: journal.counts.left,
    callbacksBooked: journal.counts.booked,
    callbacksCancelled: journal.counts.cancelled,
    refused: journal.counts.refused,
    reconnects: customers.reduce((total, customer) => total + Math.max(0, customer.line.reconnects), 0),
    ackP50Ms: quantile(journal.ackMs, 0.5),
    ackP95Ms: quantile(journal.ackMs, 0.95),
    missing: sum('missing'),
    doubled: sum('doubled'),
    disordered: sum('disordered'),
    ...workOf(agents),
    seed: options.seed,
    out: journal.file,
  }
  if (options.json) console.log(JSON.stringify(report))
  else for (const [name, value] of Object.entries(report)) console.log(`${name.padEnd(22)}${value}`)
  return report.missing + report.doubled + report.disordered > 0 || report.conversations === 0 ? 1 : 0
}

/** What the agents did together, where there were any. */
function workOf(agents) {
  const work = {}
  for (const { counts } of agents)
    for (const [name, count] of Object.entries(counts)) {
      const key = `agents${name[0].toUpperCase()}${name.slice(1)}`
      work[key] = (work[key] ?? 0) + count
    }
  return work
}

function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}
