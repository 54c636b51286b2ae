import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutHtmlTags } from './html-tags.js';

/** Text in which tags, and halves of tags, are frequent. */
const tagSoup = fc.array(fc.constantFrom('<', '>', '/', '!', 'b', 'X', ' ', '=', '😀', '<b>', '</b>', '<!--'), {
  maxLength: 40,
});
const aTag = /<\/?[a-z!?][^<>]*>/i;

describe('withoutHtmlTags', () => {
  it.each([
    ['<a href="https://evil.test">churros-xss</a>', 'churros-xss'],
    ['<b>Acme</b> & <i>Sons</i>', 'Acme & Sons'],
    ['<!-- note -->Acme<?php echo 1 ?>', 'Acme'],
    ['<IMG SRC=x onerror=alert(1)>Acme', 'Acme'],
    ['<br/>Acme<br />', 'Acme'],
  ])('takes the tags out of %j', (text, rest) => {
    expect(withoutHtmlTags(text)).toBe(rest);
  });

  it.each(['a < b > c', '3 <4', 'I <3 you > all', '<>', '</>', 'a > b', '</ 3>', 'x <', 'Acme <unfinished'])(
    'leaves %j alone, which holds no tag',
    (text) => {
      expect(withoutHtmlTags(text)).toBe(text);
    },
  );

  it.each([
    ['<<b>script>alert(1)<<b>/script>', 'alert(1)'],
    ['<scr<b>ipt>alert(1)', 'alert(1)'],
    ['<a < b>Acme', 'Acme'],
    ['<<<b>b>b>Acme', 'Acme'],
  ])('removes the tag that removing another puts together in %j', (text, rest) => {
    expect(withoutHtmlTags(text)).toBe(rest);
  });

  it('leaves no tag in any text, and nothing to do for a second time', () => {
    fc.assert(
      fc.property(tagSoup, (pieces) => {
        const rest = withoutHtmlTags(pieces.join(''));
        expect(rest).not.toMatch(aTag);
        expect(withoutHtmlTags(rest)).toBe(rest);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it.each(['<a', '<', '<b>', '<a <', '</'])('takes a megabyte of %j in its stride', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const startedAt = performance.now();

    withoutHtmlTags(text);

    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
