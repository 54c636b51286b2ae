import type { Tracing } from '@isotope/telemetry';
import { type Deed, type Observer, settled } from './observer.js';

/** Sees deeds as spans of the trace they belong to. */
export function createSpanObserver(tracing: Tracing): Observer {
  const open = ({ layer, name, facts }: Deed) =>
    tracing.begin({
      name,
      ...(layer === 'call' && { kind: 'CLIENT' as const }),
      attributes: { 'isotope.layer': layer, ...facts },
    });
  return {
    during(deed, work) {
      const span = open(deed);
      const done = (failed?: { readonly error: unknown }) => {
        if (failed) span.fail(failed.error);
        span.end();
      };
      try {
        return settled(
          tracing.within(span, () => work(span.note)),
          done,
        );
      } catch (error) {
        done({ error });
        throw error;
      }
    },
    begin: (deed) => open(deed).end,
    note(facts, name) {
      const span = tracing.current();
      span?.note(facts);
      if (name !== undefined) span?.rename(name);
    },
  };
}
