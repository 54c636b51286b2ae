import { expect, it } from 'vitest';
import { standing } from './standing';

const problems = [{ fieldId: 'name' }, { fieldId: 'tags' }, { fieldId: undefined }];

it('drops a problem once its field holds something else than was sent, and takes it back with the old value', () => {
  const sent = { name: '', tags: 'a,,b' };
  expect(standing(problems, sent, { ...sent, name: 'Acme' })).toEqual([{ fieldId: 'tags' }, { fieldId: undefined }]);
  expect(standing(problems, sent, sent)).toEqual(problems);
});
