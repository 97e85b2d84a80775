/** The parts of the administration: their addresses, and for whom. */
import { hasRole, type Me, type Role } from '@/client';

export const parts = [
  'organisaties',
  'netwerken',
  'mensen',
  'inlezen',
  'bezorging',
  'logboek',
] as const;
export type Part = (typeof parts)[number];

const roles: Record<Part, Role[]> = {
  organisaties: ['administrator'],
  netwerken: ['administrator', 'coordinator'],
  mensen: ['administrator'],
  inlezen: ['coordinator'],
  bezorging: ['administrator'],
  logboek: ['administrator'],
};

/** The parts that this person can use, in order. */
export function partsFor(me: Me | null | undefined): Part[] {
  return parts.filter((part) => roles[part].some((role) => hasRole(me, role)));
}
