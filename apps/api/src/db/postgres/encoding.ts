import type pg from 'pg';

/** A database whose encoding has no place for some characters, so that some names could not be kept in it. */
export class EncodingError extends Error {
  override readonly name = 'EncodingError';

  constructor(readonly encoding: string) {
    super(`The encoding is ${encoding}.`);
  }
}

/** Throws an EncodingError unless the database keeps its texts in UTF-8. */
export async function checkEncoding(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ readonly server_encoding: string }>('show server_encoding');
  const encoding = rows[0]?.server_encoding ?? 'unknown';
  if (encoding !== 'UTF8') throw new EncodingError(encoding);
}
