/** What became of one's proposals. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import { MorePages } from '@/ui/states';
import { proposalsQuery, type Proposal } from './api';

export function MyProposals() {
  const { t } = useTranslation('proposals');
  const query = useSuspenseInfiniteQuery(proposalsQuery);
  const proposals = query.data.pages.flatMap((page) => page.items);
  return (
    <Stack as="section" gap={18} aria-labelledby="proposals">
      <h2 id="proposals">{t('mine')}</h2>
      {proposals.length === 0 ? <p>{t('none')}</p> : null}
      {proposals.map((proposal) => (
        <ProposalView key={proposal.id} proposal={proposal} />
      ))}
      {query.hasNextPage ? (
        <MorePages status={t('shown', { count: proposals.length })} pages={query} />
      ) : null}
    </Stack>
  );
}

const tones = { draft: 'theme', cancelled: 'neutral', expired: 'neutral' } as const;

function ProposalView({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const format = useFormat();
  const { id, title, state, organisation, visible, proposedAt } = proposal;
  const tone = state in tones ? tones[state as keyof typeof tones] : 'positive';
  return (
    <Stack gap={6}>
      <h3>
        {visible ? (
          <Link to="/klussen/$jobId" params={{ jobId: id }}>
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      <Row gap={10}>
        <Tag tone={tone}>{t(`became.${state}`)}</Tag>
        <Words as="span" tone="smallSubtle">
          {`${organisation.name} · ${format.dateWithYear(proposedAt)}`}
        </Words>
      </Row>
    </Stack>
  );
}
