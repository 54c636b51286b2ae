import { describe, expect, it } from 'vitest';
import { authorizationHeader, withoutSecrets } from './authorization.js';

describe('authorizationHeader', () => {
  it('is the platform’s grammar, the secrets as they are', () => {
    expect(authorizationHeader({ userSecret: '+a/b=c=', organizationSecret: '0f0f' })).toBe(
      'User +a/b=c=, Organization 0f0f',
    );
  });

  it.each(['', 'hunter2\n', 'hunter2 ', 'hunter2,Element', 'hunter2\u0000', 'hünter2'])(
    'refuses %j, which could not stand in it, without repeating it',
    (secret) => {
      const user = () => authorizationHeader({ userSecret: secret, organizationSecret: 'o' });
      const organization = () => authorizationHeader({ userSecret: 'u', organizationSecret: secret });

      expect(user).toThrow('userSecret must be visible ASCII characters without commas and white space.');
      expect(organization).toThrow('organizationSecret must be visible ASCII characters');
      expect(user).not.toThrow('hunter2');
    },
  );

  it('refuses a secret that was never set', () => {
    expect(() => authorizationHeader({ userSecret: undefined as unknown as string, organizationSecret: 'o' })).toThrow(
      'userSecret',
    );
  });
});

describe('withoutSecrets', () => {
  it('takes out each secret wherever it stands', () => {
    const clean = withoutSecrets({ userSecret: 'user+1/==', organizationSecret: 'organi$&' });

    expect(clean('user+1/== and organi$& and user+1/==')).toBe('[secret] and [secret] and [secret]');
  });

  it('leaves words alone that happen to hold a secret of a few letters', () => {
    const clean = withoutSecrets({ userSecret: 'o', organizationSecret: 'found' });

    expect(clean('No instances found')).toBe('No instances found');
  });
});
