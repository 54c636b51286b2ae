/** The API's answer as the browser gets it: as it comes, with those of its headers that tell of a file. */
export function passOn(answer: Response, requestId: string): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  headers.set('Elements-Request-Id', answer.headers.get('elements-request-id') ?? requestId);
  for (const name of ['content-type', 'content-disposition', 'retry-after']) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const isTable = answer.ok && headers.get('content-type')?.startsWith('text/csv');
  const body = isTable && answer.body ? answer.body.pipeThrough(marked()) : answer.body;
  return new Response(body, { status: answer.status, headers });
}

/** Puts the mark before a table that tells spreadsheets its text is UTF-8. */
const marked = () =>
  new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('\uFEFF')),
  });
