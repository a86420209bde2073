import { el, icon, menu, part } from './dom.js';

const steps = [
  'Kies wie je bent: links, of op een telefoon bovenaan. Begin als leerkracht.',
  'Typ “nieuwe zorg” en vul de drie kaarten in. Verzin alles.',
  'Word daarna wie de zaak leidt, zoals de IB’er. Een rood getal bij een naam: daar ligt iets nieuws.',
  'Open de zaak, leg een overleg vast en beantwoord de vragen van het wegen. Komt daar melden uit? Word dan de directeur.',
  'Kies “Volgende herinnering”: de klok springt vooruit, en je ziet wie bericht krijgt als er niets gebeurt.',
];

/** How one practises here, for whoever trains a team: a menu in the bar. */
export function drawHelp() {
  const panel = el(
    'div',
    { class: 'panel' },
    el('h2', {}, 'Zo oefen je'),
    el('ol', { class: 'steps' }, ...steps.map((step) => el('li', {}, step))),
    el(
      'p',
      { class: 'muted' },
      'Er wordt niemand gebeld of gemaild, en alles blijft op deze computer. Bij Instellingen kun je oefenen met wat mis kan gaan.',
    ),
  );
  const { wrapper } = menu(
    { label: [icon('help'), el('span', {}, 'Zo oefen je')], name: 'Zo oefen je', className: 'ghost help' },
    panel,
  );
  part('help').replaceChildren(wrapper);
}
