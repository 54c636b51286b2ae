import { newsPlaceId } from './news';

/**
 * As the ref of a bar that sticks to the foot of the window: as long as it is there, news stands above it. The bar sees
 * to that, so that pages without one need no script for it.
 */
export function atFoot(bar: HTMLElement | null): (() => void) | undefined {
  const news = document.getElementById(newsPlaceId);
  if (!bar || !news) return undefined;
  const place = () => {
    news.style.bottom = '';
    const margin = Number.parseFloat(getComputedStyle(news).bottom) || 0;
    const { clientHeight } = document.documentElement;
    const bottom = clearance(news.offsetHeight, margin, clientHeight, bar.getBoundingClientRect());
    if (bottom > 0) news.style.bottom = `${bottom}px`;
  };
  // Sees the news come as well, as it has no height without.
  const sizes = new ResizeObserver(place);
  sizes.observe(news);
  sizes.observe(bar);
  window.addEventListener('scroll', place, { passive: true });
  window.addEventListener('resize', place);
  return () => {
    sizes.disconnect();
    window.removeEventListener('scroll', place);
    window.removeEventListener('resize', place);
    news.style.bottom = '';
  };
}

const gap = 8;

/**
 * How far above the foot of a window something of this height has to stand, in pixels, not to lie over a bar; 0 when the
 * bar is not in the way of its usual place, `margin` above the foot.
 */
export function clearance(
  height: number,
  margin: number,
  windowHeight: number,
  { top, bottom }: Pick<DOMRect, 'top' | 'bottom'>,
): number {
  const isInWay = top < windowHeight && windowHeight - bottom < margin + height + gap;
  return isInWay ? windowHeight - top + gap : 0;
}
