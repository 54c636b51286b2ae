import { expect, it } from 'vitest';
import { joined } from './activity-list';

it('shows everything once, also when news has pushed the latest into what was fetched as earlier', () => {
  const ids = (names: string) => [...names].map((id) => ({ id }));
  expect(joined(ids('edc'), ids('cba')).map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b', 'a']);
});
