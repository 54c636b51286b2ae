import { describe, expect, it } from 'vitest';
import { anElement } from '../test/builders.js';
import { isSecretKey } from './secret-key.js';

const unknown = (key: string) => isSecretKey(anElement(), key);

describe('isSecretKey', () => {
  it('believes the element, whatever the key sounds like', () => {
    const element = anElement([
      { key: 'acme.password.policy', isSecret: false },
      { key: 'acme.tenant', isSecret: true },
    ]);

    expect(isSecretKey(element, 'acme.password.policy')).toBe(false);
    expect(isSecretKey(element, 'acme.tenant')).toBe(true);
  });

  it.each([
    'password',
    'event.notification.basic.password',
    'event.notification.signature.key',
    'event.notification.callback.headers',
    'oauth.api.key',
    'oauth.api.secret',
    'oauth.user.token',
    'oauth.user.refresh_token',
    'oauth.token',
    'token',
    'api.key',
    'APIkey',
    'base64.encoded.jks',
    'jks.password',
  ])('hides the platform’s shared secret %s', (key) => {
    expect(unknown(key)).toBe(true);
  });

  it.each([
    'username',
    'base.url',
    'event.notification.basic.username',
    'event.notification.callback.url',
    'event.notification.enabled',
    'event.notification.subscription.id',
    'event.poller.configuration',
    'event.vendor.type',
    'authentication.type',
    'authentication.time',
    'oauth.authorization.url',
    'oauth.basic.header',
    'oauth.callback.url',
    'oauth.scope',
    'oauth.token.url',
    'oauth.token.refresh_url',
    'oauth.token.revoke_url',
    'oauth.user.refresh_interval',
    'oauth.user.refresh_time',
    'expires_in',
    'filter.response.nulls',
    'default.select.fields.map',
    'pagination.page.startindex',
    'bulk.query.field_name',
  ])('shows the platform’s shared setting %s', (key) => {
    expect(unknown(key)).toBe(false);
  });

  it.each(['clientSecret', 'apiKey', 'X-Auth-Key', 'access_key', 'ACCESS_TOKEN', 'userPass', 'smtp.pass', 'SharedKey'])(
    'recognises %s however its words are joined',
    (key) => {
      expect(unknown(key)).toBe(true);
    },
  );

  it.each(['tokenUrl', 'token_type', 'signature-method', 'access.token.expires_in'])(
    'sees that %s only speaks of a secret',
    (key) => {
      expect(unknown(key)).toBe(false);
    },
  );

  it.each(['secret.url', 'password.type', 'credentials.name'])(
    'hides %s, since words such as secret and password outweigh what follows',
    (key) => {
      expect(unknown(key)).toBe(true);
    },
  );

  it.each(['monkey', 'keyboard.layout', 'passenger.count', 'compass', 'spin.rate', 'constructor', '__proto__', ''])(
    'takes nothing from the letters of %j',
    (key) => {
      expect(unknown(key)).toBe(false);
    },
  );

  it('hides a key that stands among the secrets of its element, most likely one of them misspelt', () => {
    const element = anElement([{ key: 'crm.acme.password', isSecret: true }]);
    expect(isSecretKey(element, 'crm.acme.pasword')).toBe(true);
    expect(isSecretKey(element, 'crm.other.note')).toBe(false);
  });
});
