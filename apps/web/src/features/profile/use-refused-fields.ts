import { type FormEvent, useEffect, useRef, useState } from 'react';
import { allTexts, textsOf } from '@/features/session/form-texts';
import type { FieldProblem } from '@/ui/problem-summary';
import { type Filled, standing } from '@/ui/standing';

/** A problem of one field of a form. */
type Refused = FieldProblem & { readonly fieldId: string };

/** The problems of a form whose fields are called as their ids are: each goes when its field is changed. */
export function useRefusedFields() {
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [sent, setSent] = useState<Filled>({});
  const [now, setNow] = useState<Filled>({});
  const summary = useRef<HTMLElement>(null);
  useEffect(() => summary.current?.focus(), [refused]);
  const problems = standing(refused, sent, now);
  return {
    problems,
    /** There were some, and each of their fields has been changed since. */
    isMended: refused.length > 0 && problems.length === 0,
    /** Takes the focus when there are new ones. */
    summary,
    refuse: setRefused,
    errorOf: (name: string) => problems.find(({ fieldId }) => fieldId === name)?.message,
    /** Reads what is sent. */
    read: (form: HTMLFormElement) => {
      const texts = allTexts(new FormData(form));
      setSent(texts);
      setNow(texts);
      return textsOf(new FormData(form));
    },
    onInput: ({ currentTarget }: FormEvent<HTMLFormElement>) => setNow(allTexts(new FormData(currentTarget))),
  };
}
