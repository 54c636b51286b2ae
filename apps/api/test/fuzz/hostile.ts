import fc from 'fast-check';

/** How many inputs each property tries: a few with every test run, as many as one likes with ISOTOPE_FUZZ_RUNS. */
export const runs = { numRuns: Number(process.env['ISOTOPE_FUZZ_RUNS'] ?? 120) };

/** Texts that have broken something somewhere. */
const oldFriends = [
  ...['', ' ', '\0', '\u202e', '\ufeff', '\ud800', '💥', 'ß', 'İ', 'null', 'undefined', 'NaN', '-0', '1e309'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../etc/passwd', '%00', '%', '${7*7}', '{{7*7}}'],
  ...[
    "' or 1=1 --",
    "'; drop table instances; --",
    '<script>alert(1)</script>',
    '\r\nSet-Cookie: a=b',
    'a'.repeat(5_000),
  ],
];

/** Any text at all, and often one of the above. */
export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...oldFriends) },
);

/** Any value JSON may hold, numbers at their ends among them. */
export const hostileValue = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, [], {}, [[]], [null]),
);

/** What a header may carry: bytes, but for those that end it. */
export const headerText = fc
  .string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)), maxLength: 300 })
  .map((text) => text.trim().replace(/\x7f/g, ''));

/** An object that has some of these fields, each good or anything. */
export const mostly = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, good]) => [
        name,
        fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: hostileValue }),
      ]),
    ),
    { requiredKeys: [] },
  );

/** The text as it can be sent: half a character, which UTF-8 has no bytes for, becomes the sign for one. */
export const sendable = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
