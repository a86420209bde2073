/**
 * @typedef {{ id: string, seq: number, from: 'bot' | 'person', at: string, text?: string, card?: object,
 *   summary?: string, edited: boolean, deleted: boolean }} Message
 * @typedef {{ id: string, school: string, name: string, role: string, slug: string, absent: boolean, installed: boolean,
 *   fromBot: number[] }} Person
 * @typedef {{ now: string, moved: boolean, next: string | null, ahead?: boolean }} Clock
 * @typedef {{ kind: 'card', card: object } | { kind: 'notice', text: string }
 *   | { kind: 'dialog', title: string, card: object } | { kind: 'done', text?: string }
 *   | { kind: 'failed', text: string, reason: string }} Outcome
 */

const root = '/oefenen/api';
const offline = { kind: 'failed', text: 'De oefenomgeving antwoordt niet.', reason: 'draait npm start nog?' };

/** @param {string} path @returns {Promise<any>} */
export async function get(path) {
  const response = await fetch(`${root}/${path}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

/** @param {string} path @param {object} body @returns {Promise<any>} an Outcome, also when nothing answers */
export async function post(path, body) {
  const headers = { 'content-type': 'application/json' };
  try {
    const response = await fetch(`${root}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.ok ? await response.json() : { ...offline, reason: `HTTP ${response.status}` };
  } catch {
    return offline; // the process was stopped: the page says so and keeps what was typed
  }
}

/**
 * Everything that happens in any chat. `back` is called when the connection is there again after a break.
 * @param {(event: any) => void} heard @param {() => void} back
 */
export function listen(heard, back) {
  const source = new EventSource(`${root}/events`);
  let broken = false;
  source.onmessage = ({ data }) => heard(JSON.parse(data));
  source.onerror = () => {
    broken = true;
  };
  source.onopen = () => {
    if (broken) back();
    broken = false;
  };
}
