const heading = (text: string) => ({
  type: 'TextBlock',
  text,
  size: 'large',
  weight: 'bolder',
  wrap: true,
  style: 'heading',
});
const plain = (text: string) => ({ type: 'TextBlock', text, wrap: true });
const card = (body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', lang: 'nl', body });
const execute = (title: string, verb: string, more: object = {}) => ({
  type: 'Action.Execute',
  title,
  verb,
  data: { verb },
  fallback: { type: 'Action.Submit', title, data: { verb } },
  ...more,
});

export const welcome = card([
  heading('Welkom bij de Meldcode-assistent'),
  plain(
    'Ik help je **stap voor stap** door de meldcode van jouw school. Je kunt mij vragen:\n\n- wat moet ik vastleggen?\n- wie bel ik?',
  ),
  {
    type: 'ActionSet',
    actions: [execute('Nieuwe zorg', 'begin', { style: 'positive' }), execute('Mijn zaken', 'zaken')],
  },
]);

/** All kinds of fields, and a choice of 83. */
export const form = card([
  { type: 'TextBlock', text: 'Stap 1 van 3', size: 'small', isSubtle: true, wrap: true },
  heading('Wat zag of hoorde je?'),
  plain('Schrijf op wat je zag, niet wat je denkt. Zie [protocol, p. 4](https://school.example/protocol).'),
  {
    type: 'Input.Text',
    id: 'plaats',
    label: 'Waar was het?',
    isRequired: true,
    errorMessage: 'Vul in waar het was.',
    placeholder: 'bijvoorbeeld: de gymzaal',
  },
  {
    type: 'Input.Date',
    id: 'datum',
    label: 'Wanneer?',
    value: '2026-11-23',
    isRequired: true,
    errorMessage: 'Kies een datum.',
  },
  {
    type: 'Input.ChoiceSet',
    id: 'wie',
    label: 'Wie was erbij?',
    style: 'expanded',
    isMultiSelect: true,
    choices: ['Alleen ik', 'Een collega', 'De ouders'].map((title, index) => ({ title, value: `w${index}` })),
  },
  {
    type: 'Input.ChoiceSet',
    id: 'gevaar',
    label: 'Is er nu gevaar?',
    style: 'expanded',
    isRequired: true,
    errorMessage: 'Kies ja, nee of twijfel.',
    choices: ['Ja', 'Nee', 'Twijfel'].map((title) => ({ title, value: title })),
  },
  {
    type: 'Input.ChoiceSet',
    id: 'signalen',
    label: 'Welke signalen herken je?',
    style: 'expanded',
    isMultiSelect: true,
    choices: Array.from({ length: 83 }, (_, index) => ({
      title: `Signaal ${index + 1}: een omschrijving die soms ook wat langer is`,
      value: `s${index}`,
    })),
  },
  {
    type: 'Input.ChoiceSet',
    id: 'groep',
    label: 'Groep',
    style: 'compact',
    placeholder: 'Kies een groep',
    choices: ['1', '2', '3'].map((title) => ({ title, value: title })),
  },
  {
    type: 'ActionSet',
    actions: [execute('Verder', 'verder', { style: 'positive' }), execute('Later', 'later')],
  },
]);

export const next = card([
  { type: 'TextBlock', text: 'Stap 2 van 3', size: 'small', isSubtle: true },
  heading('Is er iemand die dit niet mag zien?'),
  {
    type: 'Container',
    style: 'warning',
    items: [plain('Twijfel je? Bel **Veilig Thuis**. Dat mag altijd, ook zonder naam.')],
  },
  {
    type: 'FactSet',
    facts: [
      { title: 'Zaak', value: 'K7-3FQ9' },
      { title: 'Termijn', value: 'vrijdag 27 november 2026' },
    ],
  },
  {
    type: 'ActionSet',
    actions: [
      {
        type: 'Action.Submit',
        title: 'Vul verder in',
        data: { msteams: { type: 'task/fetch' }, verb: 'venster' },
      },
      { type: 'Action.OpenUrl', title: 'Bel Veilig Thuis 0800-2000', url: 'tel:08002000' },
      execute('Noodsituatie', 'nood', { style: 'destructive' }),
    ],
  },
]);

export const dialog = (value: string, error?: string) =>
  card([
    ...(error ? [{ type: 'TextBlock', text: error, color: 'attention', weight: 'bolder', wrap: true }] : []),
    {
      type: 'Input.Text',
      id: 'verhaal',
      label: 'Vertel wat er gebeurde',
      isMultiline: true,
      value,
      isRequired: true,
      errorMessage: 'Schrijf op wat er gebeurde.',
    },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Submit', title: 'Bewaar', style: 'positive', data: { verb: 'venster.bewaar' } },
      ],
    },
  ]);

export const decide = card([
  heading('Er is een besluit nodig over melden'),
  plain('Zaak **K7-3FQ9**. Het protocol zegt: melden.'),
  {
    type: 'ActionSet',
    actions: [
      execute('Akkoord, ik doe de melding', 'akkoord', { style: 'positive' }),
      execute('Niet akkoord', 'nee'),
    ],
  },
]);
