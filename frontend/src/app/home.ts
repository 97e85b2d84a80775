/** Where somebody starts: the page that answers "what now?" for the first role that fits. */
import { hasRole, type Me } from '@/client';

export function homeOf(me: Me) {
  if (hasRole(me, 'member')) return '/voor-jou' as const;
  if (hasRole(me, 'coordinator')) return '/overzicht' as const;
  if (hasRole(me, 'poster')) return '/mijn-klussen' as const;
  return hasRole(me, 'administrator') ? ('/beheer' as const) : ('/klussen' as const);
}
