/** A member's own jobs: to answer, coming, waiting, and done. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/Link';
import { Stack } from '@/ui/layout';
import { EmptyState, Fetched, ShowMore } from '@/ui/states';
import { myClaimsQuery, type MyClaim } from './api';
import { ComingJob } from './ComingJob';
import { DoneJob } from './DoneJob';
import { Offers } from './Offers';
import { Part } from './Part';
import { parted, type ClaimPart } from './parts';

export function Mine() {
  const { t } = useTranslation('groups');
  const claims = useQuery(myClaimsQuery);
  return (
    <Fetched query={claims} failed={t('failed')} loading={t('loading')} rows={3}>
      {(mine) => {
        const parts = parted(mine);
        const empty = Object.values(parts).every((part) => part.length === 0);
        return empty ? <NothingYet /> : <Parts parts={parts} />;
      }}
    </Fetched>
  );
}

function NothingYet() {
  const { t } = useTranslation('groups');
  return (
    <EmptyState
      title={t('none.title')}
      actions={
        <ButtonLink to="/voor-jou" look="primary">
          {t('none.forYou')}
        </ButtonLink>
      }
    >
      <p>{t('none.text')}</p>
    </EmptyState>
  );
}

function Parts({ parts }: { parts: Record<ClaimPart, MyClaim[]> }) {
  const { t } = useTranslation('groups');
  return (
    <Stack gap={40}>
      {parts.offered.length > 0 ? (
        <Part title={t('part.offered', { count: parts.offered.length })}>
          <Offers offers={parts.offered} level={3} />
        </Part>
      ) : null}
      <Coming coming={parts.coming} />
      {parts.pending.length > 0 ? (
        <Part title={t('part.pending')}>
          {parts.pending.map((mine) => (
            <ComingJob key={mine.claim.id} mine={mine} />
          ))}
        </Part>
      ) : null}
      <Done done={parts.done} />
    </Stack>
  );
}

function Coming({ coming }: { coming: MyClaim[] }) {
  const { t } = useTranslation('groups');
  return (
    <Part title={t('part.coming')}>
      {coming.length === 0 ? (
        <EmptyState
          level={3}
          title={t('coming.none')}
          actions={<ButtonLink to="/voor-jou">{t('none.forYou')}</ButtonLink>}
        >
          <p>{t('coming.noneText')}</p>
        </EmptyState>
      ) : (
        coming.map((mine) => <ComingJob key={mine.claim.id} mine={mine} />)
      )}
    </Part>
  );
}

/** So many at once: each row asks what I wrote about it. */
const step = 6;

function Done({ done }: { done: MyClaim[] }) {
  const { t } = useTranslation('groups');
  const [shown, setShown] = useState(step);
  if (done.length === 0) return null;
  const visible = done.slice(0, shown);
  return (
    <Part title={t('part.done')}>
      {visible.map((mine) => (
        <DoneJob key={mine.claim.id} mine={mine} />
      ))}
      {done.length > step ? (
        <ShowMore
          status={t('done.count', { shown: visible.length, all: done.length })}
          hasMore={visible.length < done.length}
          busy={false}
          onMore={() => setShown(shown + step)}
        />
      ) : null}
    </Part>
  );
}
