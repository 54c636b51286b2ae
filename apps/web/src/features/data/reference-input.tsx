'use client';

import { type ComponentProps, useEffect, useId, useState } from 'react';
import { type Found, lookUp } from './look-up';

const typingPauseMs = 300;

interface ReferenceInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'list'> {
  readonly instanceId: string;
  /** The object whose id is wanted. */
  readonly object: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Takes another record's id; whoever types its name is offered the ids of those so called. */
export function ReferenceInput({ instanceId, object, value, change, ...rest }: ReferenceInputProps) {
  const listId = useId();
  const [isTouched, setTouched] = useState(false);
  const found = useFound(instanceId, object, isTouched ? value : undefined);
  return (
    <>
      <input
        {...rest}
        list={listId}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => setTouched(true)}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {found.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** Records whose name holds what is typed, after a pause; none before it was touched. A number is an id already. */
function useFound(instanceId: string, object: string, typed: string | undefined): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    if (typed === undefined || /^\d+$/.test(typed)) return;
    let isCurrent = true;
    const look = async () => {
      const named = await lookUp(instanceId, object, typed);
      if (isCurrent) setFound(named);
    };
    const pause = setTimeout(() => void look(), typingPauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [instanceId, object, typed]);
  return found;
}
