export interface WallLayout {
  columns: number
  rows: number
  /** What a line of figures is measured in, in px. */
  unit: number
}

/** A tile in units: its figures side by side, its lines one under the other. */
const TILE_UNITS = { width: 10, height: 6.6 }
/** With a smaller unit nobody reads a figure from five metres (a figure is 1.5 units, on a screen of 55 inches). */
const LEAST_UNIT = 46
const MOST_UNIT = 110

/** As many tiles on a page as can be read; the grid in which they are largest. */
export function wallLayout(count: number, width: number, height: number): WallLayout {
  for (let shown = Math.max(1, count); shown > 1; shown--) {
    const layout = largest(shown, width, height)
    if (layout.unit >= LEAST_UNIT) return layout
  }
  return largest(1, width, height)
}

function largest(count: number, width: number, height: number): WallLayout {
  let best: WallLayout = { columns: 1, rows: count, unit: 0 }
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns)
    const unit = Math.min(width / columns / TILE_UNITS.width, height / rows / TILE_UNITS.height, MOST_UNIT)
    if (unit > best.unit) best = { columns, rows, unit }
  }
  return best
}

export function pagesOf<T>(items: readonly T[], perPage: number): T[][] {
  const pages: T[][] = []
  for (let at = 0; at < items.length; at += perPage) pages.push(items.slice(at, at + perPage))
  return pages
}
