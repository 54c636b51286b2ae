/** Without an integration code nobody is asked: none was given, and this Isotope has none of its own. */
export const isUnasked = (
  code: string,
  stages: readonly { readonly name: string; readonly status: string }[],
): boolean =>
  code === 'INTEGRATION_CODE_REJECTED' &&
  stages.some(({ name, status }) => name === 'CONFIGURATION' && status === 'FAILED');
