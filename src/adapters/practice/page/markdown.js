import MarkdownIt from '/oefenen/lib/markdown-it.js';

// What Teams shows in a card: bold, italic, lists, links. No headings, tables, images or HTML.
const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: false });
markdown.enable(['emphasis', 'list', 'link', 'escape', 'entity']);
markdown.validateLink = (/** @type {string} */ url) => /^(https?|tel|mailto):/i.test(url);

/** @param {string} text @returns {string} safe HTML */
export const toHtml = (text) => markdown.render(text);
