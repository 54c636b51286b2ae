import * as api from '@opentelemetry/api';
import type { Span, SpanAttributes, Tracing } from './tracing.js';

/** Tracing over OpenTelemetry's API. */
export function createTracing(tracer: api.Tracer, stop: Tracing['stop']): Tracing {
  const { context, propagation, trace, SpanKind, SpanStatusCode } = api;
  const known = new WeakMap<Span, api.Span>();
  const wrap = (open: api.Span): Span => {
    const span: Span = {
      traceId: open.spanContext().traceId,
      note: (attributes) => void open.setAttributes(given(attributes)),
      rename: (name) => void open.updateName(name),
      fail(error) {
        open.setAttribute('error.type', kindOf(error));
        open.setStatus({ code: SpanStatusCode.ERROR });
      },
      end: () => open.end(),
    };
    known.set(span, open);
    return span;
  };
  return {
    begin({ name, kind, attributes = {} }, headers) {
      const parent = headers === undefined ? context.active() : propagation.extract(api.ROOT_CONTEXT, headers);
      const as = kind === undefined ? SpanKind.INTERNAL : SpanKind[kind];
      return wrap(tracer.startSpan(name, { kind: as, attributes: given(attributes) }, parent));
    },
    within(span, work) {
      const open = known.get(span);
      return open === undefined ? work() : context.with(trace.setSpan(context.active(), open), work);
    },
    current() {
      const open = trace.getActiveSpan();
      return open && wrap(open);
    },
    stop,
  };
}

/** An error by its code, or else its name: its message may hold what somebody sent. */
function kindOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  const isWord = (word: unknown): word is string => typeof word === 'string' && /^[A-Za-z_]{1,60}$/.test(word);
  return [code, name].find(isWord) ?? 'Error';
}

const given = (attributes: SpanAttributes): api.Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
