import { expect, it } from 'vitest';
import { refusedField } from './invite';

const refusal = (status: number, message: string) => ({ status, message, requestId: undefined });

it.each([
  [refusal(400, 'This e-mail address belongs to another account.'), 'email'],
  [refusal(400, 'Choose a password of 12 to 256 characters.'), 'password'],
  [refusal(400, 'Enter an e-mail address. Choose a password of 12 to 256 characters.'), undefined],
  [refusal(404, 'No such invite.'), undefined],
])('finds the field a refusal is about: %o', (told, field) => {
  expect(refusedField(told)).toBe(field);
});
