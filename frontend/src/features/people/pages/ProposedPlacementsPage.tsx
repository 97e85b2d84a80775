/** Placements that members propose to organisations that one answers for. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Card, Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { Tag } from '@/ui/signs';
import { EmptyState } from '@/ui/states';
import { Deciding } from '../components/Deciding';
import { DecidedBy, ProposedTerms } from '../components/ProposedTerms';
import { proposedQuery, type PlacementProposal } from '../proposals-api';

export default function ProposedPlacementsPage() {
  const { t } = useTranslation('proposals');
  const waiting = useSuspenseQuery(proposedQuery('open')).data.items;
  const all = useSuspenseQuery(proposedQuery('all')).data.items;
  const decided = all.filter(({ state }) => state !== 'open');
  return (
    <Page
      title={t('decide.page')}
      lead={t('decide.lead')}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/mensen">{t('decide.toPeople')}</Link>
        </Breadcrumb>
      }
    >
      <Stack gap={44}>
        {waiting.length > 0 ? (
          <Stack as="section" gap={18} aria-labelledby="waiting">
            <h2 id="waiting">{t('decide.waiting')}</h2>
            {waiting.map((proposal) => (
              <Waiting key={proposal.id} proposal={proposal} />
            ))}
          </Stack>
        ) : (
          <EmptyState title={t('decide.noneWaiting')} />
        )}
        {decided.length > 0 ? (
          <Stack as="section" gap={22} aria-labelledby="decided">
            <h2 id="decided">{t('decide.before')}</h2>
            {decided.map((proposal) => (
              <Decided key={proposal.id} proposal={proposal} />
            ))}
          </Stack>
        ) : null}
      </Stack>
    </Page>
  );
}

function Who({ proposal }: { proposal: PlacementProposal }) {
  const { t } = useTranslation('proposals');
  const { person, organisation } = proposal;
  return (
    <Words tone="small">
      <Link to="/mensen/$personId" params={{ personId: person.id }}>
        {person.name}
      </Link>{' '}
      {t('decide.at', { organisation: organisation.name })}
    </Words>
  );
}

function Waiting({ proposal }: { proposal: PlacementProposal }) {
  const { t } = useTranslation('proposals');
  const format = useFormat();
  const date = format.dateWithYear(proposal.proposedAt);
  return (
    <Card raised aria-labelledby={proposal.id}>
      <Stack gap={10}>
        <h3 id={proposal.id}>{proposal.title}</h3>
        <Who proposal={proposal} />
        <ProposedTerms proposal={proposal} />
        <Words tone="smallSubtle">{t('placement.proposed', { date })}</Words>
        <Deciding proposal={proposal} />
      </Stack>
    </Card>
  );
}

function Decided({ proposal }: { proposal: PlacementProposal }) {
  const { t } = useTranslation('proposals');
  const { id, title, state, why } = proposal;
  return (
    <Stack as="article" gap={6} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <Row gap={10}>
        <Tag tone={state === 'accepted' ? 'positive' : 'neutral'}>{t(`decide.state.${state}`)}</Tag>
        <DecidedBy proposal={proposal} />
      </Row>
      <Who proposal={proposal} />
      {why ? <p>{why}</p> : null}
    </Stack>
  );
}
