/** Part 4, when: one or more times, each with how many people could come, or hours to plan freely. */
import Plus from 'lucide-react/icons/plus';
import { parseDate } from '@internationalized/date';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { DateRange } from '@/ui/dates';
import { Words } from '@/ui/layout';
import type { OptionPreview as PreviewOption } from './api';
import type { DraftOption } from './draft';
import type { FormOf } from './form';
import { OptionDialog } from './OptionDialog';
import { Labelled, Part } from './Part';
import styles from './posting.module.css';
import { fieldIds } from './problems';
import { TimeOption } from './TimeOption';
import { FlexiblePreview } from './FlexiblePreview';

const mostOptions = 10;

export const whenFields = ['flexible', 'options', 'from', 'until', 'hours'] as const;
type Form = FormOf<(typeof whenFields)[number]>;

interface WhenPartProps {
  form: Form;
  /** In the order of the draft's options; for flexible hours one. */
  previews: readonly PreviewOption[];
}

export const WhenPart = memo(function WhenPart({ form, previews }: WhenPartProps) {
  const { t } = useTranslation('posting');
  const { draft, set, fixed, errors } = form;
  const hint = fixed ? 'fixed' : draft.flexible ? 'freelyHint' : 'hint';
  return (
    <Part id="part-when" title={t('when.part')} hint={t(`when.${hint}`)}>
      <RadioGroup
        label={t('when.kind')}
        choices={[
          { value: 'times', label: t('when.times'), note: t('when.timesNote') },
          { value: 'flexible', label: t('when.flexible'), note: t('when.flexibleNote') },
        ]}
        value={draft.flexible ? 'flexible' : 'times'}
        onChange={(kind) => set({ flexible: kind === 'flexible' })}
        isDisabled={fixed}
      />
      <Labelled
        id={fieldIds.timing}
        label={draft.flexible ? t('when.period') : t('when.options')}
        error={errors.timing}
      >
        {draft.flexible ? (
          <Period form={form} preview={previews[0]} />
        ) : (
          <Options form={form} previews={previews} />
        )}
      </Labelled>
    </Part>
  );
});

function Period({ form, preview }: { form: Form; preview: PreviewOption | undefined }) {
  const { t } = useTranslation('posting');
  const { draft, set, fixed } = form;
  const value =
    draft.from && draft.until
      ? { start: parseDate(draft.from), end: parseDate(draft.until) }
      : null;
  return (
    <>
      <DateRange
        label={t('when.between')}
        value={value}
        onChange={(range) =>
          set({
            from: range?.start.toString() ?? null,
            until: range?.end.toString() ?? null,
          })
        }
        isDisabled={fixed}
      />
      {preview ? <FlexiblePreview preview={preview} /> : null}
    </>
  );
}

function Options({ form, previews }: WhenPartProps) {
  const { t } = useTranslation('posting');
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const { options } = form.draft;
  return (
    <>
      <div className={styles.times}>
        {options.length === 0 ? <Words tone="hint">{t('when.none')}</Words> : null}
        {options.map((option, index) => (
          <TimeOption
            key={`${option.day} ${option.start} ${option.end}`}
            id={`option-${index}`}
            option={option}
            preview={previews[index]}
            error={form.errors[`option${index}`]}
            {...(form.fixed ? {} : changesOf(form, index, () => setEditing(index)))}
          />
        ))}
      </div>
      {form.fixed || options.length >= mostOptions ? null : (
        <div>
          <Button look="secondary" small icon={Plus} onPress={() => setEditing('new')}>
            {options.length === 0 ? t('when.first') : t('when.more')}
          </Button>
        </div>
      )}
      {editing === null ? null : (
        <Editing form={form} editing={editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

interface EditingProps {
  form: Form;
  editing: number | 'new';
  onClose: () => void;
}

function Editing({ form, editing, onClose }: EditingProps) {
  const { options, hours } = form.draft;
  const keep = (option: DraftOption) => {
    form.set({
      options: editing === 'new' ? [...options, option] : options.with(editing, option),
    });
    onClose();
  };
  return (
    <OptionDialog
      option={editing === 'new' ? null : (options[editing] ?? null)}
      after={options.at(-1) ?? null}
      hours={hours}
      onKeep={keep}
      onClose={onClose}
    />
  );
}

function changesOf({ draft, set }: Form, index: number, onEdit: () => void) {
  const others = (instead: DraftOption[]) => draft.options.toSpliced(index, 1, ...instead);
  return {
    onEdit,
    onRemove: () => set({ options: others([]) }),
    onReplace: (option: DraftOption) => set({ options: others([option]) }),
  };
}
