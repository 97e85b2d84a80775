/** Suggested groups for one job: up to three next to each other for each time, each with its reasons. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { Fetched } from '@/ui/states';
import { suggestionsQuery, type OptionSuggestions } from './api';
import styles from './board.module.css';
import { GroupCard } from './GroupCard';

export function Suggestions({ jobId }: { jobId: string }) {
  const { t } = useTranslation('board');
  const query = useQuery(suggestionsQuery(jobId));
  return (
    <section className={styles.part} aria-labelledby="suggestions">
      <h2 id="suggestions">{t('suggestions.title')}</h2>
      <Fetched
        query={query}
        failed={t('suggestions.failed')}
        loading={t('suggestions.loading')}
        rows={2}
        level={3}
      >
        {({ options }) => (
          <Stack gap={28}>
            {options.length === 0 ? <Words tone="hint">{t('suggestions.none')}</Words> : null}
            {options.map((option) => (
              <Option key={option.optionId} jobId={jobId} option={option} />
            ))}
          </Stack>
        )}
      </Fetched>
    </section>
  );
}

function Option({ jobId, option }: { jobId: string; option: OptionSuggestions }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const name =
    option.optionId === 'flexible' || !option.start || !option.end
      ? t('when.freely')
      : format.dateAndTimes(option.start, option.end);
  return (
    <section className={styles.option} aria-label={name}>
      <h3>
        {name} <span className={styles.count}>{t('suggestions.free', { count: option.free })}</span>
      </h3>
      {option.posterFree === false ? (
        <Note tone="warning">{t('suggestions.posterTaken')}</Note>
      ) : null}
      {option.groups.length === 0 ? <Missing option={option} /> : null}
      <div className={styles.groups}>
        {option.groups.map((group, index) => (
          <GroupCard
            key={group.members.map((member) => member.personId).join()}
            jobId={jobId}
            optionId={option.optionId === 'flexible' ? null : option.optionId}
            number={index + 1}
            group={group}
          />
        ))}
      </div>
    </section>
  );
}

/** Why there is no group, and what would help. */
function Missing({ option }: { option: OptionSuggestions }) {
  const { t } = useTranslation('board');
  return (
    <Note tone="warning">
      <Stack gap={6}>
        <strong>{t('suggestions.noGroup')}</strong>
        {option.missing.map(({ key, text }) => (
          <span key={key + text}>{text}</span>
        ))}
        {option.helps.length > 0 ? <strong>{t('suggestions.helps')}</strong> : null}
        {option.helps.map(({ key, text }) => (
          <span key={key + text}>{text}</span>
        ))}
      </Stack>
    </Note>
  );
}
