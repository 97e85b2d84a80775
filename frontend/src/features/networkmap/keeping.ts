/** For which organisations somebody keeps the map: those he posts for, and those of his networks. */
import { hasRole, type Me } from '@/client';
import { organisationsOf, type NamedOrganisation, type Network } from '@/features/catalogue';

export function organisationsToKeep(me: Me, networks: readonly Network[]): NamedOrganisation[] {
  const all = organisationsOf(networks);
  if (hasRole(me, 'administrator')) return all;
  const coordinated = new Set(
    me.roles.filter(({ role }) => role === 'coordinator').map(({ networkId }) => networkId),
  );
  const theirs = organisationsOf(networks.filter(({ id }) => coordinated.has(id)));
  const posted = new Set(
    me.roles.filter(({ role }) => role === 'poster').map(({ organisationId }) => organisationId),
  );
  return all.filter(({ id }) => posted.has(id) || theirs.some((each) => each.id === id));
}
