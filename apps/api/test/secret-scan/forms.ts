/**
 * The ways a secret may come to stand in a file: as it is, as JSON and addresses write it, in hexadecimal digits, and in
 * base64 wherever in an encoded text it begins.
 */
export function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const json = JSON.stringify(secret).slice(1, -1);
  const hex = bytes.toString('hex');
  const forms = [
    secret,
    json,
    JSON.stringify(json).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].flatMap((offset) => base64At(bytes, offset)),
  ];
  return [...new Set(forms)];
}

/** What base64 says of the bytes when so many others stand before them; the signs that others have a part in are cut. */
function base64At(bytes: Buffer, offset: number): readonly string[] {
  const before = Math.ceil((offset * 8) / 6);
  const whole = Math.floor(((offset + bytes.length) * 8) / 6);
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .slice(before, whole);
  return [encoded, encoded.replaceAll('+', '-').replaceAll('/', '_')];
}

/** A place that was searched and a secret that was found there. */
export interface Find {
  readonly place: string;
  readonly secret: string;
  readonly around: string;
}

/** Searches bytes for secrets, by their names. */
export function search(
  place: string,
  content: Buffer | string,
  secrets: Readonly<Record<string, string>>,
): readonly Find[] {
  const text = typeof content === 'string' ? content : content.toString('latin1');
  const asFound = (form: string) => (typeof content === 'string' ? form : Buffer.from(form, 'utf8').toString('latin1'));
  return Object.entries(secrets).flatMap(([secret, value]) =>
    formsOf(value).flatMap((form) => {
      const at = text.indexOf(asFound(form));
      return at < 0 ? [] : [{ place, secret, around: text.slice(Math.max(0, at - 60), at + form.length + 20) }];
    }),
  );
}
