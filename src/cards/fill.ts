import { Template } from 'adaptivecards-templating';

export type AdaptiveCard = {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly object[];
  readonly [key: string]: unknown;
};
/** Every file in `/cards`, parsed once at start: stem → template. */
export type Templates = Readonly<Record<string, Template>>;

/** Parses the templates once. @param files stem of the file in `/cards` → its JSON */
export const parseTemplates = (files: Readonly<Record<string, object>>): Templates =>
  Object.fromEntries(Object.entries(files).map(([stem, json]) => [stem, new Template(json)]));

/** Fills one template, once. What a person typed goes in as data: it is never read as an expression. */
export function fill(templates: Templates, name: string, $root: object): AdaptiveCard {
  const template = templates[name];
  if (template === undefined) throw new TypeError(`no template ${name} in /cards`);
  return template.expand({ $root });
}
