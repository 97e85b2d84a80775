/** To which organisations somebody may propose a job or a placement: those of the networks he is a member of. Pure. */
import type { Me } from '@/client';
import type { Network } from '@/features/catalogue';

export interface ProposalPlace {
  organisationId: string;
  networkId: string;
  organisation: string;
  network: string;
}

/** Each organisation once, by name. */
export function proposalPlaces(me: Me, networks: readonly Network[]): ProposalPlace[] {
  const own = new Set(
    me.roles.filter(({ role }) => role === 'member').map(({ networkId }) => networkId),
  );
  const byId = new Map<string, ProposalPlace>();
  for (const network of networks.filter(({ id }) => own.has(id))) {
    for (const { id, name } of network.organisations) {
      const place = {
        organisationId: id,
        networkId: network.id,
        organisation: name,
        network: network.name,
      };
      if (!byId.has(id)) byId.set(id, place);
    }
  }
  return [...byId.values()].sort((a, b) => a.organisation.localeCompare(b.organisation, 'nl'));
}
