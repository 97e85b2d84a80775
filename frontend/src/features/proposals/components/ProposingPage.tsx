/** A page to propose something to an organisation, and to see what became of it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { Columns } from '@/ui/layout';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { proposalPlaces, type ProposalPlace } from '../proposal-places';

interface ProposingPageProps {
  title: string;
  lead: string;
  /** The link back, and the one to proposing something else. */
  back: ReactNode;
  other: ReactNode;
  /** What became of what one proposed. */
  mine: ReactNode;
  form: ComponentType<{ places: readonly ProposalPlace[] }>;
  /** Said to whoever is a member of no network. */
  nobody: string;
}

export function ProposingPage(props: ProposingPageProps) {
  const { title, lead, back, other, mine, form: Form, nobody } = props;
  const { t } = useTranslation('proposals');
  const me = useMe();
  const networks = useSuspenseQuery(networksQuery).data;
  const places = me ? proposalPlaces(me, networks) : [];
  return (
    <Page
      title={title}
      lead={lead}
      breadcrumb={<Breadcrumb label={t('back')}>{back}</Breadcrumb>}
      below={other}
    >
      {places.length > 0 ? (
        <Columns side={mine}>
          <Form places={places} />
        </Columns>
      ) : (
        <EmptyState title={nobody} />
      )}
    </Page>
  );
}
