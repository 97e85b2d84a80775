/** Where `g` and a letter lead: all of one's pages, and a few that stand elsewhere. */
import { hasRole, type Me } from '@/client';
import { destinationsFor, type Destination } from '@/features/navigation';

type Further = '/indelen' | '/berichten' | '/profiel' | '/hulp';

export interface Place {
  letter: string;
  to: Destination['to'] | Further;
  /** A key of the frame's texts, or of our own. */
  name: `frame:nav.${Destination['key']}` | `place.${'assign' | 'messages' | 'profile' | 'help'}`;
}

/** Who works with lists all day. */
export const usesShortcuts = (me: Me): boolean =>
  hasRole(me, 'coordinator') || hasRole(me, 'administrator');

/** Every place has a letter of its own. */
export function placesFor(me: Me): Place[] {
  const assign: Place = { letter: 'i', to: '/indelen', name: 'place.assign' };
  return [
    ...destinationsFor(me).map(({ letter, to, key }): Place => ({
      letter,
      to,
      name: `frame:nav.${key}`,
    })),
    ...(hasRole(me, 'coordinator') ? [assign] : []),
    { letter: 'r', to: '/berichten', name: 'place.messages' },
    { letter: 'f', to: '/profiel', name: 'place.profile' },
    { letter: 'h', to: '/hulp', name: 'place.help' },
  ];
}
