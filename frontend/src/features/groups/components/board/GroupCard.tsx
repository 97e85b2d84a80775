/** One suggested group: its formation, why this group, who with why, and inviting them in one action. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Formation, SeatShape } from '@/ui/Formation';
import { Hidden, Row, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { ReasonsList } from '@/ui/signs';
import type { Invited, SuggestedGroup, SuggestedMember } from './api';
import styles from './board.module.css';
import { OfferDialog } from './OfferDialog';
import { shownReasons } from './reasons';

interface GroupCardProps {
  jobId: string;
  optionId: string | null;
  number: number;
  group: SuggestedGroup;
}

export function GroupCard({ jobId, optionId, number, group }: GroupCardProps) {
  const { t } = useTranslation('board');
  const newcomers: Invited[] = group.members.filter((member) => !member.held);
  return (
    <article className={styles.group} aria-label={t('group.number', { number })}>
      <h4>{t('group.number', { number })}</h4>
      <Formation
        seats={group.members.map(({ name, seat, held }) => ({
          state: held ? 'taken' : 'invited',
          name,
          role: seat,
        }))}
      />
      <ReasonsList reasons={shownReasons(group.reasons)} small />
      <ul className={styles.members}>
        {group.members.map((member) => (
          <Member key={member.personId} member={member} />
        ))}
      </ul>
      {newcomers.length > 0 ? (
        <Invite jobId={jobId} optionId={optionId} members={newcomers} first={number === 1} />
      ) : null}
    </article>
  );
}

interface InviteProps {
  jobId: string;
  optionId: string | null;
  members: Invited[];
  /** The best group of its time. */
  first: boolean;
}

function Invite({ jobId, optionId, members, first }: InviteProps) {
  const { t } = useTranslation('board');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <div>
      <Button look={first ? 'primary' : 'secondary'} small onPress={() => setAsking(true)}>
        {t('group.invite', { count: members.length })}
      </Button>
      {asking ? <OfferDialog {...{ jobId, optionId, members }} onClose={close} /> : null}
    </div>
  );
}

function Member({ member }: { member: SuggestedMember }) {
  const { t } = useTranslation(['board', 'terms']);
  const { personId, name, seat, held, organisation, reasons } = member;
  return (
    <li>
      <Row nowrap gap={12}>
        <SeatShape seat={{ state: held ? 'taken' : 'invited', name, role: seat }} />
        <span className={styles.who}>
          <Link plain to="/mensen/$personId" params={{ personId }}>
            {name}
          </Link>
          <Words as="span" tone="smallSubtle">
            {[t(`terms:seat.${seat}`), organisation, held ? t('group.held') : null]
              .filter(Boolean)
              .join(' · ')}
          </Words>
        </span>
      </Row>
      <Disclosure
        title={
          <>
            {t('group.why')}
            <Hidden> {name}</Hidden>
          </>
        }
        level={4}
      >
        <ReasonsList reasons={shownReasons(reasons, name)} shown={5} small />
      </Disclosure>
    </li>
  );
}
