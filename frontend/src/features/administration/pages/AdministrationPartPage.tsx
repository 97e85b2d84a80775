/** One part of the administration, by its address. */
import { notFound, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { FeedbackPart } from '@/features/feedback';
import { Keeping } from '@/features/privacy';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { InvitationsPart } from '../components/access/InvitationsPart';
import { ProvidersPart } from '../components/access/ProvidersPart';
import { TokensPart } from '../components/access/TokensPart';
import { AccountsPart } from '../components/AccountsPart';
import { AuditPart } from '../components/AuditPart';
import { DeliveriesPart } from '../components/DeliveriesPart';
import { ListsPart } from '../components/lists/ListsPart';
import { NetworksPart } from '../components/NetworksPart';
import { OrganisationsPart } from '../components/OrganisationsPart';
import { WebhooksPart } from '../components/webhooks/WebhooksPart';
import { parts, partsFor, type Part } from '../parts';

const contents: Record<Part, ComponentType> = {
  organisaties: OrganisationsPart,
  netwerken: NetworksPart,
  mensen: AccountsPart,
  uitnodigingen: InvitationsPart,
  inloggen: ProvidersPart,
  tokens: TokensPart,
  koppelingen: WebhooksPart,
  inlezen: ListsPart,
  verbeteringen: FeedbackPart,
  bezorging: DeliveriesPart,
  bewaren: Keeping,
  logboek: AuditPart,
};

export default function AdministrationPartPage() {
  const { t } = useTranslation('administration');
  const { part: address } = useParams({ from: '/signed-in/beheer/$part' });
  const open = partsFor(useMe());
  const part = parts.find((each) => each === address);
  if (!part) throw notFound();
  const Content = contents[part];
  return (
    <Page
      title={t(`part.${part}`)}
      lead={t(`about.${part}`)}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/beheer">{t('title')}</Link>
        </Breadcrumb>
      }
    >
      {open.includes(part) ? <Content /> : <EmptyState title={t('notForYou')} />}
    </Page>
  );
}
