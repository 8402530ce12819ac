/**
 * What only a person does. Scrolling is seen through the wheel, the finger or the key that causes it: the scroll event
 * itself also follows from scripts, and its `isTrusted` would not tell.
 */
const touches = ['pointerdown', 'keydown', 'click', 'wheel', 'touchmove'] as const

/** Calls `touched` once at the first act of a person on the page; events made by scripts do not count. Answers the undoing. */
export function onFirstTouch(touched: () => void): () => void {
  const stop = () => touches.forEach((type) => window.removeEventListener(type, hear, { capture: true }))
  const hear = (event: Event) => {
    if (!event.isTrusted) return
    stop()
    touched()
  }
  touches.forEach((type) => window.addEventListener(type, hear, { capture: true, passive: true }))
  return stop
}
