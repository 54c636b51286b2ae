import { request } from 'undici';

/** What came of asking an address: its status and its clock, or why there was no answer. */
export interface Asked {
  readonly status?: number;
  /** What the other's clock said. */
  readonly at?: Date;
  readonly problem?: string;
}

const patienceMs = 8_000;

/** Asks an address by GET, without any credentials, and reads nothing of the answer but its head. */
export async function ask(url: string): Promise<Asked> {
  try {
    const { statusCode: status, headers, body } = await request(url, { signal: AbortSignal.timeout(patienceMs) });
    await body.dump();
    const at = new Date(String(headers['date']));
    return Number.isNaN(at.getTime()) ? { status } : { status, at };
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    return { problem: name === 'TimeoutError' ? `no answer within ${patienceMs / 1000} s` : (code ?? name) };
  }
}
