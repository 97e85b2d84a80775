/** For which organisations, in which networks, somebody may post. Pure. */
import type { Me } from '@/client';
import type { Network } from '@/features/catalogue';

export interface PostingPlace {
  organisationId: string;
  organisation: string;
  networkId: string;
  network: string;
}

/** Own organisations first by name, then those of the networks somebody coordinates. */
export function placesFor(me: Me, networks: readonly Network[]): PostingPlace[] {
  const administrator = me.roles.some(({ role }) => role === 'administrator');
  const posts = new Set(
    me.roles.filter(({ role }) => role === 'poster').map(({ organisationId }) => organisationId),
  );
  const coordinates = new Set(
    me.roles.filter(({ role }) => role === 'coordinator').map(({ networkId }) => networkId),
  );
  const places = networks.flatMap((network) =>
    network.organisations
      .filter((each) => administrator || coordinates.has(network.id) || posts.has(each.id))
      .map((each) => ({
        organisationId: each.id,
        organisation: each.name,
        networkId: network.id,
        network: network.name,
      })),
  );
  // A network somebody coordinates comes before another one of the same organisation.
  const rank = (place: PostingPlace) =>
    Number(!posts.has(place.organisationId)) * 2 + Number(!coordinates.has(place.networkId));
  return places.sort(
    (a, b) => rank(a) - rank(b) || a.organisation.localeCompare(b.organisation, 'nl'),
  );
}
