import { sandboxUrl } from './isotope';

const address = `${sandboxUrl}/__sandbox/faults`;

/** Switches on what the sandbox is to do wrong, or slowly. */
export async function switchOn(faults: Record<string, unknown>): Promise<void> {
  await fetch(address, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(faults),
  });
}

/** Has the sandbox answer as it should again. */
export async function switchOff(): Promise<void> {
  await fetch(address, { method: 'DELETE' });
}
