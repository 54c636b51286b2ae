// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import type { AuditEvent } from './audit-documents';
import { AuditEntry } from './audit-entry';
import { readAuditSearch } from './audit-search';

const ada = { id: 'u1', number: 1, email: null, firstName: 'Ada', lastName: null };
const event: AuditEvent = {
  ...{ id: 'e1', action: 'ORGANIZATION_CREATED', at: '2026-03-12T09:00:00Z', source: 'CLI', state: null, changes: [] },
  ...{ address: null, requestId: null, instanceId: null, instanceName: null, record: null, actor: null, subject: ada },
  ...{ before: null, after: { name: 'Acme' }, about: null },
};

async function wordsOf(changes: Partial<AuditEvent>) {
  const { place, remove } = await render(
    <AuditEntry event={{ ...event, ...changes }} search={readAuditSearch({})} now={Date.parse(event.at)} />,
  );
  const words = place.textContent;
  await remove();
  return words;
}

it('names the organisation that was made, not its first owner', async () => {
  const words = await wordsOf({});
  expect(words).toContain('Organisation createdAcme');
  expect(words).not.toContain('Ada');
});

it('does not say of an owner whose sign-in failed that somebody has no account', async () => {
  const words = await wordsOf({ action: 'SIGN_IN_REFUSED', source: 'CONSOLE', after: null });
  expect(words).toContain('Sign-in refusedAda');
  expect(words).toContain('Somebody not signed in');
});

it('tells of an account its provider refused what was tried, with which instance, and why', async () => {
  const about = { wanted: 'updateInstance', elementKey: 'autotaskcrm', instance: 1234, code: 'PERMISSION_DENIED' };
  const words = await wordsOf({ action: 'VERIFICATION_REFUSED', source: 'REST', after: null, about });
  expect(words).toContain('Account refused by provider');
  expect(words).toContain('AttemptedChange an instance');
  expect(words).toContain('Elementautotaskcrm');
  expect(words).toContain('Instance1234');
  expect(words).toContain('ReasonUser lacks a permission');
});

it.each(['CREDENTIALS_REJECTED', 'INTEGRATION_CODE_REJECTED', 'PROVIDER_USER_LOCKED', 'PERMISSION_DENIED'])(
  'has words for %s',
  async (code) => {
    const words = await wordsOf({ action: 'VERIFICATION_REFUSED', after: null, about: { code } });
    expect(words).not.toContain(code);
  },
);
