/** One group of a plan: the job, when, its people, why they, and what to look out for. */
import Ban from 'lucide-react/icons/ban';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Pin from 'lucide-react/icons/pin';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { MemberChip, MemberChips } from '@/ui/MemberChip';
import type { MenuAction } from '@/ui/Menu';
import { Note, Tag } from '@/ui/signs';
import type { PlannedJob, PlannedMember } from '../api';
import { forbid, isForbidden, isPinned, leaveOut, pin, release, type Pair } from '../choices';
import styles from './assignments.module.css';
import type { ChoosingState } from './useChoices';

interface PlannedGroupProps {
  row: PlannedJob;
  choices: ChoosingState;
  /** With an empty id: about somebody who is not in the group. */
  onWhy: (personId: string) => void;
}

export function PlannedGroup({ row, choices, onWhy }: PlannedGroupProps) {
  const { t } = useTranslation('assignments');
  const leftOut = choices.now.leftOutJobs.includes(row.job.id);
  return (
    <article className={styles.group} aria-labelledby={`group-${row.job.id}`}>
      <Heading row={row} />
      {leftOut ? <Note>{t('choice.leftOutNext')}</Note> : null}
      <MemberChips>
        {row.members.map((member) => (
          <Member key={member.personId} row={row} member={member} choices={choices} onWhy={onWhy} />
        ))}
      </MemberChips>
      <Fragile row={row} />
      <Disclosure title={t('groups.why', { title: row.job.title })} level={4}>
        <Stack gap={12}>
          {row.members.map((member) => (
            <p key={member.personId} className={styles.reason}>
              <b>{member.name}</b> {member.reasons.map((reason) => reason.text).join(' ')}
            </p>
          ))}
        </Stack>
      </Disclosure>
      <Row gap={4}>
        <Button look="quiet" small onPress={() => onWhy('')}>
          {t('groups.whyNot')}
        </Button>
        {choices.open ? <LeaveOut row={row} choices={choices} leftOut={leftOut} /> : null}
      </Row>
    </article>
  );
}

function Heading({ row }: { row: PlannedJob }) {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const { job, held } = row;
  const when = row.optionId
    ? format.dateAndTimes(row.start, row.end)
    : t('groups.flexible', { date: format.dayAndMonth(row.end) });
  const facts = [job.organisation.name, when, held > 0 ? t('groups.held', { count: held }) : null];
  return (
    <div>
      <Row between gap={12} nowrap>
        <h3 id={`group-${job.id}`}>
          <Link plain to="/overzicht/$jobId" params={{ jobId: job.id }}>
            {job.title}
          </Link>
        </h3>
        <span className={styles.seats}>
          <Tag tone="neutral">
            {t('groups.seats', { taken: held + row.members.length, all: row.groupMax })}
          </Tag>
        </span>
      </Row>
      <Words tone="smallSubtle">{facts.filter(Boolean).join(' · ')}</Words>
    </div>
  );
}

function Fragile({ row }: { row: PlannedJob }) {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const names = row.members.filter((member) => member.fragile).map((member) => member.name);
  if (names.length === 0) return null;
  return <Note tone="warning">{t('groups.fragile', { names: format.inWords(names) })}</Note>;
}

interface MemberProps {
  row: PlannedJob;
  member: PlannedMember;
  choices: ChoosingState;
  onWhy: (personId: string) => void;
}

function Member({ row, member, choices, onWhy }: MemberProps) {
  const { t } = useTranslation(['assignments', 'terms']);
  const { name, personId } = member;
  const pair = { jobId: row.job.id, personId };
  const out = isForbidden(choices.now, pair);
  const unpin = () => choices.change(release(choices.now, pair), t('choice.unpinned', { name }));
  const steps = useMemberSteps(member, pair, choices);
  const why = {
    id: 'why',
    label: t('choice.why'),
    icon: CircleQuestionMark,
    onAction: () => onWhy(personId),
  };
  return (
    <MemberChip
      name={name}
      role={out ? t('choice.excludedNext') : t(`terms:seat.${member.seat}`)}
      pinned={isPinned(choices.now, pair)}
      {...(choices.open ? { onUnpin: unpin } : {})}
      actions={choices.open ? [...steps, why] : [why]}
    />
  );
}

/** Pinning, and excluding or the way back. */
function useMemberSteps({ name }: PlannedMember, pair: Pair, choices: ChoosingState): MenuAction[] {
  const { t } = useTranslation('assignments');
  const { now, change } = choices;
  const pinning = () => change(pin(now, pair), t('choice.pinned', { name }));
  const forbidding = () => change(forbid(now, pair), t('choice.forbidden', { name }));
  const releasing = () => change(release(now, pair), t('choice.unpinned', { name }));
  return [
    { id: 'pin', label: t('choice.pin'), icon: Pin, onAction: pinning },
    isForbidden(now, pair)
      ? { id: 'release', label: t('choice.release'), icon: Ban, onAction: releasing }
      : { id: 'forbid', label: t('choice.forbid'), icon: Ban, onAction: forbidding },
  ];
}

interface LeaveOutProps {
  row: PlannedJob;
  choices: ChoosingState;
  leftOut: boolean;
}

function LeaveOut({ row, choices, leftOut }: LeaveOutProps) {
  const { t } = useTranslation('assignments');
  const said = t(leftOut ? 'choice.jobIn' : 'choice.jobOut', { title: row.job.title });
  return (
    <Button
      look="quiet"
      small
      onPress={() => choices.change(leaveOut(choices.now, row.job.id, !leftOut), said)}
    >
      {t(leftOut ? 'choice.takeIn' : 'choice.leaveOut')}
    </Button>
  );
}
