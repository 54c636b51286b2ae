import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useReleasedPointer } from '@/ui/use-released-pointer';
import { findTags } from './find-tags';
import { useHtmlNote } from './use-html-note';
import { readTags } from './read-tags';

/**
 * What to say below a field of tags, for as long as it holds for what is typed: what of it is not kept, or which tags
 * differ from ones in use by case alone, which is seldom meant. Those are looked for when the field is left.
 */
export function useTagNote(typed: string) {
  const t = useTranslations('ui');
  const [known, setKnown] = useState<readonly string[]>([]);
  const html = useHtmlNote(typed);
  const released = useReleasedPointer();
  const tags = readTags(typed);
  const look = async () => {
    const found = await tagsBeginningLike(tags);
    await released();
    setKnown(found);
  };
  const quoted = (words: string) => (
    <b key={words} translate="no">
      {words}
    </b>
  );
  const twins = twinsOf(tags, known).map(({ tag, twin }) => (
    <p key={tag}>{t.rich('tagTwin', { tag: () => quoted(tag), twin: () => quoted(twin) })}</p>
  ));
  return { note: html || (twins.length > 0 && <div>{twins}</div>), onBlur: () => void look() };
}

/** The tags that nobody carries, each with the one in use that differs from it by case alone. */
export const twinsOf = (tags: readonly string[], known: readonly string[]) =>
  tags.flatMap((tag) => {
    const twin = known.includes(tag) ? undefined : known.find((other) => other.toLowerCase() === tag.toLowerCase());
    return twin === undefined ? [] : [{ tag, twin }];
  });

/** Tags are found by how they begin, in that very case. */
async function tagsBeginningLike(tags: readonly string[]): Promise<readonly string[]> {
  const letters = new Set(tags.flatMap(([first = '']) => [first.toLowerCase(), first.toUpperCase()]));
  const found = await Promise.all([...letters].map(findTags));
  return found.flatMap((each) => each?.map(({ tag }) => tag) ?? []);
}
