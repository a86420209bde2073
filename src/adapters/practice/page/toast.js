import { el, icon, part } from './dom.js';

/**
 * A small notice at the edge of the screen. It leaves after ten seconds, unless somebody is on it.
 * @param {{ title: string, text?: string, action?: { label: string, href: string }, bad?: boolean }} notice
 */
export function toast({ title, text, action, bad = false }) {
  const close = el(
    'button',
    { type: 'button', class: 'ghost small', 'aria-label': 'Sluit melding' },
    icon('close'),
  );
  const box = el(
    'div',
    { class: bad ? 'toast bad' : 'toast' },
    el(
      'div',
      {},
      el('strong', {}, title),
      text && el('p', {}, text),
      action && el('a', { href: action.href }, action.label),
    ),
    close,
  );
  const leave = () => {
    if (box.matches(':hover, :focus-within')) setTimeout(leave, 5000);
    else box.remove();
  };
  close.addEventListener('click', () => box.remove());
  box.querySelector('a')?.addEventListener('click', () => box.remove());
  part('toasts').append(box);
  setTimeout(leave, 10_000);
  while (part('toasts').children.length > 3) part('toasts').firstElementChild?.remove();
}
