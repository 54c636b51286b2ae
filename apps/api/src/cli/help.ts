import type { AddHelpTextContext } from 'commander';

const usualWidth = 80;

/**
 * What stands below a command's help, a paragraph a line, wrapped to the terminal as the rest of the help is. Lines that
 * begin with a space are set by hand and stay as they are.
 */
export const below =
  (...paragraphs: readonly string[]) =>
  ({ command }: AddHelpTextContext): string => {
    const width = command.configureOutput().getOutHelpWidth?.() ?? usualWidth;
    const help = command.createHelp();
    const lines = paragraphs.map((line) => (line.startsWith(' ') ? line : help.boxWrap(line, width)));
    return ['', ...lines].join('\n');
  };
