/** Reads a form's text fields by name; a field that is not there is empty. */
export const textsOf =
  (form: FormData) =>
  (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
