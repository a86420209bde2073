import type { Happened } from '../core/dossier.ts';
import { longWhen } from './dates.ts';
import { formulierTexts as words } from './overlegformulier.nl.ts';
import { formulierOf, type Heading } from './overlegformulier-inhoud.ts';
import type { ShownCase } from './shown.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** The whole style of the page. What serves it names its hash in the content policy. */
export const overlegformulierCss = `@page{size:A4;margin:18mm 16mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:178mm;padding:8mm 4mm;color:#111;background:#fff;font:11pt/1.45 Calibri,"Open Sans",Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:15pt;line-height:1.25;margin:0 0 3mm}
h2{font-size:12.5pt;margin:7mm 0 2mm;border-bottom:.4mm solid #111;break-after:avoid}
h3{font-size:11pt;margin:4mm 0 1mm;break-after:avoid}
.intro{margin:0 0 5mm}
dl{margin:0 0 3mm}
dl div{display:flex;gap:3mm;margin:1mm 0}
dt{flex:0 0 58mm;font-weight:600}
dd{flex:1;margin:0;border-bottom:.3mm dotted #555;min-height:1.45em}
.text{white-space:pre-wrap;margin:0 0 1.5mm}
.round{color:#444;font-size:9.5pt;margin:0}
.lines{height:22mm;margin:1mm 0 2mm;background:repeating-linear-gradient(#fff 0 6.9mm,#777 6.9mm 7.1mm)}
.known{margin:1mm 0 2mm;padding:1.5mm 3mm;border-left:.8mm solid #777;background:#f4f4f4;font-size:10pt}
.known p{margin:.6mm 0}
.known ul{margin:0;padding-left:5mm}
footer{margin-top:9mm;border-top:.3mm solid #777;padding-top:2mm;color:#444;font-size:9pt}
@media(max-width:520px){dl div{display:block}dt{font-weight:600}}
@media print{body{padding:0;max-width:none}.known{background:none}}`;

/**
 * The overlegformulier as a page to print on A4, laid out as the form is. Everything typed is escaped; there is no
 * script, link or picture in it. Only for who may see it: the look is on record before this is built.
 * @param events what this person may see of it, oldest first
 */
export function overlegformulierHtml(shown: ShownCase, events: readonly Happened[]): string {
  const formulier = formulierOf(shown, events);
  const title = safe(formulier?.title ?? words.title);
  const { headings = [], head = [], intro = words.silent } = formulier ?? {};
  const body = headings.map((heading, i) => headingHtml(heading, headings[i - 1])).join('');
  const footer = safe(words.print.footer(shown.code, shown.who.name, longWhen(shown.at)));
  // The title of the window and of a saved file says nothing about anybody.
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(words.title)}</title><style>${overlegformulierCss}</style></head><body><main><h1>${title}</h1><p class="intro">${safe(intro)}</p>${rowsHtml(head)}${body}</main><footer>${footer}</footer></body></html>`;
}

const rowsHtml = (rows: readonly (readonly [string, string])[]): string =>
  `<dl>${rows.map(([label, text]) => `<div><dt>${safe(label)}:</dt><dd>${safe(text)}</dd></div>`).join('')}</dl>`;

function headingHtml(heading: Heading, before: Heading | undefined): string {
  const { section, label, rounds, next } = heading;
  const title = section === before?.section ? '' : `<h2>${safe(section)}</h2>`;
  const question = label === '' ? '' : `<h3>${safe(label)}</h3>`;
  const last = rounds.at(-1);
  const standing = last
    ? `<p class="text">${safe(last.text || words.emptied)}</p><p class="round">${safe(words.round(last.on, last.by))}</p>`
    : heading.known.length > 0
      ? ''
      : '<div class="lines"></div>';
  const meeting = next ? `${rowsHtml(next.rows)}<p class="round">${safe(next.note)}</p>` : '';
  return `<section>${title}${question}${standing}${earlierHtml(heading)}${knownHtml(heading)}${meeting}</section>`;
}

const earlierHtml = ({ rounds }: Heading): string =>
  rounds
    .slice(0, -1)
    .map(
      ({ on, by, text }) =>
        `<p class="round">${safe(words.earlier(on, by))}:</p><p class="text">${safe(text || words.emptied)}</p>`,
    )
    .join('');

function knownHtml({ known }: Heading): string {
  if (known.length === 0) return '';
  const items = known.map(({ says, typed }) => {
    const texts = typed.map(([label, text]) => `<p class="text"><b>${safe(label)}:</b> ${safe(text)}</p>`);
    return `<li><p>${safe(says)}</p>${texts.join('')}</li>`;
  });
  return `<div class="known"><p>${safe(words.known)}</p><ul>${items.join('')}</ul></div>`;
}
