import { askByHand } from './ask-by-hand';

/** Asks for as little as can be asked for. */
const leastQuestion = { name: 'Answers', text: /* GraphQL */ 'query Answers { service { version } }' } as const;

/** Whether Isotope answers, and answers the one who asks. */
export const answers = (): Promise<boolean> =>
  askByHand(leastQuestion, {}).then(
    ({ ok }) => ok,
    () => false,
  );
