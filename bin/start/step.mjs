/** Does one step of the start and says how long it took. */
export async function step(name, work) {
  const startedAt = performance.now()
  console.log(`${name} …`)
  const result = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${name.padEnd(14)}${seconds.padStart(7)} s`)
  return result
}
