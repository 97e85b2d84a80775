import { expect, test } from 'vitest';
import { groupByRole } from './roles';

const persona = (name: string, ...roles: ('member' | 'poster' | 'coordinator')[]) => ({
  name,
  email: `${name}@demo.example`,
  roles,
});

test('a coordinator who is also a member stands among the coordinators only', () => {
  const groups = groupByRole([
    persona('noor', 'member'),
    persona('ruben', 'member', 'coordinator'),
  ]);
  expect(groups.map((group) => [group.role, group.personas.map((each) => each.name)])).toEqual([
    ['member', ['noor']],
    ['coordinator', ['ruben']],
  ]);
});
