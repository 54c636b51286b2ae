const doubleMs = 500;
const samePlacePx = 12;

/**
 * Takes the second click of a double click out of the page: what the first one closed lies no longer under it, and
 * whatever lies there now was not meant.
 */
export function swallowSecondClick(first: MouseEvent): void {
  const swallow = (event: MouseEvent) => {
    if (!isSecondOf(first, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, true);
  setTimeout(() => window.removeEventListener('click', swallow, true), doubleMs);
}

/** Of a mouse the browser says so; of taps only that the second came soon after the first, where the first was. */
function isSecondOf(first: MouseEvent, second: MouseEvent): boolean {
  const isTap = second instanceof PointerEvent && second.pointerType !== 'mouse';
  if (second.detail < 2 && !isTap) return false;
  const distance = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY);
  return second.timeStamp - first.timeStamp < doubleMs && distance < samePlacePx;
}
