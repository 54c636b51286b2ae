import { describe, expect, it } from 'vitest';
import { fieldProblems } from './field-problems.js';

describe('the field a text is about', () => {
  it.each([
    ['Missing Required Field: title', 'title'],
    ['Value does not exist for the required field resourceID', 'resourceID'],
    ['Picklist value [3] does not exist for priority', 'priority'],
    ['Value does not exist for child picklist: subIssueType', 'subIssueType'],
    ['Reference value on field: contactID of type: Contact does not exist or is invalid', 'contactID'],
    ['Unable to find type in the Project Entity.', 'type'],
    ['contactID is not associated to the companyID or its Parent Company', 'contactID'],
  ])('is read from “%s”', (message, field) => {
    expect(fieldProblems([message])).toEqual([{ field, message }]);
  });

  it.each([
    'Unexpected character encountered while parsing value: t.',
    "Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.",
    'A ContactGroup already exists with Name [X]. ContactGroup names must be unique.',
  ])('is none in “%s”', (message) => {
    expect(fieldProblems([message])).toEqual([]);
  });
});
