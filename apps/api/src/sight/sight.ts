import type { Span, Tracing } from '@isotope/telemetry';
import type { Observer } from './observer.js';
import { createTimes } from './server-timing.js';
import { createSpanObserver } from './span-observer.js';

/** A request, seen from its first byte to its last. */
export interface SeenRequest {
  readonly traceId: string | undefined;
  /** Runs what belongs to the request. */
  run(work: () => void): void;
  /** For its `Server-Timing` header, where one is asked for. */
  timing(): string | undefined;
  end(status: number): void;
}

/** What is seen of requests and of what is done for them. */
export interface Sight {
  readonly observer: Observer;
  begin(method: string, route: string, headers: Readonly<Record<string, unknown>>): SeenRequest;
  /** The trace of what is being done just now. */
  traceId(): string | undefined;
}

/** Sight by traces, by times, or by both; undefined where neither is asked for. */
export function createSight(tracing: Tracing | undefined, hasServerTiming: boolean): Sight | undefined {
  const times = hasServerTiming ? createTimes() : undefined;
  const spans = tracing && createSpanObserver(tracing);
  const observer = spans && times ? both(spans, times.observer) : (spans ?? times?.observer);
  if (!observer) return undefined;
  return {
    observer,
    begin(method, route, headers) {
      const attributes = { 'http.request.method': method, 'http.route': route };
      const span = tracing?.begin({ name: `${method} ${route}`, kind: 'SERVER', attributes }, headers);
      const own = times?.begin();
      const within = (work: () => void) => (tracing && span ? tracing.within(span, work) : work());
      return {
        traceId: span?.traceId,
        run: (work) => (own ? own.run(() => within(work)) : within(work)),
        timing: () => own?.header(),
        end: (status) => void (span && endOf(span, status)),
      };
    },
    traceId: () => tracing?.current()?.traceId,
  };
}

function endOf(span: Span, status: number): void {
  span.note({ 'http.response.status_code': status });
  if (status >= 500) span.fail({ code: 'HTTP' });
  span.end();
}

const both = (one: Observer, other: Observer): Observer => ({
  during: (deed, work) => one.during(deed, (note) => other.during(deed, () => work(note))),
  begin(deed) {
    const ends = [one.begin(deed), other.begin(deed)];
    return () => ends.forEach((end) => end());
  },
  note(facts, name) {
    one.note(facts, name);
    other.note(facts, name);
  },
});
