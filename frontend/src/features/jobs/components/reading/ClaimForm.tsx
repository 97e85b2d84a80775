/** Claiming a seat: when, as what, alone or together. */
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Card, Stack, Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useClaim, type Job, type SeatRole } from './api';
import { choosesTime, type ClaimDraft } from './claim-draft';
import { Colleagues } from './Colleagues';
import { TimeChoice } from './TimeChoice';

interface ClaimFormProps {
  job: Job;
  draft: ClaimDraft;
}

export function ClaimForm({ job, draft }: ClaimFormProps) {
  const { t } = useTranslation('job');
  return (
    <Card as="section" raised aria-labelledby="claim">
      <Stack gap={20}>
        <h2 id="claim" tabIndex={-1}>
          {t('claiming.title')}
        </h2>
        <TimeChoice job={job} value={draft.options} onChange={draft.setOptions} />
        <SeatChoice job={job} draft={draft} />
        {job.claimChoices.colleaguesAtMost > 0 ? <Colleagues job={job} draft={draft} /> : null}
        <Send job={job} draft={draft} />
      </Stack>
    </Card>
  );
}

const anySeat = 'any';

function SeatChoice({ job, draft }: ClaimFormProps) {
  const { t } = useTranslation('job');
  const { t: term } = useTranslation('terms');
  const { seats } = job.claimChoices;
  if (seats.length < 2) return null;
  return (
    <Select
      label={t('claiming.seat')}
      width="full"
      value={draft.seat ?? anySeat}
      onChange={(id) => draft.setSeat(id === anySeat ? null : (id as SeatRole))}
      choices={[
        { id: anySeat, label: t('claiming.anySeat') },
        ...seats.map((role) => ({ id: role, label: term(`seat.${role}`) })),
      ]}
    />
  );
}

const verbOf = (job: Job) =>
  job.claimChoices.waitingList ? 'wait' : job.claimMode === 'chosen' ? 'apply' : 'join';

function Send({ job, draft }: ClaimFormProps) {
  const { t } = useTranslation(['job', 'duos']);
  const claim = useClaim(job.id);
  const { options, seat, together, duo } = draft;
  const ready = !choosesTime(job) || options.length > 0;
  const verb = verbOf(job);
  const submit = () =>
    after(
      claim.mutateAsync({
        seat,
        together: together.map(({ id }) => id),
        duo: duo?.id ?? null,
        optionIds: options,
      }),
      (made) => {
        draft.setTogether([]);
        draft.setDuo(null);
        const said = t(`claimed.${made.state as 'claimed'}`);
        toast([said, ...made.warnings.map((warning) => warning.text)].join(' '));
      },
    );
  const label = together.length > 0 && verb === 'join' ? 'joinTogether' : verb;
  return (
    <Stack gap={10}>
      {claim.error ? (
        <Note tone="warning" role="alert">
          {claim.error.message}
        </Note>
      ) : null}
      <Button wide busy={claim.isPending} isDisabled={!ready} onPress={submit}>
        {duo ? t('duos:claim.join') : t(`claiming.${label}`)}
      </Button>
      <Words tone="hint">{t(ready ? `claiming.${label}Hint` : 'claiming.chooseTime')}</Words>
    </Stack>
  );
}
