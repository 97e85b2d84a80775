/** What one proposed, the latest first, page by page. */
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/layout';
import { MorePages, type Pages } from '@/ui/states';

interface ProposedProps<T> {
  proposals: readonly T[];
  pages: Pages;
  none: string;
  one: ComponentType<{ proposal: T }>;
}

export function Proposed<T extends { id: string }>(props: ProposedProps<T>) {
  const { proposals, pages, none, one: One } = props;
  const { t } = useTranslation('proposals');
  return (
    <Stack as="section" gap={22} aria-labelledby="proposals">
      <h2 id="proposals">{t('mine')}</h2>
      {proposals.length === 0 ? <p>{none}</p> : null}
      {proposals.map((proposal) => (
        <One key={proposal.id} proposal={proposal} />
      ))}
      {pages.hasNextPage ? (
        <MorePages status={t('shown', { count: proposals.length })} pages={pages} />
      ) : null}
    </Stack>
  );
}
