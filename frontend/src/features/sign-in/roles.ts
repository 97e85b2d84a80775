/** Demo people grouped by what they are first. */
import type { Role } from '@/client';
import type { Persona } from './api';

/** In the order in which the product is best understood. */
const order: Role[] = ['member', 'poster', 'coordinator', 'administrator'];

export interface PersonaGroup {
  role: Role;
  personas: Persona[];
}

/** Each persona once, under the heaviest role it has. */
export function groupByRole(personas: Persona[]): PersonaGroup[] {
  return order
    .map((role) => ({ role, personas: personas.filter((each) => mainRole(each) === role) }))
    .filter((group) => group.personas.length > 0);
}

/** The heaviest role: administrator over coordinator over poster over member. */
export function mainRole(persona: Persona): Role {
  return order.findLast((role) => persona.roles.includes(role)) ?? 'member';
}
