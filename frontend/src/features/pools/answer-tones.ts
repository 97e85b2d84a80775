/** The tone of what a client does with a recommendation. */
export const answerTones = { accepted: 'positive', partly: 'theme', not: 'neutral' } as const;
