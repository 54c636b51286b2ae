/** Reads a form's text fields by name; a field that is not there is empty. */
export const textsOf =
  (form: FormData) =>
  (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };

/** Everything a form's text fields hold, by name. */
export const allTexts = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
