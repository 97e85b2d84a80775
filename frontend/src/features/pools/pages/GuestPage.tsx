/** A guest without an account chooses tables by a link from a mail, or has everything erased. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, type components } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack, Words } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { Problem } from '../components/Problem';
import { ProgrammeList } from '../components/ProgrammeList';
import { guestLinkQuery, useGuestChoice, useGuestLeaves } from '../day-api';
import type { Item } from '../api';

type GuestLink = components['schemas']['PoolGuestLink'];

export default function GuestPage() {
  const { t } = useTranslation('pools');
  const { sleutel: token } = useSearch({ from: '/gast' });
  const [gone, setGone] = useState(false);
  if (token && !gone) return <Arrival token={token} onGone={() => setGone(true)} />;
  return (
    <Page title={t('visit.title')}>
      <EmptyState title={t(gone ? 'visit.gone' : 'visit.unknown')}>
        <p>{t(gone ? 'visit.goneText' : 'visit.unknownText')}</p>
      </EmptyState>
    </Page>
  );
}

function Arrival({ token, onGone }: { token: string; onGone: () => void }) {
  const { t } = useTranslation('pools');
  const found = useQuery(guestLinkQuery(token));
  if (found.data) return <Visit link={found.data} token={token} onGone={onGone} />;
  return (
    <Page title={t('visit.title')}>
      <NotYet error={found.error} onRetry={() => void found.refetch()} />
    </Page>
  );
}

/** Still loading, a link that is unknown, or no answer: then the link may well be good. */
function NotYet({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const { t } = useTranslation(['pools', 'ui']);
  if (error === null) return <Skeleton />;
  if (error instanceof ProblemError && error.status < 429) {
    return (
      <EmptyState title={t('visit.unknown')}>
        <p>{t('visit.unknownText')}</p>
      </EmptyState>
    );
  }
  return (
    <ErrorState title={t('ui:unreachable')} onRetry={onRetry}>
      <p>{t('ui:unreachableText')}</p>
    </ErrorState>
  );
}

interface VisitProps {
  link: GuestLink;
  token: string;
  onGone: () => void;
}

function Visit({ link, token, onGone }: VisitProps) {
  const { t } = useTranslation('pools');
  return (
    <Page
      title={t('visit.hello', { name: link.name.split(' ')[0] ?? link.name })}
      documentTitle={t('visit.title')}
      lead={t('visit.lead', { title: link.assignment })}
      below={<p>{link.goal}</p>}
    >
      <Stack gap={32}>
        {link.standing === 'used' ? (
          <Note tone="positive" role="status">
            {t('visit.used')}
          </Note>
        ) : null}
        {link.standing === 'expired' ? <Note tone="warning">{t('visit.expired')}</Note> : null}
        <Choice link={link} token={token} />
        <Leave token={token} onGone={onGone} />
      </Stack>
    </Page>
  );
}

function Choice({ link, token }: { link: GuestLink; token: string }) {
  const { t } = useTranslation('pools');
  const own = link.items.filter(({ mine }) => mine).map(({ id }) => id);
  const [chosen, setChosen] = useState(own);
  const choosing = useGuestChoice(token);
  const toggle = (id: string, wanted: boolean) =>
    setChosen((before) => (wanted ? [...before, id] : before.filter((each) => each !== id)));
  const box = (item: Item) =>
    item.maySignUp ? (
      <Checkbox
        isSelected={chosen.includes(item.id)}
        isDisabled={!item.mine && item.taken >= (item.seats ?? 0)}
        onChange={(wanted) => toggle(item.id, wanted)}
        aria-label={`${t('visit.here')}: ${item.title}`}
      >
        {t('visit.here')}
      </Checkbox>
    ) : null;
  const save = () => after(choosing.mutateAsync(chosen), () => window.scrollTo(0, 0));
  return (
    <Stack gap={24}>
      <Problem error={choosing.error} />
      <ProgrammeList items={link.items} actions={box} />
      {link.standing === 'open' ? (
        <div>
          <Button busy={choosing.isPending} onPress={save}>
            {t('visit.save')}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

function Leave({ token, onGone }: { token: string; onGone: () => void }) {
  const { t } = useTranslation('pools');
  const [asking, setAsking] = useState(false);
  const leaving = useGuestLeaves(token);
  return (
    <section>
      <Stack gap={10}>
        <h2>{t('visit.data')}</h2>
        <Words>{t('visit.dataText')}</Words>
        <div>
          <Button look="secondary" onPress={() => setAsking(true)}>
            {t('visit.erase')}
          </Button>
        </div>
      </Stack>
      <ConfirmDialog
        title={t('visit.eraseAsk')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('visit.erase')}
        onConfirm={() => after(leaving.mutateAsync(), onGone)}
        busy={leaving.isPending}
        danger
      >
        <Stack gap={12}>
          <p>{t('visit.eraseText')}</p>
          <Problem error={leaving.error} />
        </Stack>
      </ConfirmDialog>
    </section>
  );
}
