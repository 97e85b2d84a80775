/** Part 5, the rest: filled in already, each row opens to be changed. */
import { useQuery } from '@tanstack/react-query';
import { memo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { networksQuery } from '@/features/catalogue';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Hidden } from '@/ui/layout';
import { SummaryRows } from '@/ui/rows';
import { deadlineOf } from './draft';
import { Part } from './Part';
import type { PostingPlace } from './places';
import type { FieldName } from './problems';
import {
  AudienceField,
  ClaimModeField,
  DeadlineField,
  HoursField,
  PlaceField,
  type RestForm,
} from './RestFields';

interface Row {
  name: FieldName;
  label: string;
  value: ReactNode;
  field: ReactNode;
  /** Published: this stays. */
  fixed: boolean;
}

interface RestPartProps {
  form: RestForm;
  places: PostingPlace[];
}

export const RestPart = memo(function RestPart({ form, places }: RestPartProps) {
  const { t } = useTranslation('posting');
  const [opened, setOpened] = useState<ReadonlySet<FieldName>>(new Set());
  const rows = useRows(form, places);
  return (
    <Part id="part-rest" title={t('rest.part')} hint={t('rest.hint')}>
      <SummaryRows
        rows={rows.map(({ name, label, value, field, fixed }) => {
          const open = !fixed && (opened.has(name) || Boolean(form.errors[name]));
          if (open || fixed) return { label, value: open ? field : value };
          return {
            label,
            value,
            action: (
              <Button look="quiet" small onPress={() => setOpened(new Set([...opened, name]))}>
                {t('rest.change')}
                <Hidden> {label}</Hidden>
              </Button>
            ),
          };
        })}
      />
    </Part>
  );
});

function useRows(form: RestForm, places: PostingPlace[]): Row[] {
  const networks = useQuery(networksQuery).data ?? [];
  const network = networks.find((each) => each.id === form.draft.networkId)?.name ?? '';
  return [usePlaceRow(form, places, network), ...useTimeRows(form), ...useReachRows(form, network)];
}

function usePlaceRow(form: RestForm, places: PostingPlace[], network: string): Row {
  const { t } = useTranslation('posting');
  const { organisationId } = form.draft;
  const place = places.find((each) => each.organisationId === organisationId);
  return {
    name: 'organisationId',
    label: t('rest.for'),
    value: place ? t('rest.forValue', { organisation: place.organisation, network }) : '–',
    field: <PlaceField form={form} places={places} />,
    fixed: form.fixed || (places.length < 2 && Boolean(organisationId)),
  };
}

function useTimeRows(form: RestForm): Row[] {
  const { t } = useTranslation('posting');
  const format = useFormat();
  const deadline = deadlineOf(form.draft);
  const until = deadline
    ? t('rest.deadlineValue', {
        date: format.longDate(deadline),
        time: format.timeOfDay(deadline),
      })
    : t('rest.deadlineLater');
  return [
    {
      name: 'hoursPerPerson',
      label: t('rest.hours'),
      value: t('rest.hoursValue', { hours: format.hours(form.draft.hours) }),
      field: <HoursField form={form} />,
      fixed: form.fixed,
    },
    {
      name: 'claimDeadline',
      label: t('rest.deadline'),
      value: until,
      field: <DeadlineField form={form} />,
      fixed: false,
    },
  ];
}

function useReachRows(form: RestForm, network: string): Row[] {
  const { t } = useTranslation('posting');
  const { draft, fixed } = form;
  return [
    {
      name: 'audience',
      label: t('rest.audience'),
      value: t(`audience.${draft.audience}`, { network }),
      field: <AudienceField form={form} network={network} />,
      fixed: false,
    },
    {
      name: 'claimMode',
      label: t('rest.claimMode'),
      value: t(`mode.${draft.claimMode}`),
      field: <ClaimModeField form={form} />,
      fixed,
    },
  ];
}
