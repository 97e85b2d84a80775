/** Filters of a list: in sight where there is room, behind one press on a small screen. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from './Disclosure';
import { useWide } from './useWide';

interface FoldedFiltersProps {
  /** How many are in use: they are in sight at once then. */
  used: number;
  /** From this width on there is room for them, in pixels; else never. */
  roomFrom?: number;
  children: ReactNode;
}

export function FoldedFilters({ used, roomFrom, children }: FoldedFiltersProps) {
  const { t } = useTranslation('ui');
  const room = useWide(roomFrom ?? 0);
  if (roomFrom !== undefined && room) return children;
  return (
    <Disclosure level={2} title={t('filters', { count: used })} defaultExpanded={used > 0}>
      {children}
    </Disclosure>
  );
}
