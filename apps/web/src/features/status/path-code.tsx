import { Fragment } from 'react';

/** A path as code; where the line is too narrow for it, it breaks after a slash or before a capital, never inside a word. */
export const PathCode = ({ path }: { readonly path: string }) => (
  <code translate="no">
    {path.split(/(?<=\/)|(?<=[a-z])(?=[A-Z])/).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </code>
);
