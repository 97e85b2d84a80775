/** The one raised card of a job: claim a seat, or see and change the claim that you have. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { CheckboxCard, CheckboxGroup } from '@/ui/choices';
import { ConfirmDialog } from '@/ui/Dialog';
import { Card, Row, Stack, Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import {
  colleaguesQuery,
  useClaim,
  useClaimStep,
  type Claim,
  type ClaimAction,
  type Job,
  type SeatRole,
} from './api';

/** Nothing for who can neither claim nor has claimed. */
export function Claiming({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const { claimChoices, myClaim } = job;
  if (myClaim) return <MyClaim job={job} claim={myClaim} />;
  if (claimChoices.canClaim) return <ClaimForm key={job.id} job={job} />;
  if (job.inCharge || !['open', 'staffed'].includes(job.state)) return null;
  return (
    <Note>{t(claimChoices.reason === 'not-for-you' ? 'cannot.notForYou' : 'cannot.closed')}</Note>
  );
}

const anySeat = 'any';

function ClaimForm({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const { t: term } = useTranslation('terms');
  const claim = useClaim(job.id);
  const [options, setOptions] = useState<string[]>([]);
  const [seat, setSeat] = useState(anySeat);
  const [together, setTogether] = useState<string[]>([]);
  const { claimChoices } = job;
  const several = job.state === 'open' && job.timing.options.length > 1;
  const ready = !several || options.length > 0;
  const submit = () =>
    claim.mutate(
      { seat: seat === anySeat ? null : (seat as SeatRole), together, optionIds: options },
      {
        onSuccess: (made) => {
          toast(
            [t(`claimed.${made.state as 'claimed'}`), ...made.warnings.map((w) => w.text)].join(
              ' ',
            ),
          );
        },
      },
    );
  const verb = claimChoices.waitingList ? 'wait' : job.claimMode === 'chosen' ? 'apply' : 'join';
  return (
    <Card as="section" raised aria-labelledby="claim">
      <Stack gap={20}>
        <h2 id="claim">{t('claiming.title')}</h2>
        {several ? <TimeChoice job={job} value={options} onChange={setOptions} /> : null}
        {claimChoices.seats.length > 1 ? (
          <Select
            label={t('claiming.seat')}
            width="full"
            value={seat}
            onChange={(id) => setSeat(String(id))}
            choices={[
              { id: anySeat, label: t('claiming.anySeat') },
              ...claimChoices.seats.map((role) => ({ id: role, label: term(`seat.${role}`) })),
            ]}
          />
        ) : null}
        {claimChoices.colleaguesAtMost > 0 ? (
          <Colleagues job={job} value={together} onChange={setTogether} />
        ) : null}
        {claim.error ? (
          <Note tone="warning" role="alert">
            {claim.error.message}
          </Note>
        ) : null}
        <Stack gap={10}>
          <Button wide busy={claim.isPending} isDisabled={!ready} onPress={submit}>
            {t(`claiming.${verb}`)}
          </Button>
          <Words tone="hint">{t(ready ? `claiming.${verb}Hint` : 'claiming.chooseTime')}</Words>
        </Stack>
      </Stack>
    </Card>
  );
}

interface PickProps {
  job: Job;
  value: string[];
  onChange: (value: string[]) => void;
}

function TimeChoice({ job, value, onChange }: PickProps) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const able = new Map(job.optionClaims.map((each) => [each.optionId, each.canMake]));
  return (
    <CheckboxGroup label={t('claiming.when')} value={value} onChange={onChange}>
      {job.timing.options.map((option) => (
        <CheckboxCard
          key={option.id}
          value={option.id}
          note={t('claiming.able', { count: able.get(option.id) ?? 0 })}
        >
          {format.dateAndTimes(option.start, option.end)}
        </CheckboxCard>
      ))}
    </CheckboxGroup>
  );
}

function Colleagues({ job, value, onChange }: PickProps) {
  const { t } = useTranslation('jobs');
  const me = useMe();
  const people = useQuery(colleaguesQuery(job.networkId)).data ?? [];
  const busy = new Set([me?.id, ...job.claims.map((claim) => claim.person.id)]);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const choices = people
    .filter((person) => !busy.has(person.id) && !value.includes(person.id))
    .map(({ id, name }) => ({ id, label: name }));
  return (
    <Stack gap={8}>
      {value.map((id) => (
        <Row key={id} between>
          <span>{nameOf(id)}</span>
          <Button look="quiet" small onPress={() => onChange(value.filter((each) => each !== id))}>
            {t('claiming.without', { name: nameOf(id) })}
          </Button>
        </Row>
      ))}
      {value.length < job.claimChoices.colleaguesAtMost && choices.length > 0 ? (
        <Select
          label={t('claiming.together')}
          hint={t('claiming.togetherHint')}
          width="full"
          value={null}
          onChange={(id) => onChange([...value, String(id)])}
          choices={choices}
        />
      ) : null}
    </Stack>
  );
}

function MyClaim({ job, claim }: { job: Job; claim: Claim }) {
  const { t } = useTranslation('jobs');
  const { t: term } = useTranslation('terms');
  const format = useFormat();
  const seat = claim.seat ? term(`seat.${claim.seat}`) : null;
  return (
    <Card as="section" raised aria-labelledby="claim">
      <Stack gap={16}>
        <h2 id="claim">{t(`mine.${claim.state}`)}</h2>
        {seat ? <p>{t('mine.seat', { seat })}</p> : null}
        {claim.expiresAt ? (
          <p>
            {t('mine.answerBy', {
              day: format.longDate(claim.expiresAt),
              time: format.timeOfDay(claim.expiresAt),
            })}
          </p>
        ) : null}
        <ClaimButtons claim={claim} group={job.seatsHeld} />
      </Stack>
    </Card>
  );
}

const mine: ClaimAction[] = ['accept', 'decline', 'withdraw'];

/** Yes, no, or leave after all; what is possible comes with the claim. Leaving asks first. */
export function ClaimButtons({ claim, group }: { claim: Claim; group?: number }) {
  const { t } = useTranslation('jobs');
  const step = useClaimStep();
  const [leaving, setLeaving] = useState(false);
  const can = mine.filter((action) => claim.allowedActions.includes(action));
  const shown = can.includes('decline') ? can.filter((action) => action !== 'withdraw') : can;
  const take = (action: ClaimAction) =>
    step.mutate(
      { claimId: claim.id, action },
      {
        onSuccess: () => toast(t(`acted.${action as 'accept'}`)),
        onSettled: () => setLeaving(false),
      },
    );
  return (
    <Stack gap={10}>
      <Row>
        {shown.map((action) => (
          <Button
            key={action}
            look={action === 'accept' ? 'primary' : 'secondary'}
            busy={step.isPending && step.variables.action === action}
            onPress={() => (action === 'withdraw' ? setLeaving(true) : take(action))}
          >
            {t(`act.${action as 'accept'}`)}
          </Button>
        ))}
      </Row>
      {step.error ? (
        <Note tone="warning" role="alert">
          {step.error.message}
        </Note>
      ) : null}
      <ConfirmDialog
        title={t('leave.title')}
        isOpen={leaving}
        onClose={() => setLeaving(false)}
        confirmLabel={t('act.withdraw')}
        busy={step.isPending}
        danger
        onConfirm={() => take('withdraw')}
      >
        <p>{t('leave.text', { count: Math.max(0, (group ?? 1) - 1) })}</p>
      </ConfirmDialog>
    </Stack>
  );
}
