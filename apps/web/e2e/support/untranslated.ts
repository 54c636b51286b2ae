import type { Page } from '@playwright/test';

/** Names that catalogue messages are filled in with. */
const names = ['Isotope', 'Autotask CRM', 'Autotask Helpdesk', 'Autotask Finance', 'curl', 'GraphQL', 'TypeScript'];

/**
 * What a page in the pseudo-language says in plain letters, and so not from the catalogue: its texts, labels, titles and
 * placeholders. Data, code and what the API says in English are marked as such in the page and left out; `data` names what else messages are
 * filled in with.
 */
export const untranslated = (page: Page, data: readonly string[] = []): Promise<string[]> =>
  page.evaluate(
    (known) => {
      const marked = 'code, pre, time, script, style, noscript, svg, [translate=no], [lang=en], select[name=zone]';
      const isPlain = (text: string) =>
        /[a-z]{2,}/i.test(known.reduce((rest, name) => rest.replaceAll(name, ''), text));
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        if (isPlain(text) && !node.parentElement?.closest(marked)) found.push(text);
      }
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        if (element.closest(marked)) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const text = element.getAttribute(name);
          if (text !== null && isPlain(text)) found.push(`${name}: ${text}`);
        }
      }
      return found;
    },
    [...names, ...data],
  );

/** The texts of a page in which a name stands that a translator of the browser's would take for a word. */
export const wordsToTranslate = (page: Page, name: string): Promise<string[]> =>
  page.getByRole('main').evaluate((main, called) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (text.includes(called) && !node.parentElement?.closest('[translate=no]')) found.push(text);
    }
    return found;
  }, name);
