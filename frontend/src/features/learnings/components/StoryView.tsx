/** One story: who tells what about which job, and what others say to it. */
import Globe from 'lucide-react/icons/globe';
import Users from 'lucide-react/icons/users';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Row, Stack, Words } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Avatar, Tag } from '@/ui/signs';
import type { Story } from '../stories-api';
import styles from './learnings.module.css';
import { Reactions } from './Reactions';
import { WithdrawButton } from './WithdrawButton';

interface StoryViewProps {
  story: Story;
  /** On the job's own page its name is known. */
  withJob?: boolean;
  level?: 2 | 3;
}

export function StoryView({ story, withJob = true, level = 2 }: StoryViewProps) {
  const heading = useId();
  const Title = `h${level}` as const;
  return (
    <article className={styles.story} aria-labelledby={heading}>
      <Stack gap={14}>
        <Told story={story} withJob={withJob} />
        <Title id={heading}>{story.title}</Title>
        <Text text={story.text} />
        <Reactions story={story} />
        <Acts story={story} />
      </Stack>
    </article>
  );
}

/** Paragraphs as they were typed. */
export function Text({ text }: { text: string }) {
  return (
    <div className={styles.text}>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        // eslint-disable-next-line react/no-array-index-key -- a text has no other names for its parts
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

function Told({ story, withJob }: { story: Story; withJob: boolean }) {
  const { t } = useTranslation('stories');
  const format = useFormat();
  const { author, job, at } = story;
  return (
    <Row gap={12}>
      <Avatar name={author.name} />
      <span>
        <strong>{author.name}</strong>
        <Words as="span" tone="smallSubtle" className={styles.about}>
          {format.dateWithYear(at)}
          {withJob ? (
            <>
              {' · '}
              {job.visible ? (
                <Link to="/klussen/$jobId" params={{ jobId: job.id }}>
                  {job.name}
                </Link>
              ) : (
                job.name
              )}
              {`, ${job.organisation.name}`}
            </>
          ) : null}
        </Words>
      </span>
      <Tag tone="neutral" icon={story.sharing === 'public' ? Globe : Users}>
        {t(`sharing.${story.sharing}`)}
      </Tag>
    </Row>
  );
}

function Acts({ story }: { story: Story }) {
  const { t } = useTranslation('stories');
  const shared = story.sharing === 'public';
  if (!shared && !story.mine && !story.mayWithdraw) return null;
  return (
    <Row gap={12}>
      {story.mine ? (
        <ButtonLink
          look="secondary"
          small
          to="/geleerd/verhaal/$jobId"
          params={{ jobId: story.job.id }}
        >
          {t('change')}
        </ButtonLink>
      ) : null}
      {story.mayWithdraw ? <WithdrawButton story={story} /> : null}
      {shared ? (
        <Link to="/verhalen/$storyId" params={{ storyId: story.id }}>
          {t('publicPage')}
        </Link>
      ) : null}
    </Row>
  );
}
