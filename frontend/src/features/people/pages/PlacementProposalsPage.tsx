/** Bring in a placement of one's own, and see what became of it. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProposingPage, type ProposalPlace } from '@/features/proposals';
import { after } from '@/lib/after';
import { leadToFirstWrong } from '@/lib/first-wrong';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { ComboBox } from '@/ui/ComboBox';
import { toast } from '@/ui/toast';
import { MyPlacementProposals } from '../components/MyPlacementProposals';
import { Refused, TermsFields } from '../components/TermsFields';
import { useProposePlacement } from '../proposals-api';
import { freshTerms, useTerms } from '../useTerms';

export default function PlacementProposalsPage() {
  const { t } = useTranslation('proposals');
  return (
    <ProposingPage
      title={t('placement.page')}
      lead={t('placement.lead')}
      back={<Link to="/profiel">{t('placement.toProfile')}</Link>}
      other={<Link to="/klussen/voorstellen">{t('placement.toJob')}</Link>}
      mine={<MyPlacementProposals />}
      form={Form}
      nobody={t('placement.notMember')}
    />
  );
}

function useProposing(places: readonly ProposalPlace[]) {
  const { t } = useTranslation('proposals');
  const [chosen, choose] = useState<string | null>(null);
  const propose = useProposePlacement();
  const terms = useTerms(freshTerms, propose.error);
  const place = places.find(({ organisationId }) => organisationId === chosen);
  function submit(event: FormEvent<HTMLElement>): void {
    event.preventDefault();
    const body = terms.body();
    if (!body || !place) return leadToFirstWrong(event.currentTarget);
    const { organisationId, networkId, organisation } = place;
    after(propose.mutateAsync({ ...body, organisationId, networkId }), () => {
      choose(null);
      terms.clear();
      toast(t('placement.sent', { organisation }));
    });
  }
  return { chosen, choose, propose, terms, submit };
}

function Form({ places }: { places: readonly ProposalPlace[] }) {
  const { t } = useTranslation('proposals');
  const { chosen, choose, propose, terms, submit } = useProposing(places);
  return (
    <Stack as="form" gap={24} onSubmit={submit} {...{ noValidate: true }}>
      <ComboBox
        label={t('placement.organisation')}
        choices={places.map(({ organisationId, organisation }) => ({
          id: organisationId,
          label: organisation,
        }))}
        value={chosen}
        onChange={(key) => choose(key === null ? null : String(key))}
        error={terms.missing(!chosen) ? t('missing.organisationId') : terms.said('organisationId')}
        width="full"
      />
      <TermsFields form={terms} />
      <Refused error={propose.error} />
      <div>
        <Button type="submit" busy={propose.isPending}>
          {t('placement.send')}
        </Button>
      </div>
    </Stack>
  );
}
