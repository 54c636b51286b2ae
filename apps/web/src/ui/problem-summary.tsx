import type { ReactNode, Ref } from 'react';
import { Notice, Quote } from './notice';
import { RequestId } from './request-id';

/** One problem: the field it is on, and what to do. A problem that lies on no field has none. */
export interface FieldProblem {
  readonly fieldId: string | undefined;
  readonly label: string;
  readonly message: string;
  /** What only the API or the provider can say, in English. */
  readonly original?: string | undefined;
}

interface ProblemSummaryProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly problems: readonly FieldProblem[];
  /** The provider's own words. */
  readonly quote?: string | undefined;
  readonly requestId?: string | undefined;
  readonly kind?: 'bad' | 'wait';
  readonly children?: ReactNode;
  readonly focusRef: Ref<HTMLElement>;
}

/** Every problem of a form at once, each leading to its field. It takes the focus when it appears. */
export function ProblemSummary(props: ProblemSummaryProps) {
  const { title, text, problems, quote, requestId, kind = 'bad', children, focusRef } = props;
  return (
    <Notice kind={kind} title={title} focusRef={focusRef}>
      {text && <p>{text}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.fieldId} ${problem.message}`}>
              <Problem {...problem} />
            </li>
          ))}
        </ul>
      )}
      {quote && <Quote>{quote}</Quote>}
      {children}
      <RequestId id={requestId} />
    </Notice>
  );
}

/** What is wrong; what to do about it stands at the field, where it leads. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s+\p{Lu})/u.exec(text)?.[0] ?? text;

function Problem({ fieldId, message, original }: FieldProblem) {
  const words = (
    <>
      {fieldId === undefined ? message : firstSentence(message)}
      {original !== undefined && (
        <>
          {' '}
          <span lang="en" translate="no">
            {original}
          </span>
        </>
      )}
    </>
  );
  if (fieldId === undefined) return words;
  const focus = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    document.getElementById(fieldId)?.focus();
  };
  return (
    <a href={`#${fieldId}`} onClick={focus}>
      {words}
    </a>
  );
}
