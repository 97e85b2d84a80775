/** Part 3, the group: seats by role, from how many it goes on, and whether a duo is wanted. */
import Eye from 'lucide-react/icons/eye';
import MessageCircle from 'lucide-react/icons/message-circle';
import PencilLine from 'lucide-react/icons/pencil-line';
import Star from 'lucide-react/icons/star';
import Users from 'lucide-react/icons/users';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Icon } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Words } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { groupMax, mostSeats, seatRoles, withSeats, type SeatRole } from './draft';
import type { FormOf } from './form';
import { Labelled, Part } from './Part';
import styles from './posting.module.css';
import { fieldIds } from './problems';

const icons: Record<SeatRole, Icon> = {
  freshEye: Eye,
  moderator: MessageCircle,
  noteTaker: PencilLine,
  senior: Star,
  member: Users,
};

export const groupFields = ['seats', 'groupMin', 'duo', 'posterPresent'] as const;
type Form = FormOf<(typeof groupFields)[number]>;

export const GroupPart = memo(function GroupPart({ form }: { form: Form }) {
  const { t } = useTranslation('posting');
  const { draft, set, errors, fixed } = form;
  const total = groupMax(draft);
  return (
    <Part id="part-group" title={t('group.part')}>
      <Seats form={form} total={total} />
      <NumberStepper
        id={fieldIds.groupMin}
        label={t('group.min')}
        hint={t('group.minHint')}
        minValue={1}
        maxValue={Math.max(1, total)}
        value={Math.min(draft.groupMin, Math.max(1, total))}
        onChange={(groupMin) => set({ groupMin })}
        error={errors.groupMin}
      />
      <Checkbox isSelected={draft.duo} onChange={(duo) => set({ duo })} isDisabled={fixed}>
        {t('group.duo')}
      </Checkbox>
      <Checkbox
        isSelected={draft.posterPresent}
        onChange={(posterPresent) => set({ posterPresent })}
      >
        {t('group.posterPresent')}
      </Checkbox>
    </Part>
  );
});

function Seats({ form, total }: { form: Form; total: number }) {
  const { t } = useTranslation('posting');
  const { draft, set, errors } = form;
  return (
    <Labelled id={fieldIds.seats} label={t('group.seats')} error={errors.seats}>
      <ul className={styles.roles}>
        {seatRoles.map((role) => (
          <Role
            key={role}
            role={role}
            count={draft.seats[role]}
            full={total >= mostSeats}
            set={set}
          />
        ))}
      </ul>
      <Words tone="hint" role="status">
        {t('group.total', { count: total })}
      </Words>
    </Labelled>
  );
}

interface RoleProps {
  role: SeatRole;
  count: number;
  /** There are as many seats as there may be. */
  full: boolean;
  set: Form['set'];
}

const Role = memo(function Role({ role, count, full, set }: RoleProps) {
  const { t } = useTranslation('posting');
  const RoleIcon = icons[role];
  return (
    <li>
      <RoleIcon aria-hidden />
      <span className={styles.role}>
        <strong>{t(`role.${role}`)}</strong>
        <Words as="span" tone="smallSubtle">
          {t(`roleNote.${role}`)}
        </Words>
      </span>
      <NumberStepper
        label={t(`role.${role}`)}
        labelElsewhere
        minValue={0}
        maxValue={full ? count : mostSeats}
        value={count}
        onChange={(next) => set((draft) => ({ seats: withSeats(draft.seats, role, next) }))}
      />
    </li>
  );
});
