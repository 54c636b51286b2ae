/** Something a person can act on: its message is a whole sentence and is shown without a stack trace. */
export class Trouble extends Error {
  name = 'Trouble';
}

/** Runs a script's main function; a Trouble becomes its sentence on stderr, and every failure the exit code 1. */
export const main = async (work) => {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
};
