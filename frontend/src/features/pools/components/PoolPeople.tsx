/** Who steers, who leads which theme, and what the group before left behind. */
import { useTranslation } from 'react-i18next';
import { Panel, Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Avatar } from '@/ui/signs';
import type { Pool } from '../api';
import styles from './pools.module.css';

export function PoolPeople({ pool }: { pool: Pool }) {
  return (
    <Stack gap={32}>
      <Steering pool={pool} />
      <Themes pool={pool} />
      <EarlierNote note={pool.earlierNote} />
    </Stack>
  );
}

function Steering({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  return (
    <Stack as="section" gap={12}>
      <h2>{t('people.steering')}</h2>
      {pool.steering.length === 0 ? <p>{t('people.noSteering')}</p> : null}
      <ul className={styles.people}>
        {pool.steering.map(({ id, name, before }) => (
          <li key={id}>
            <Avatar name={name} small />
            <span>
              <Link to="/mensen/$personId" params={{ personId: id }}>
                {name}
              </Link>
              <small>{t('people.before', { times: before })}</small>
            </span>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Themes({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  return (
    <Stack as="section" gap={12}>
      <h2>{t('people.themes')}</h2>
      {pool.themes.length === 0 ? <p>{t('people.noThemes')}</p> : null}
      <ul className={styles.people}>
        {pool.themes.map(({ id, name, lead, theme }) => (
          <li key={id}>
            <span>
              {name}
              <small>
                {lead ? t('people.lead', { name: lead.name }) : t('people.noLead')}
                {theme ? `, ${theme.label}` : null}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function EarlierNote({ note }: { note: Pool['earlierNote'] }) {
  const { t } = useTranslation('pools');
  if (!note) return null;
  return (
    <Panel>
      <Stack gap={8}>
        <h2>{t('note.earlier')}</h2>
        <p className={styles.prose}>{note.text}</p>
        <p>
          <Link to="/poolopdrachten/$poolId" params={{ poolId: note.assignment.id }}>
            {note.assignment.name}
          </Link>
        </p>
      </Stack>
    </Panel>
  );
}
