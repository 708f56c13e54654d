const TEXTS = {
  start: `npm start [-- --port 3000] [--host 127.0.0.1] [--data-dir .data] [--no-demo]
  Installs, starts a PostgreSQL of its own (or uses DATABASE_URL), migrates, makes a demo workspace
  unless --no-demo, builds what changed and serves. Each flag also as PORT, HOST, DATA_DIR, THROUGHLINE_NO_DEMO.`,
  bench: `npm run bench [-- NAME …] [--json] [--data-dir DIR] [--rounds 5] [--seconds 3]
  Without a name all figures. By figure:
    history --rows N                    history-growth --grow-to N
    worklist, worklist-growth --conversations N
    search-people, search-people-growth --people N
    search-messages, search-messages-growth, search-writes --messages N
    routing-latency --arrivals N        reply --rate N        fanout, fanout-small --sockets N
    switch-cached, switch-cold --switches N --open N --throttle N
    routing, routing-growth, floor, identity, ingest
  Rows once made are kept in --data-dir (usually throughline-bench beside other temporary files).`,
  races: `npm run races -- --accepts N [--contenders 10] [--against none|timeout|transfer|logout]
npm run races -- --assignments N [--routers 4]
npm run races -- --timers N
  [--seed 1] [--json] [--data-dir DIR]   prints how many invariants were violated; 0 ends with success`,
  eval: `npm run eval -- already-told FILE.jsonl[.gz] [--half 0|1] [--errors]
npm run eval -- identity FILE.csv[.gz] --truth COLUMN [--without COLUMN] [--errors]
npm run eval -- redaction FILE.jsonl[.gz] [--errors]
  Each prints one JSON line: precision, recall, f1, counts and times.`,
  import: `npm run import -- customers|touchpoints|conversations FILE [--map column=field,…] [--set field=value,…]
  [--source NAME] [--trusted] [--queue NAME] [--date-order ORDER] [--dry-run] [--resume] [--json] [--data-dir DIR]
  CSV, JSON or JSON lines, also gzip. Columns that are not mapped are guessed; --resume goes on after the
  last row that is in.`,
  traffic: `npm run traffic -- [--customers 20] [--per-minute 30] [--messages-per-second 0]
npm run traffic -- --customers-per-minute 200 [--agents 5]
  [--seconds 60] [--url http://127.0.0.1:3000] [--widget demo] [--seed N] [--out FILE] [--json]`,
}

/** Prints how a command is used and ends, when that is what was asked. */
export function sayUsage(command) {
  const asked = process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')
  if (!asked) return
  console.log(TEXTS[command])
  process.exit(0)
}
