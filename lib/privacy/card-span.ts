export interface CardSpan {
  start: number
  end: number
  kind: 'number' | 'code'
}
