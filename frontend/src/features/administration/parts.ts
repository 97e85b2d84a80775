/** The parts of the administration: their addresses, and for whom. */
import { hasRole, type Me, type Role } from '@/client';

export const parts = [
  'organisaties',
  'netwerken',
  'mensen',
  'uitnodigingen',
  'inloggen',
  'tokens',
  'koppelingen',
  'inlezen',
  'verbeteringen',
  'bezorging',
  'bewaren',
  'logboek',
] as const;
export type Part = (typeof parts)[number];

const roles: Record<Part, Role[]> = {
  organisaties: ['administrator'],
  netwerken: ['administrator', 'coordinator'],
  mensen: ['administrator'],
  uitnodigingen: ['administrator', 'coordinator'],
  inloggen: ['administrator'],
  tokens: ['administrator', 'coordinator'],
  koppelingen: ['administrator', 'coordinator'],
  inlezen: ['administrator', 'coordinator'],
  verbeteringen: ['administrator'],
  bezorging: ['administrator'],
  bewaren: ['administrator', 'coordinator'],
  logboek: ['administrator'],
};

/** The parts that this person can use, in order. */
export function partsFor(me: Me | null | undefined): Part[] {
  return parts.filter((part) => roles[part].some((role) => hasRole(me, role)));
}

/** The networks that this person keeps: his own, or for administrators every one. */
export function keptBy<Kept extends { id: string }>(
  me: Me | null | undefined,
  networks: readonly Kept[],
): Kept[] {
  const own = new Set(
    me?.roles.filter(({ role }) => role === 'coordinator').map(({ networkId }) => networkId),
  );
  const mine = networks.filter(({ id }) => own.has(id));
  // His own first: that is where a coordinator who also keeps the installation usually works.
  return hasRole(me, 'administrator')
    ? [...mine, ...networks.filter(({ id }) => !own.has(id))]
    : mine;
}
