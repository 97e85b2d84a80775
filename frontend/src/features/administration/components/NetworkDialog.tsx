/** The form of one network: its organisations, and with which networks it shares its jobs. */
import X from 'lucide-react/icons/x';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button, IconButton } from '@/ui/Button';
import { Checkbox, CheckboxGroup } from '@/ui/Checkbox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useSaveNetwork, type Network } from '../api';
import styles from './administration.module.css';
import { OrganisationBox } from './OrganisationBox';
import { Refusal } from './Refusal';

const kinds = ['pool', 'programme', 'community'] as const;
type Values = Pick<Network, 'name' | 'kind' | 'description' | 'organisations' | 'partners'>;
const fresh: Values = { name: '', kind: 'pool', description: '', organisations: [], partners: [] };

const ids = (list: { id: string }[]) => list.map(({ id }) => id);

interface NetworkDialogProps {
  network: Network | null;
  networks: Network[];
  onClose: () => void;
}

function useNetworkForm({ network, onClose }: NetworkDialogProps) {
  const { t } = useTranslation('administration');
  const [values, setValues] = useState<Values>(network ?? fresh);
  const save = useSaveNetwork(network?.id ?? null);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const { name, kind, description, organisations, partners } = values;
    after(
      save.mutateAsync({
        name,
        kind,
        description,
        organisationIds: ids(organisations),
        partnerIds: ids(partners),
      }),
      () => {
        onClose();
        toast(t('saved'));
      },
    );
  }
  const set = (part: Partial<Values>) => setValues((now) => ({ ...now, ...part }));
  return { values, set, submit, save };
}

export function NetworkDialog(props: NetworkDialogProps) {
  const { t } = useTranslation('administration');
  const { values, set, submit, save } = useNetworkForm(props);
  const others = props.networks.filter(({ id }) => id !== props.network?.id);
  return (
    <Dialog title={props.network?.name ?? t('network.add')} isOpen onClose={props.onClose}>
      <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
        <Refusal error={save.error} />
        <TextField label={t('name')} value={values.name} onChange={(name) => set({ name })} />
        <Select
          label={t('network.kind')}
          choices={kinds.map((id) => ({ id, label: t(`networkKind.${id}`) }))}
          value={values.kind}
          onChange={(id) => set({ kind: kinds.find((each) => each === id) ?? 'pool' })}
        />
        <TextArea
          label={t('network.description')}
          value={values.description}
          onChange={(description) => set({ description })}
        />
        <Organisations
          chosen={values.organisations}
          onChange={(organisations) => set({ organisations })}
        />
        <Partners
          others={others}
          chosen={values.partners}
          onChange={(partners) => set({ partners })}
        />
        <DialogActions>
          <Button type="submit" busy={save.isPending} isDisabled={!values.name.trim()}>
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

interface OrganisationsProps {
  chosen: Network['organisations'];
  onChange: (organisations: Network['organisations']) => void;
}

function Organisations({ chosen, onChange }: OrganisationsProps) {
  const { t } = useTranslation('administration');
  return (
    <Stack gap={8}>
      <h3>{t('network.organisations')}</h3>
      <ul className={styles.list}>
        {chosen.map((each) => (
          <li key={each.id}>
            <div>{each.name}</div>
            <IconButton
              label={t('network.without', { name: each.name })}
              icon={X}
              onPress={() => onChange(chosen.filter(({ id }) => id !== each.id))}
            />
          </li>
        ))}
      </ul>
      <OrganisationBox
        key={chosen.length}
        label={t('network.addOrganisation')}
        value={null}
        onChange={(id, name) =>
          id && !chosen.some((each) => each.id === id) ? onChange([...chosen, { id, name }]) : null
        }
      />
    </Stack>
  );
}

interface PartnersProps {
  others: Network[];
  chosen: Network['partners'];
  onChange: (partners: Network['partners']) => void;
}

function Partners({ others, chosen, onChange }: PartnersProps) {
  const { t } = useTranslation('administration');
  return (
    <CheckboxGroup
      label={t('network.partners')}
      value={chosen.map(({ id }) => id)}
      onChange={(wanted) => onChange(others.filter(({ id }) => wanted.includes(id)))}
    >
      {others.map(({ id, name }) => (
        <Checkbox key={id} value={id}>
          {name}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
