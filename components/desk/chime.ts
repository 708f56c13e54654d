let audio: AudioContext | undefined

/** Two soft notes. A browser that wasn't touched yet stays silent; the card and its announcement speak anyway. */
export function chime() {
  try {
    audio ??= new AudioContext()
    if (audio.state !== 'running') return void audio.resume().catch(() => {})
    note(audio, 660, 0)
    note(audio, 880, 0.14)
  } catch {
    // No sound device.
  }
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
