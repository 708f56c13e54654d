let audio: AudioContext | undefined

/** A sound that comes later than this says something that isn't so any more. */
const LATE_MS = 1000

/** Two soft notes. A browser that wasn't touched yet stays silent; the card and its announcement speak anyway. */
export function chime() {
  try {
    const context = (audio ??= new AudioContext())
    const askedAt = performance.now()
    const ring = () => {
      if (performance.now() - askedAt < LATE_MS) playNotes(context)
    }
    context.resume().then(ring, () => {})
  } catch {
    // No sound device.
  }
}

function playNotes(context: AudioContext) {
  note(context, 660, 0)
  note(context, 880, 0.14)
}

function note(context: AudioContext, frequency: number, after: number) {
  const start = context.currentTime + after
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(0.08, start + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.35)
  tone.connect(volume).connect(context.destination)
  tone.start(start)
  tone.stop(start + 0.4)
}
