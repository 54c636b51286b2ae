'use client';

import { useRef, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { graphql, type ResultOf } from '@/graphql/graphql';
import { useReleasedPointer } from '@/ui/use-released-pointer';
import { entryFieldId } from './field-id';
import type { ElementShape, FormValues } from './form-values';

const SuggestionQuery = graphql(`
  query Suggestion($elementKey: String!, $configuration: [ConfigurationValueInput!]!) {
    suggestConfiguration(elementKey: $elementKey, configuration: $configuration) {
      entryKey
      found
      problem
      value {
        key
        value
      }
    }
  }
`);

/** What is known of the form before it is sent, and the entry it is about. */
export type Suggestion = NonNullable<ResultOf<typeof SuggestionQuery>['suggestConfiguration']>;

/**
 * Asks what is known of the values typed so far, each time a field is left with something new in it. Secrets are not
 * sent. What stands in a field by the person's own hand is never replaced by what was found for another field, nor is
 * anything put into a field the person is in: it is asked for again when they leave it.
 */
export function useSuggestion(element: ElementShape, setEntry: (key: string, value: string) => void) {
  const [suggestion, setSuggestion] = useState<Suggestion>();
  const asked = useRef('');
  const filledIn = useRef<Record<string, string>>({});
  const released = useReleasedPointer();

  const ask = async (values: FormValues, left: string) => {
    const open = openValues(element, values, filledIn.current);
    const question = JSON.stringify(open);
    if (open.length === 0 || question === asked.current) return;
    asked.current = question;
    const variables = { elementKey: element.key, configuration: open };
    const { data } = await client.query(SuggestionQuery, variables, { requestPolicy: 'network-only' }).toPromise();
    await released();
    if (asked.current !== question) return;
    const found = data?.suggestConfiguration ?? undefined;
    setSuggestion(found);
    if (found?.value) {
      const { key, value } = found.value;
      const typed = values.configuration[key] ?? '';
      if (key !== left && typed !== '' && typed !== filledIn.current[key]) return;
      if (key !== left && document.activeElement?.id === entryFieldId(key)) {
        asked.current = '';
        return;
      }
      if (key !== left) filledIn.current[key] = value;
      setEntry(key, value);
    }
  };
  /** A field that is being typed in no longer has what was said of it. */
  const forget = (key: string) => {
    asked.current = '';
    if (suggestion?.entryKey === key) setSuggestion(undefined);
  };
  return { suggestion, ask, forget };
}

/** What was typed, without secrets and without what was only filled in for another value. */
const openValues = (element: ElementShape, { configuration }: FormValues, filledIn: Record<string, string>) =>
  element.configuration.flatMap(({ key, isSecret }) => {
    const value = configuration[key] ?? '';
    return isSecret || value.trim() === '' || value === filledIn[key] ? [] : [{ key, value }];
  });
