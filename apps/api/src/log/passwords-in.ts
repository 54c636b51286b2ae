/**
 * The passwords a database's address holds, as it writes them and as they are: drivers take them from before the host and
 * from the query. An address that is none is a secret as a whole.
 */
export function passwordsIn(address: string): readonly string[] {
  if (!URL.canParse(address)) return [address];
  const { password, searchParams } = new URL(address);
  const given = [/^[^:]+:\/\/[^:@/]*:([^/]*)@/.exec(address)?.[1] ?? '', password, ...searchParams.getAll('password')];
  return [...new Set(given.flatMap((text) => [text, decoded(text)]))].filter((text) => text !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
