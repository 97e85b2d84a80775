/** The frame of every page about one pool assignment: its title, its state, and the ways through it. */
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Row } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { Tag } from '@/ui/signs';
import type { Pool } from '../api';
import styles from './pools.module.css';

interface PoolFrameProps {
  pool: Pool;
  /** The page's own name, before the assignment's in the document's title; none for its first page. */
  part?: string;
  lead?: ReactNode;
  status?: ReactNode;
  children: ReactNode;
}

const pages = [
  ['/poolopdrachten/$poolId', 'overview'],
  ['/poolopdrachten/$poolId/bevindingen', 'findings'],
  ['/poolopdrachten/$poolId/programma', 'programme'],
  ['/poolopdrachten/$poolId/advies', 'advice'],
  ['/poolopdrachten/$poolId/bewerken', 'plan'],
] as const;

const exactly = { exact: true, includeSearch: false };

export function PoolFrame({ pool, part, lead, status, children }: PoolFrameProps) {
  const { t } = useTranslation('pools');
  return (
    <Page
      title={pool.title}
      documentTitle={part ? `${part}: ${pool.title}` : pool.title}
      lead={lead ?? pool.goal}
      status={status}
      statusWidth={360}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/poolopdrachten">{t('title')}</Link>
        </Breadcrumb>
      }
      below={
        <>
          <Row gap={8}>
            <Tag tone="sky">{t(`state.${pool.state}`)}</Tag>
            {pool.clients.map((client) => (
              <Tag key={client.id} tone="sky">
                {client.name}
              </Tag>
            ))}
          </Row>
          <Parts pool={pool} />
        </>
      }
    >
      {children}
    </Page>
  );
}

/** The ways through it; setting it up is for those who run it. */
function Parts({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  return (
    <nav className={styles.parts} aria-label={t('parts')}>
      <ul>
        {pages
          .filter(([, key]) => key !== 'plan' || pool.rights.includes('run'))
          .map(([to, key]) => (
            <li key={to}>
              <Link to={to} params={{ poolId: pool.id }} activeOptions={exactly}>
                {t(`part.${key}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
