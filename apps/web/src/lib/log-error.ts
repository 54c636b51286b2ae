/** One line in the console's log, with its time, for the operator; `facts` hold no secret and no body. */
export const logError = (msg: string, facts: Readonly<Record<string, string>>): void =>
  console.error(JSON.stringify({ level: 'error', time: new Date().toISOString(), msg, ...facts }));
