import { client, streamContext } from '@/graphql/browser-client';
import { graphql, type ResultOf } from '@/graphql/graphql';
import { StageFragment } from './stages';

/** The stages of a check while they happen. */
const StagesSubscription = graphql(
  `
    subscription Stages($attemptId: ID!) {
      verification(attemptId: $attemptId) {
        ...Stage
      }
    }
  `,
  [StageFragment],
);

/** One stage as it is told. */
export type ToldStage = ResultOf<typeof StagesSubscription>['verification'];

/** The stream ends by itself with the check; one that does not is ended a little later. */
const farewellMs = 5000;

/** Follows a check by the id of its attempt; gives a way to say that the check has ended. */
export function followStages(attemptId: string, onStage: (told: ToldStage) => void): () => void {
  const stages = client.subscription(StagesSubscription, { attemptId }, streamContext);
  const { unsubscribe } = stages.subscribe(({ data }) => data && onStage(data.verification));
  return () => void setTimeout(unsubscribe, farewellMs);
}
