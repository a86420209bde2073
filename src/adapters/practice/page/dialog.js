import { post } from './api.js';
import { cardElement, strip } from './card.js';
import { el, icon } from './dom.js';
import { settings } from './settings.js';
import { toast } from './toast.js';

/**
 * Opens a dialog with a card in it, as Teams does after task/fetch, until the bot closes it or Esc does.
 * @param {{ person: string, messageId: string, title: string, card: object, opener?: HTMLElement }} asked
 */
export function openDialog({ person, messageId, title, card, opener }) {
  const heading = el('h2', { id: 'oefenvenster-titel', tabindex: '-1' }, title);
  const close = el(
    'button',
    { type: 'button', class: 'ghost', 'aria-label': 'Sluit venster' },
    icon('close'),
  );
  const body = el('div', { class: 'dialog-body' });
  const head = el('header', {}, heading, close);
  const dialog = /** @type {HTMLDialogElement} */ (
    el('dialog', { class: 'task', 'aria-labelledby': 'oefenvenster-titel' }, head, body)
  );

  /** @param {object} content */
  const show = (content) => {
    const box = cardElement(content, { knowsExecute: false, run: (action) => run(box, action.data) });
    body.replaceChildren(box);
    body.scrollTop = 0;
    const first = box.querySelector(
      '.ac-input-container input, .ac-input-container textarea, .ac-input-container select',
    );
    /** @type {HTMLElement} */ (first ?? heading).focus();
  };
  /** @param {HTMLElement} box @param {any} data */
  const run = async (box, data) => {
    const outcome = await post('task/submit', { person, messageId, data, twice: settings.twice });
    if (outcome.kind === 'failed') return strip(box, { ...outcome, bad: true });
    if (outcome.kind === 'dialog') {
      heading.textContent = outcome.title;
      return show(outcome.card);
    }
    dialog.close();
    if (outcome.text) toast({ title: 'Meldcode-assistent', text: outcome.text });
  };

  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    const here = opener?.isConnected ? opener : document.querySelector(`[data-message="${messageId}"]`);
    /** @type {HTMLElement | null} */ (here)?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  show(card);
}
