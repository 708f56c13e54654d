const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Throughline needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const { sayUsage } = await import('./usage.mjs')
sayUsage('start')
const { start } = await import('./start/start.mjs')
await start(process.argv.slice(2))
