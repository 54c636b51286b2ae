'use client';

import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { Choice, SearchBox } from '@/ui/choice';
import { CopyButton } from '@/ui/copy-button';
import { describe, Field } from '@/ui/field';
import fieldStyles from '@/ui/field.module.css';
import { Filters } from '@/ui/filters';
import { ShownOnce } from '@/ui/shown-once';
import { Row, Specimen } from './specimen';

const kinds = ['primary', 'plain', 'quiet', 'danger'] as const;

/** Whatever is pressed. */
export const Buttons = () => (
  <Specimen name="buttons">
    <Row>
      {kinds.map((kind) => (
        <Button key={kind} kind={kind}>
          {kind}
        </Button>
      ))}
    </Row>
    <Row>
      {kinds.map((kind) => (
        <Button key={kind} kind={kind} small>
          small {kind}
        </Button>
      ))}
    </Row>
    <Row>
      <Button isBusy kind="primary">
        busy
      </Button>
      <Button isBusy>busy</Button>
      <Button aria-pressed>pressed</Button>
      <ButtonLink href="/components">link</ButtonLink>
      <CopyButton text="copied" what="a word" />
    </Row>
  </Specimen>
);

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly isOptional?: boolean;
  readonly hint?: string;
  readonly error?: string;
  readonly note?: string;
}

const TextField = ({ value = '', ...field }: TextFieldProps) => (
  <Field {...field}>
    <input {...describe(field)} type="text" defaultValue={value} />
  </Field>
);

/** Whatever is filled in. */
export const Fields = () => (
  <Specimen name="fields">
    <TextField id="c-plain" label="A label" value="What was typed" />
    <TextField id="c-hint" label="With a hint" hint="It says what helps to fill it in." isOptional />
    <TextField id="c-error" label="With an error" hint="The hint stays." error="What is wrong, then what to do." />
    <TextField id="c-note" label="With a note" value="webservices5" note="Your zone: webservices5, America West" />
    <Field id="c-select" label="A choice">
      <select {...describe({ id: 'c-select' })} defaultValue="one">
        <option value="one">One of several</option>
      </select>
    </Field>
    <Field id="c-long" label="A long text">
      <textarea {...describe({ id: 'c-long' })} className={`${fieldStyles.control} ${fieldStyles.mono}`} />
    </Field>
    <ShownOnce id="c-once" label="Shown once" value="b3bd7a5c" what="a word" />
  </Specimen>
);

/** What narrows a list. */
export const FilterRow = () => (
  <Specimen name="filters">
    <Filters action="/components" label="Filters">
      <SearchBox name="search" label="Search by name" value="" />
      <Choice name="one" label="One" chosen="" options={[{ value: '', label: 'Any state' }]} />
      <Choice name="two" label="Two" chosen="" options={[{ value: '', label: 'Newest first' }]} />
    </Filters>
  </Specimen>
);
