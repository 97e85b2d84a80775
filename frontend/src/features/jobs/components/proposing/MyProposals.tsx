/** What became of one's proposals. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Proposed } from '@/features/proposals';
import { useFormat } from '@/i18n/useLanguage';
import { Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import { proposalsQuery, type Proposal } from './api';

export function MyProposals() {
  const { t } = useTranslation('proposals');
  const query = useSuspenseInfiniteQuery(proposalsQuery);
  return (
    <Proposed
      proposals={query.data.pages.flatMap((page) => page.items)}
      pages={query}
      none={t('none')}
      one={ProposalView}
    />
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
