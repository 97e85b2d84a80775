/** The lists that forms and filters choose from: themes, networks with their organisations. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type Theme = components['schemas']['Theme'];
export type Network = components['schemas']['Network'];
export type HelpForm = components['schemas']['HelpForm'];

/** In the order in which they are offered. */
export const helpForms: HelpForm[] = [
  'freshEye',
  'thinkAlong',
  'moderator',
  'tableHost',
  'workshop',
  'walkAlong',
  'writing',
  'research',
  'processGuide',
  'other',
];

const hardlyEver = 30 * 60_000;

/** The official themes: main themes (no `broader`) and their sub-themes. */
export const themesQuery = queryOptions({
  queryKey: ['themes'],
  staleTime: hardlyEver,
  queryFn: async () => (await answer(api.GET('/themes'))).items,
});

/** The chosen ones with their names, as far as the list is here; an address says nothing to people. */
export function chosenOf(themes: readonly Theme[], chosen: readonly string[]): Theme[] {
  return chosen.flatMap((id) => themes.find((theme) => theme.id === id) ?? []);
}

/** A theme's name, or a few dots until the list is here. */
export function nameOf(themes: readonly Theme[], id: string): string {
  return themes.find((theme) => theme.id === id)?.label ?? '…';
}

/** The networks in sight, with the organisations that take part. */
export const networksQuery = queryOptions({
  queryKey: ['networks'],
  staleTime: hardlyEver,
  queryFn: async () => (await answer(api.GET('/networks'))).items,
});

export interface NamedOrganisation {
  id: string;
  name: string;
}

/** The organisations of the networks, each once, by name. */
export function organisationsOf(networks: readonly Network[]): NamedOrganisation[] {
  const byId = new Map(
    networks.flatMap((network) => network.organisations).map((each) => [each.id, each]),
  );
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
