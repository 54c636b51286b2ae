import type { PeopleStore } from '../accounts/people-ports.js';
import { inviteStore } from './people-invites.js';
import { joiningStore } from './people-joining.js';
import { memberStore } from './people-members.js';
import { passwordStore } from './people-passwords.js';
import { profileStore } from './people-profile.js';
import { ownSessionStore } from './people-sessions.js';
import type { Session } from './session.js';

/** Keeps the people of organisations in a database, through Drizzle. */
export const createPeopleStore = (session: Session): PeopleStore => ({
  ...memberStore(session),
  ...inviteStore(session),
  ...joiningStore(session),
  ...passwordStore(session),
  ...ownSessionStore(session),
  ...profileStore(session),
});
