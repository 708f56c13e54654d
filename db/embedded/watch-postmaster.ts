/** Looks after a running PostgreSQL once a second and mends it when it is gone. */
export function watchPostmaster(isRunning: () => boolean, mend: () => Promise<void>): () => void {
  let mending = false
  const timer = setInterval(() => {
    if (mending || isRunning()) return
    mending = true
    void mend().finally(() => {
      mending = false
    })
  }, 1_000)
  timer.unref()
  return () => clearInterval(timer)
}
