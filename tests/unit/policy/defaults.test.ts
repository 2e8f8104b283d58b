import { expect, it } from 'vitest';
import { noPolicy, strictPolicy } from '../../../shared/domain/policy/policy.ts';

it('where no company decided anything, nothing is forbidden and nobody named', () => {
  expect(noPolicy).toEqual({
    supportContact: null,
    forbidSessionOnly: false,
    alwaysMaskNames: false,
  });
});

it('a policy that cannot be read forbids all that one could', () => {
  expect(strictPolicy).toEqual({
    supportContact: null,
    forbidSessionOnly: true,
    alwaysMaskNames: true,
  });
});
