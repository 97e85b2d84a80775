/** Every building block in all its states, for whoever makes a page or a theme. The examples are in Dutch only. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import {
  ButtonBlock,
  FoldBlock,
  MessageBlock,
  OverlayBlock,
  StateBlock,
} from '../components/ActionBlocks';
import styles from '../components/blocks.module.css';
import {
  ChoiceBlock,
  ErrorBlock,
  PickBlock,
  SwitchBlock,
  TextBlock,
} from '../components/FormBlocks';
import { GroupBlock, JobBlock, MeasureBlock } from '../components/JobBlocks';
import { TableBlock, WeekBlocks } from '../components/TableBlocks';

export default function BuildingBlocksPage() {
  const { t } = useTranslation('building-blocks');
  return (
    <Page title={t('title')} lead={t('lead')} flight>
      <div className={styles.gallery} lang="nl">
        <ButtonBlock />
        <GroupBlock />
        <JobBlock />
        <ErrorBlock />
        <MessageBlock />
        <TextBlock />
        <ChoiceBlock />
        <SwitchBlock />
        <PickBlock />
        <MeasureBlock />
        <OverlayBlock />
        <FoldBlock />
        <StateBlock />
        <WeekBlocks />
        <TableBlock />
      </div>
    </Page>
  );
}
