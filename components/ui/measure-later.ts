import { measureElement, type Virtualizer } from '@tanstack/react-virtual'

/**
 * Measures a row when the browser has laid it out, and never makes it do so in the middle of a change. Until then, and
 * in a hidden pane, where rows measure 0 and the list would come back scrolled away, a row is as high as it is thought.
 */
export function measureLater<Scroller extends Element | Window>(
  row: Element,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<Scroller, Element>,
): number {
  const index = list.indexFromElement(row)
  const thought = list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index)
  return (entry && measureElement(row, entry, list)) || thought
}
