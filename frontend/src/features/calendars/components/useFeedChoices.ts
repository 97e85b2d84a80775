/** Which calendars somebody may subscribe to: his own, and those of his roles. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe, type components } from '@/client';
import { networksQuery, organisationsOf } from '@/features/catalogue';
import type { CalendarFeed } from '../api';

export interface FeedChoice {
  key: string;
  name: string;
  of: components['schemas']['CalendarFeedIn'];
  isThis: (feed: CalendarFeed) => boolean;
}

export function useFeedChoices(): FeedChoice[] {
  const { t } = useTranslation('calendars');
  const roles = useMe()?.roles ?? [];
  const networks = useQuery(networksQuery).data ?? [];
  const networkIds = new Set(roles.flatMap((role) => role.networkId ?? []));
  const ofNetworks = networks
    .filter((network) => networkIds.has(network.id))
    .map(({ id, name }) => ({
      key: id,
      name: t('feeds.ofNetwork', { name }),
      of: { kind: 'network' as const, networkId: id },
      isThis: (feed: CalendarFeed) => feed.networkId === id,
    }));
  const posterOf = new Set(roles.flatMap((role) => role.organisationId ?? []));
  const ofOrganisations = organisationsOf(networks)
    .filter(({ id }) => posterOf.has(id))
    .map(({ id, name }) => ({
      key: id,
      name: t('feeds.ofOrganisation', { name }),
      of: { kind: 'organisation' as const, organisationId: id },
      isThis: (feed: CalendarFeed) => feed.organisationId === id,
    }));
  const own = {
    key: 'own',
    name: t('feeds.own'),
    of: { kind: 'own' as const },
    isThis: (feed: CalendarFeed) => feed.kind === 'own',
  };
  return [own, ...ofOrganisations, ...ofNetworks];
}
