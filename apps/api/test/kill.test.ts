import { beforeEach, expect, it } from 'vitest';
import { run, compilePrograms } from './program.js';
import { type TestIsotope, ownerSecrets, startIsotope } from './isotope.js';
import { activityOf, anotherOrganization, createUnchecked } from './life.js';

let isotope: TestIsotope;
beforeEach(async () => void (isotope = await startIsotope()));

const disabled = () =>
  isotope.rows
    .all('select name, disabled, version from instances order by number')
    .map((row) => `${row.name} ${row.disabled ? 'off' : 'on'} ${row.version}`);

it('disables all instances of an organisation in one step, each with its activity, and no others', async () => {
  const others = await anotherOrganization(isotope);
  await createUnchecked(isotope, { name: 'One' });
  await createUnchecked(isotope, { name: 'Two' });
  await createUnchecked(isotope, { name: 'Theirs' }, others);
  const [{ id: organizationId }] = isotope.rows.all('select id from organizations order by number');
  const killed = await isotope.useCases.killInstances({ organizationId }, 'CLI');
  expect(killed.map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(disabled()).toEqual(['One off 2', 'Two off 2', 'Theirs on 1']);
  expect(activityOf(isotope, 2)[0]).toMatchObject({ action: 'INSTANCE_DISABLED', source: 'CLI', state: 'UNVERIFIED' });
  expect(await isotope.useCases.killInstances({ organizationId }, 'CLI')).toEqual([]);
  expect(activityOf(isotope, 2)).toHaveLength(2);
});

it('names what is to be revoked, and no secret', async () => {
  await createUnchecked(isotope, { name: 'One' });
  const [killed] = await isotope.useCases.killInstances({ elementKey: 'AutotaskCRM' }, 'CLI');
  const user = { key: 'crm.autotask.username', value: 'api-user@sandbox.isotope.test', isSecret: false };
  expect(killed?.configuration).toContainEqual(user);
  expect(killed?.configuration).toContainEqual({ key: 'crm.autotask.password', value: null, isSecret: true });
  expect(JSON.stringify(killed)).not.toContain('sandbox-secret');
});

it('leaves instances of other elements alone, and refuses an element nobody knows', async () => {
  await createUnchecked(isotope, { name: 'One' });
  expect(await isotope.useCases.killInstances({ elementKey: 'autotaskfinance' }, 'CLI')).toEqual([]);
  expect(disabled()).toEqual(['One on 1']);
  await expect(isotope.useCases.killInstances({ elementKey: 'autotaskcrn' }, 'CLI')).rejects.toThrow('autotaskcrm');
  await expect(isotope.useCases.killInstances({}, 'CLI')).rejects.toThrow();
  expect(disabled()).toEqual(['One on 1']);
});

it('is a command: which says what to revoke, and wants to be told what to switch off', async () => {
  const programs = await compilePrograms();
  const kill = (...args: readonly string[]) =>
    run(programs.cli, ['kill', ...args], {
      ISOTOPE_DATA_DIR: isotope.dataDir,
      ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
      ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
    });
  try {
    await createUnchecked(isotope, { name: 'One' });
    const [vague, misspelt, nobody, done] = [
      await kill(),
      await kill('--organization', 'Acme'),
      await kill('--organization', '7'),
      await kill('--organization', '1', '--element', 'autotaskcrm'),
    ];
    expect([vague.code, misspelt.code, nobody.code, done.code]).toEqual([2, 2, 1, 0]);
    expect(vague.stderr).toContain('--element');
    expect(nobody.stderr).toContain('organizations list');
    expect(done.stdout).toContain('crm.autotask.username=api-user@sandbox.isotope.test');
    expect(disabled()).toEqual(['One off 2']);
  } finally {
    programs.remove();
  }
}, 60_000);
