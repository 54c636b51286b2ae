import type { Refusal } from './refusal';

/** The most bytes a body may have: 1 MiB, as at the API. */
export const maxBodyBytes = 1024 * 1024;

const tooLarge: Refusal = { status: 413, code: 'BODY_TOO_LARGE', message: 'The body may have at most 1 MiB.' };

/** Reads a body as text and stops as soon as it grows past the limit, whatever its declared length. */
export async function readBody(request: Request): Promise<string | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
