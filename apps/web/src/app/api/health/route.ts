import { connection } from 'next/server';

/** Answers as soon as the console serves pages. Says nothing of the API, which has a health of its own. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
