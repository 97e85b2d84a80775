/** What became of the placements that I proposed. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '@/client';
import { Proposed } from '@/features/proposals';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import { toast } from '@/ui/toast';
import {
  myPlacementProposalsQuery,
  useTakeBackProposal,
  type PlacementProposal,
} from '../proposals-api';
import { DecidedBy, ProposedTerms } from './ProposedTerms';

export function MyPlacementProposals() {
  const { t } = useTranslation('proposals');
  const query = useSuspenseInfiniteQuery(myPlacementProposalsQuery);
  return (
    <Proposed
      proposals={query.data.pages.flatMap((page) => page.items)}
      pages={query}
      none={t('placement.none')}
      one={Mine}
    />
  );
}

const tones = { open: 'theme', accepted: 'positive', declined: 'neutral' } as const;

function Mine({ proposal }: { proposal: PlacementProposal }) {
  const { t } = useTranslation('proposals');
  const format = useFormat();
  const { title, organisation, state } = proposal;
  return (
    <Stack gap={6}>
      <h3>{title}</h3>
      <Row gap={10}>
        <Tag tone={tones[state]}>{t(`placement.state.${state}`)}</Tag>
        <Words as="span" tone="smallSubtle">
          {organisation.name}
        </Words>
      </Row>
      <ProposedTerms proposal={proposal} />
      {state === 'open' ? (
        <>
          <Words tone="smallSubtle">
            {t('placement.proposed', { date: format.dateWithYear(proposal.proposedAt) })}
          </Words>
          <TakeBack proposal={proposal} />
        </>
      ) : (
        <Decision proposal={proposal} />
      )}
    </Stack>
  );
}

function Decision({ proposal }: { proposal: PlacementProposal }) {
  const { t } = useTranslation('proposals');
  const format = useFormat();
  const parts = format.inWords(proposal.changed.map((term) => t(`placement.term.${term}`)));
  return (
    <>
      {parts ? <p>{t('placement.changed', { parts })}</p> : null}
      {proposal.why ? <p>{t('placement.answer', { why: proposal.why })}</p> : null}
      <DecidedBy proposal={proposal} />
      {proposal.state === 'accepted' ? (
        <Link to="/profiel">{t('placement.toPlacement')}</Link>
      ) : null}
    </>
  );
}

function TakeBack({ proposal }: { proposal: PlacementProposal }) {
  const { t } = useTranslation('proposals');
  const takeBack = useTakeBackProposal();
  return (
    <Row>
      <AskFirst
        look="secondary"
        small
        title={t('placement.takeBack.title')}
        text={t('placement.takeBack.text', { organisation: proposal.organisation.name })}
        confirmLabel={t('placement.takeBack.button')}
        busy={takeBack.isPending}
        refused={refusalOf(takeBack.error)}
        onConfirm={() =>
          after(takeBack.mutateAsync(proposal.id), () => toast(t('placement.takeBack.done')))
        }
      >
        {t('placement.takeBack.button')}
      </AskFirst>
    </Row>
  );
}
