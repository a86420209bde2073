import { readFileSync } from 'node:fs';

export type RecordedName =
  | 'conversation-update'
  | 'execute'
  | 'file-consent'
  | 'group-message'
  | 'installation-add'
  | 'installation-remove'
  | 'local-client-execute'
  | 'message'
  | 'message-delete'
  | 'message-mention'
  | 'message-reaction'
  | 'message-update'
  | 'submit'
  | 'task-fetch'
  | 'task-submit';

/** Activities are read and changed as JSON, not as types: what comes in is a claim. */
export type RawActivity = Record<string, unknown> & { serviceUrl?: string };

/** An activity as Teams sends it (people and school invented), with `change` in place of its own fields. */
export function recorded(name: RecordedName, change: Record<string, unknown> = {}): RawActivity {
  const file = new URL(`./${name}.json`, import.meta.url);
  return { ...JSON.parse(readFileSync(file, 'utf8')), ...change };
}

/** The people, tenant and bot of the recordings. */
export const lotte = '11111111-0000-4000-8000-000000000001';
export const ilse = '11111111-0000-4000-8000-000000000002';
export const tenant = 'aaaaaaaa-0000-4000-8000-00000000000a';
export const appId = '00000000-0000-4000-8000-0000000000b0';
