import { context, propagation } from '@opentelemetry/api';

/** The headers by which the API goes on with the trace of this request; none where nothing is traced. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
}
