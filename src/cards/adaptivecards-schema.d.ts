// The types of adaptivecards-templating point at source files of another package, which our compiler settings refuse.
// tsconfig.json sends them here; nothing of ours uses this type.
export type IAdaptiveCard = object;
