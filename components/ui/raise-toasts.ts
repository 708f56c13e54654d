/** A ref of what stands at the screen's lower edge: notices come above it, however high it grows. */
export function raiseToasts(element: HTMLElement | null) {
  if (!element) return
  const { style } = document.documentElement
  const observer = new ResizeObserver(() => style.setProperty('--toast-floor', `${element.offsetHeight}px`))
  observer.observe(element)
  return () => {
    observer.disconnect()
    style.removeProperty('--toast-floor')
  }
}
