import audit from './audit.json';
import broken from './broken.json';
import bulk from './bulk.json';
import create from './create.json';
import data from './data.json';
import elements from './elements.json';
import emergency from './emergency.json';
import entries from './entries.json';
import instance from './instance.json';
import instances from './instances.json';
import objects from './objects.json';
import overview from './overview.json';
import palette from './palette.json';
import people from './people.json';
import profile from './profile.json';
import session from './session.json';
import shell from './shell.json';
import snippets from './snippets.json';
import status from './status.json';
import ui from './ui.json';
import verification from './verification.json';

/** The console's words in English, by the part that says them. The other languages have the same keys. */
export default {
  audit,
  broken,
  bulk,
  create,
  data,
  elements,
  emergency,
  entries,
  instance,
  instances,
  objects,
  overview,
  palette,
  people,
  profile,
  session,
  shell,
  snippets,
  status,
  ui,
  verification,
};
