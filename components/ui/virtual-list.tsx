'use client'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range, Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { measureLater } from './measure-later.ts'
import { useRowFocus } from './use-row-focus.ts'

interface VirtualListProps<Item> {
  label: string
  items: readonly Item[]
  itemKey: (item: Item) => string
  renderItem: (item: Item, index: number) => ReactNode
  /** Rows are measured as they come; this is the first guess in px. */
  rowHeight: number
  /** More than the rows that are loaded, when the whole length is known. */
  totalCount?: number
  /** Kept in view when it changes. */
  activeKey?: string | null
  onEndReached?: () => void
  empty?: ReactNode
  className?: string
}

/** A scrolling list of any length; arrows, Home and End move between what can be focused in its rows. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const {
    label,
    items,
    itemKey,
    renderItem,
    rowHeight,
    totalCount,
    activeKey,
    onEndReached,
    empty,
    className,
  } = props
  const scroller = useRef<HTMLDivElement>(null)
  const focused = useRef<string | null>(null)
  const keepFocused = (range: Range) => withFocused(range, focused.current, items, itemKey)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => keyAt(items, index, itemKey), [items, itemKey]),
    rangeExtractor: keepFocused,
    measureElement: measureLater,
    overscan: 8,
    initialRect: firstScreen,
  })
  const rows = virtualizer.getVirtualItems()
  const lastIndex = virtualizer.range?.endIndex ?? 0

  const wanted = useRef({ items, itemKey, virtualizer, onEndReached })
  useEffect(() => {
    wanted.current = { items, itemKey, virtualizer, onEndReached }
  })
  useEffect(() => {
    const now = wanted.current
    const index = activeKey ? now.items.findIndex((item) => now.itemKey(item) === activeKey) : -1
    if (index >= 0 && !isInView(now.virtualizer, index))
      now.virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [activeKey])
  useEffect(() => {
    if (items.length > 0 && lastIndex >= items.length - 5) wanted.current.onEndReached?.()
  }, [lastIndex, items.length])

  const onKeyDown = useRowFocus(scroller, items.length, (index) => virtualizer.scrollToIndex(index))

  return (
    <div ref={scroller} className={classNames('relative overflow-y-auto overscroll-contain', className)}>
      {items.length === 0 && empty}
      <ul
        role="list"
        aria-label={label}
        className="relative w-full"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onBlur={() => (focused.current = null)}
      >
        {rows.map((row) => {
          const item = items[row.index]
          if (item === undefined) return null
          return (
            <li
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={row.index}
              aria-setsize={totalCount ?? items.length}
              aria-posinset={row.index + 1}
              onFocus={() => (focused.current = String(row.key))}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {renderItem(item, row.index)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** By what is known of the rows: asking the page would make it lay itself out once more. */
function isInView(list: Virtualizer<HTMLDivElement, Element>, index: number): boolean {
  const row = list.measurementsCache[index]
  const top = list.scrollOffset ?? 0
  return row !== undefined && row.start >= top && row.end <= top + (list.scrollRect?.height ?? 0)
}

/** What the server assumes to be visible, so that the first rows are in the page's first bytes. */
const firstScreen = { width: 320, height: 720 }

function keyAt<Item>(items: readonly Item[], index: number, itemKey: (item: Item) => string): string {
  const item = items[index]
  return item === undefined ? `gap-${index}` : itemKey(item)
}

/** The row that has the focus stays mounted when it scrolls away, or focus would fall to the body. */
function withFocused<Item>(
  range: Range,
  key: string | null,
  items: readonly Item[],
  itemKey: (item: Item) => string,
): number[] {
  const indexes = defaultRangeExtractor(range)
  const index = key === null ? -1 : items.findIndex((item) => itemKey(item) === key)
  if (index < 0 || indexes.includes(index)) return indexes
  return [...indexes, index].toSorted((a, b) => a - b)
}
