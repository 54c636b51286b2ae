/**
 * The text without its HTML tags, comments and processing instructions. One pass, in time linear to the text: what
 * removing a tag puts together (`<<b>script>`) is removed as well, and a lone `<` that opens nothing stays.
 */
export function withoutHtmlTags(text: string): string {
  if (!text.includes('>')) return text;
  const kept: string[] = [];
  const opened: number[] = [];
  for (const character of text) {
    if (character === '<') opened.push(kept.length);
    if (character !== '>' || !dropTag(kept, opened)) kept.push(character);
  }
  return kept.join('');
}

/** Takes back what was kept since the last `<` that begins a tag; tells whether there was one. */
function dropTag(kept: string[], opened: number[]): boolean {
  for (let start = opened.pop(); start !== undefined; start = opened.pop()) {
    if (!beginsTag(kept, start)) continue;
    kept.length = start;
    return true;
  }
  return false;
}

function beginsTag(kept: readonly string[], start: number): boolean {
  const first = kept[start + 1] ?? '';
  return /^[a-z!?]$/i.test(first === '/' ? (kept[start + 2] ?? '') : first);
}
