import { describe, expect, it } from 'vitest';
import { describeHost, zoneLabel } from './zones.js';

describe('zone labels', () => {
  it('put a known host in words', () => {
    expect(describeHost('https://webservices5.autotask.net/ATServicesRest/')).toBe('webservices5, America West');
    expect(zoneLabel('https://prde.autotask.net/')).toBe('Pre-release German');
  });

  it('are only a hint: an unknown zone has a name all the same', () => {
    expect(zoneLabel('https://webservices99.autotask.net/')).toBeUndefined();
    expect(describeHost('https://webservices99.autotask.net/')).toBe('webservices99');
    expect(describeHost('http://127.0.0.1:4010/')).toBe('127.0.0.1:4010');
  });
});
