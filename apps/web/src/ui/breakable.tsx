import { Fragment } from 'react';

/** A name or an address that may be too long for its line: it breaks after a sign in it rather than within a word. */
export const Breakable = ({ text }: { readonly text: string }) =>
  text.split(/(?<=[@./:_])(?=\w)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
