/** The server's reasons with the icon of what they are about. */
import CalendarCheck from 'lucide-react/icons/calendar-check';
import Car from 'lucide-react/icons/car';
import Eye from 'lucide-react/icons/eye';
import Lightbulb from 'lucide-react/icons/lightbulb';
import Scale from 'lucide-react/icons/scale';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Users from 'lucide-react/icons/users';
import type { Icon } from '@/ui/Button';
import type { Reason as ShownReason } from '@/ui/signs';
import type { Reason } from './api';

const icons: [RegExp, Icon][] = [
  [/free|busy|time|option/i, CalendarCheck],
  [/fresh/i, Eye],
  [/job|load|hour|budget|asked|lately/i, Scale],
  [/travel|far|near|place/i, Car],
  [/organisation|duo|member|alreadyIn|experienced|first|people|holds/i, Users],
];

/** A sentence about somebody, under his name: "Noor is dan vrij." becomes "Is dan vrij." */
export function withoutName(text: string, name: string): string {
  if (!text.startsWith(`${name} `)) return text;
  const rest = text.slice(name.length + 1);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** In the server's order: the most telling first; `about` is the name they stand under. */
export function shownReasons(reasons: readonly Reason[], about = ''): ShownReason[] {
  return reasons.map(({ key, text, caution }, index) => ({
    key: `${key}-${index}`,
    text: withoutName(text, about),
    icon: caution ? TriangleAlert : (icons.find(([match]) => match.test(key))?.[1] ?? Lightbulb),
    caution,
  }));
}
