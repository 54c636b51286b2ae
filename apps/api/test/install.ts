import { compose } from '../src/compose.js';
import { readEnv } from '../src/env.js';

/** Makes an installation that no API serves: as after one that has run and ended. */
export async function install(environment: Readonly<Record<string, string>>): Promise<void> {
  const isotope = await compose(readEnv({ ISOTOPE_LOG_LEVEL: 'silent', ...environment }));
  await isotope.close();
}
