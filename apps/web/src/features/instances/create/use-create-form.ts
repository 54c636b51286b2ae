'use client';

import { useState } from 'react';
import { type ElementShape, type FormValues, initialValues } from './form-values';
import { useSuggestion } from './use-suggestion';

/** What has been typed, and what is known of it before it is sent. */
export function useCreateForm(element: ElementShape) {
  const [values, setValues] = useState<FormValues>(() => initialValues(element));
  const setEntry = (key: string, value: string) =>
    setValues((now) => ({ ...now, configuration: { ...now.configuration, [key]: value } }));
  const { suggestion, ask, forget } = useSuggestion(element, setEntry);
  const change = (next: FormValues) => {
    for (const { key } of element.configuration) {
      if (next.configuration[key] !== values.configuration[key]) forget(key);
    }
    setValues(next);
  };
  return { values, change, suggestion, leave: (key: string) => void ask(values, key) };
}
