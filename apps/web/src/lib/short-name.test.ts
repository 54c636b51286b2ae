import { expect, it } from 'vitest';
import { shortName } from './short-name';

it('leaves a name as it is', () => {
  expect(shortName('Contoso, Department of Rather Long Names')).toBe('Contoso, Department of Rather Long Names');
});

it('says how a very long one begins, letters of two units whole', () => {
  expect(shortName('Long'.repeat(30))).toBe(`${'Long'.repeat(11)}Lon…`);
  expect([...shortName('🦊'.repeat(60))]).toHaveLength(48);
  expect(shortName(`${'a'.repeat(46)} ${'b'.repeat(20)}`)).toBe(`${'a'.repeat(46)}…`);
});
