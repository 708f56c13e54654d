import type { Span } from './spans.ts'

const MOST_MARKS = 7

/** The years under the strip, each where it begins; as many as there is room for. */
export function YearMarks({ spans }: { spans: readonly Span[] }) {
  const starts = spans.flatMap(({ from }, at) => {
    const year = from.slice(0, 4)
    return at === 0 || spans[at - 1]?.from.slice(0, 4) !== year ? [{ year, at }] : []
  })
  const step = Math.ceil(starts.length / MOST_MARKS)
  return (
    <div aria-hidden className="absolute inset-x-0 bottom-0 h-4 overflow-hidden">
      {starts.map(({ year, at }, index) =>
        index % step === 0 && hasRoom(starts, index, step, spans.length) ? (
          <span
            key={year}
            className="absolute text-meta leading-4 text-ink-3"
            style={{ insetInlineStart: `${(at / spans.length) * 100}%` }}
          >
            {year}
          </span>
        ) : null,
      )}
    </div>
  )
}

const LEAST_SHARE = 0.09

/** The first year may begin just before the second: then the second says more. */
function hasRoom(starts: readonly { at: number }[], index: number, step: number, bars: number): boolean {
  const [own, next] = [starts[index], starts[index + step]]
  return !own || ((next?.at ?? bars) - own.at) / bars >= LEAST_SHARE || starts.length === 1
}
