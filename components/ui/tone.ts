export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'bad'
