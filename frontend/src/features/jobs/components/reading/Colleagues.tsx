/** Alone, together or as a duo: colleagues found by name, all with a seat or none. */
import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duosQuery, linked } from '@/features/duos';
import { firstName } from '@/lib/names';
import { IconButton } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Row, Stack, Words } from '@/ui/layout';
import { Avatar } from '@/ui/signs';
import type { Job } from './api';
import type { ClaimDraft, Colleague } from './claim-draft';
import { lazyPart } from '@/ui/lazy-part';

// Most come alone.
const ColleagueFinder = lazyPart(() => import('./ColleagueFinder'));

export interface ColleaguesProps {
  job: Job;
  value: Colleague[];
  onChange: (value: Colleague[]) => void;
}

type How = 'alone' | 'together' | 'duo';

/** Alone, with colleagues who are asked, or as a duo that needs no asking. */
export function Colleagues({ job, draft }: { job: Job; draft: ClaimDraft }) {
  const { t } = useTranslation(['job', 'duos']);
  const duos = useQuery(duosQuery).data ?? [];
  const [chosen, setHow] = useState<How>('alone');
  const how = draft.together.length > 0 ? 'together' : chosen;
  const choose = (next: string) => {
    const partner = linked(duos).find(({ person }) => person.id === next)?.person ?? null;
    setHow(partner ? 'duo' : (next as How));
    draft.setDuo(partner);
    if (next !== 'together') draft.setTogether([]);
  };
  return (
    <Stack gap={12}>
      {job.duo ? <Words tone="hint">{t('duos:claim.asked')}</Words> : null}
      <SegmentedSwitch
        label={t('claiming.how')}
        value={draft.duo?.id ?? how}
        onChange={choose}
        choices={[
          { value: 'alone', label: t('claiming.alone') },
          { value: 'together', label: t('claiming.together') },
          ...linked(duos).map(({ person }) => ({
            value: person.id,
            label: t('duos:claim.with', { name: firstName(person.name) }),
          })),
        ]}
      />
      <With job={job} draft={draft} together={how === 'together'} />
    </Stack>
  );
}

interface WithProps {
  job: Job;
  draft: ClaimDraft;
  together: boolean;
}

/** What coming as a duo means, or which colleagues come along. */
function With({ job, draft, together }: WithProps) {
  const { t } = useTranslation('duos');
  if (draft.duo) {
    return <Words tone="hint">{t('claim.hint', { name: firstName(draft.duo.name) })}</Words>;
  }
  return together ? <Chosen job={job} value={draft.together} onChange={draft.setTogether} /> : null;
}

function Chosen({ job, value, onChange }: ColleaguesProps) {
  const { t } = useTranslation('job');
  return (
    <>
      {value.map(({ id, name }) => (
        <Row key={id} between nowrap>
          <Row gap={10} nowrap>
            <Avatar name={name} small />
            <span>{name}</span>
          </Row>
          <IconButton
            label={t('claiming.without', { name })}
            icon={X}
            onPress={() => onChange(value.filter((each) => each.id !== id))}
          />
        </Row>
      ))}
      {value.length < job.claimChoices.colleaguesAtMost ? (
        // A new one for the next colleague: empty and closed again, with the cursor in it.
        <Suspense>
          <ColleagueFinder key={value.length} job={job} value={value} onChange={onChange} />
        </Suspense>
      ) : null}
      <Words tone="hint">{t('claiming.togetherHint')}</Words>
    </>
  );
}
