/** A few calm reactions: pressed once it counts, pressed again it is taken back. */
import HandHeart from 'lucide-react/icons/hand-heart';
import Lightbulb from 'lucide-react/icons/lightbulb';
import Sprout from 'lucide-react/icons/sprout';
import { useTranslation } from 'react-i18next';
import type { Icon } from '@/ui/Button';
import { Chips } from '@/ui/Chips';
import { ToggleChip } from '@/ui/ToggleChip';
import { Hidden } from '@/ui/layout';
import { useReact, type ReactionKind, type Story } from '../stories-api';
import { Refusal } from './Refusal';

const icons: Record<ReactionKind, Icon> = {
  thanks: HandHeart,
  useful: Lightbulb,
  wantToo: Sprout,
};

export function Reactions({ story }: { story: Story }) {
  const { t } = useTranslation('stories');
  const press = useReact(story.id);
  return (
    <>
      <Chips label={t('reactions', { title: story.title })}>
        {story.reactions.map((reaction) => {
          const KindIcon = icons[reaction.kind];
          return (
            <ToggleChip
              key={reaction.kind}
              isSelected={reaction.mine}
              isDisabled={press.isPending}
              onChange={() => press.mutate(reaction)}
            >
              {reaction.mine ? null : <KindIcon aria-hidden />}
              {t(`reaction.${reaction.kind}`)}
              {reaction.count > 0 ? (
                <b>
                  {reaction.count}
                  <Hidden> {t('people', { count: reaction.count })}</Hidden>
                </b>
              ) : null}
            </ToggleChip>
          );
        })}
      </Chips>
      <Refusal error={press.error} />
    </>
  );
}
