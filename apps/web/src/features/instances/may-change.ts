/** Whether a person may change instances; a viewer only looks. The API judges, this only spares a refusal. */
export const mayChange = ({ role }: { readonly role: 'OWNER' | 'EDITOR' | 'VIEWER' }): boolean => role !== 'VIEWER';
