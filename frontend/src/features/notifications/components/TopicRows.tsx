/** One row a topic: what it is about, and when you want to read it. What is certain can't change. */
import Lock from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';
import { Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { Tag } from '@/ui/signs';
import type { MailChoices, TopicChoice, Way } from '../choices';
import styles from './choices.module.css';

interface Props {
  choices: MailChoices;
  onChange: (changed: Partial<MailChoices>) => void;
}

export function TopicRows({ choices, onChange }: Props) {
  const { t } = useTranslation('notifications');
  const choose = (topic: TopicChoice['topic'], way: Way) =>
    onChange({
      topics: choices.topics.map((each) => (each.topic === topic ? { ...each, way } : each)),
    });
  return (
    <ul className={styles.rows}>
      <li>
        <div>
          <strong>{t('choices.certain')}</strong>
          <Words tone="small">{t('choices.certainWhat')}</Words>
        </div>
        <Tag icon={Lock}>{t('choices.always')}</Tag>
      </li>
      {choices.topics
        .filter(({ concernsMe }) => concernsMe)
        .map((choice) => (
          <TopicRow key={choice.topic} choice={choice} onChoose={choose} />
        ))}
    </ul>
  );
}

function TopicRow({
  choice,
  onChoose,
}: {
  choice: TopicChoice;
  onChoose: (topic: TopicChoice['topic'], way: Way) => void;
}) {
  const { t } = useTranslation('notifications');
  const { topic, way, ways } = choice;
  return (
    <li>
      <Select
        label={t(`topic.${topic}`)}
        hint={t(`topicWhat.${topic}`)}
        choices={ways.map((id) => ({ id, label: t(`way.${id}`) }))}
        value={way}
        onChange={(id) => {
          const chosen = ways.find((each) => each === id);
          if (chosen && chosen !== way) onChoose(topic, chosen);
        }}
      />
    </li>
  );
}
