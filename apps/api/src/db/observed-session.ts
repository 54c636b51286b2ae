import type { Session } from './session.js';
import type { Observer } from '../sight/observer.js';

/** The session: each commit is seen with how long it waited for its transaction, and how many shared that. */
export const observedSession = (observer: Observer | undefined, session: Session): Session =>
  observer === undefined
    ? session
    : {
        ...session,
        commit: (statements, manner) => {
          const deed = {
            layer: 'store',
            name: 'store commit',
            facts: { 'isotope.statements': statements.length },
          } as const;
          const startedAt = performance.now();
          return observer.during(deed, (note) =>
            session.commit(statements, {
              ...manner,
              told: ({ commands, ms }) =>
                note({
                  'isotope.commit.group_size': commands,
                  'isotope.commit.write_ms': rounded(ms),
                  'isotope.commit.wait_ms': rounded(performance.now() - startedAt - ms),
                }),
            }),
          );
        },
      };

const rounded = (ms: number): number => Math.max(0, Math.round(ms * 1000) / 1000);
