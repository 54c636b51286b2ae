type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What belongs to one connection and is never passed on (RFC 9110, 7.6.1), and what the next one makes anew. */
const ofConnection: ReadonlySet<string> = new Set([
  ...[
    'connection',
    'keep-alive',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'expect',
    'host',
  ],
]);

/** What says who asks Isotope, or from where: nothing of the platform's concern. */
const ofCaller =
  /^(authorization|cookie|origin|referer|forwarded|via|x-real-ip|x-api-key|x-csrf-.*|x-forwarded-.*|proxy-.*|sec-.*|access-control-.*|cf-.*)$/;

/** What of an answer is the caller's: the body's nature, the platform's own headers, caching by version. */
const ofAnswer =
  /^(content-(type|length|encoding|language|disposition|range)|elements-.*|etag|last-modified|retry-after|accept-ranges|link|warning)$/;

/** The headers a call is passed on with: all but the connection's and the caller's. */
export function requestHeaders(headers: Headers): Record<string, string | string[]> {
  const named = namedByConnection(headers);
  return pick(headers, (name) => !ofConnection.has(name) && !named.has(name) && !ofCaller.test(name));
}

/** The headers an answer is passed back with. The platform's id of the instance is replaced by ours. */
export function answerHeaders(headers: Headers, instanceNumber: number): Record<string, string | string[]> {
  const named = namedByConnection(headers);
  const picked = pick(headers, (name) => ofAnswer.test(name) && !named.has(name));
  const idHeader = 'elements-element-instance-id';
  return idHeader in picked ? { ...picked, [idHeader]: String(instanceNumber) } : picked;
}

const namedByConnection = ({ connection = '' }: Headers): ReadonlySet<string> =>
  new Set(
    String(connection)
      .split(',')
      .map((name) => name.trim().toLowerCase()),
  );

const pick = (headers: Headers, isWanted: (name: string) => boolean) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value !== undefined && isWanted(name.toLowerCase())
        ? [[name.toLowerCase(), typeof value === 'string' ? value : [...value]]]
        : [],
    ),
  );
