/** Handlers that say how much CPU this process took since the last question, in µs, and what memory it holds. */
export function cpuMeter() {
  let before = process.cpuUsage()
  return {
    startCpu: () => {
      before = process.cpuUsage()
    },
    cpuMicros: () => {
      const { user, system } = process.cpuUsage(before)
      return user + system
    },
  }
}
