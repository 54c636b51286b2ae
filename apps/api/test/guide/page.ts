/** A change the page shows, and the file it is one to. */
export interface Diff {
  readonly path: string;
  readonly lines: readonly { readonly kind: string; readonly text: string }[];
}

/** A file the page shows as a whole. */
export interface Shown {
  readonly path: string;
  readonly text: string;
}

/** What stands before a block names its file last. */
const blocksIn = (page: string, language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(({ index, 1: text = '' }) => {
    const before = page.slice(0, index).split('```').at(-1) ?? '';
    const [path = ''] = [...before.matchAll(/`(apps\/api\/[\w./-]+\.ts)`/g)].map(([, named = '']) => named).slice(-1);
    return { path, text };
  });

export const filesIn = (page: string): readonly Shown[] => blocksIn(page, 'ts');

export const diffsIn = (page: string): readonly Diff[] =>
  blocksIn(page, 'diff').map(({ path, text }) => ({
    path,
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => ({ kind: line.slice(0, 1), text: line.slice(1) })),
  }));

/** The source with the lines added that a change adds: after the line before them, or before the one after. */
export function applied({ path, lines }: Diff, source: string): string {
  const rows = source.split('\n');
  let at: number | undefined;
  let waiting: string[] = [];
  for (const { kind, text } of lines) {
    if (kind === '@') at = undefined;
    else if (kind === '+' && at === undefined) waiting.push(text);
    else if (kind === '+') rows.splice(++at!, 0, text);
    else {
      at = rows.indexOf(text, at ?? 0);
      if (at < 0) throw new Error(`${path} has no line ${text}`);
      rows.splice(at, 0, ...waiting);
      at += waiting.length;
      waiting = [];
    }
  }
  return rows.join('\n');
}
