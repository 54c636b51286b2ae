import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAudit } from './advisories.mjs';

const advisory = (severity) => ({
  severity,
  module_name: 'one',
  vulnerable_versions: '<2',
  title: 'It breaks',
  url: 'https://example.org/1',
});

test('an audit names what is known of each package, and whether any of it is critical', () => {
  const output = `npm warn something\n${JSON.stringify({ advisories: { 1: advisory('high') } }, null, 2)}`;
  const line = 'high: one <2: It breaks (https://example.org/1)';
  assert.deepEqual(readAudit(output), { wasAsked: true, lines: [line], isCritical: false });
  assert.equal(readAudit(JSON.stringify({ advisories: { 1: advisory('critical') } })).isCritical, true);
  assert.deepEqual(readAudit('{"advisories": {}}'), { wasAsked: true, lines: [], isCritical: false });
});

test('a registry that does not answer audits has told nothing', () => {
  for (const output of [
    '',
    ' ERR_PNPM_AUDIT_BAD_RESPONSE  responded with 405',
    '{"error": {"code": "ENOTFOUND"}}',
    '{',
  ]) {
    assert.deepEqual(readAudit(output), { wasAsked: false, lines: [], isCritical: false });
  }
});
