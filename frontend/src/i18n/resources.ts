/** Types of the translation keys, from the Dutch files. A new file gets a line here. */
import 'i18next';
import type access from './nl/access.json';
import type administration from './nl/administration.json';
import type agreements from './nl/agreements.json';
import type assignments from './nl/assignments.json';
import type availability from './nl/availability.json';
import type board from './nl/board.json';
import type buildingBlocks from './nl/building-blocks.json';
import type calendars from './nl/calendars.json';
import type checks from './nl/checks.json';
import type duos from './nl/duos.json';
import type feedback from './nl/feedback.json';
import type frame from './nl/frame.json';
import type groups from './nl/groups.json';
import type information from './nl/information.json';
import type insights from './nl/insights.json';
import type jobs from './nl/jobs.json';
import type learnings from './nl/learnings.json';
import type lists from './nl/lists.json';
import type networkmap from './nl/networkmap.json';
import type notifications from './nl/notifications.json';
import type organisations from './nl/organisations.json';
import type people from './nl/people.json';
import type pools from './nl/pools.json';
import type posting from './nl/posting.json';
import type privacy from './nl/privacy.json';
import type proposals from './nl/proposals.json';
import type savedFilters from './nl/saved-filters.json';
import type shortcuts from './nl/shortcuts.json';
import type signIn from './nl/sign-in.json';
import type stories from './nl/stories.json';
import type suggestions from './nl/suggestions.json';
import type terms from './nl/terms.json';
import type ui from './nl/ui.json';
import type webhooks from './nl/webhooks.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: {
      access: typeof access;
      administration: typeof administration;
      agreements: typeof agreements;
      assignments: typeof assignments;
      availability: typeof availability;
      board: typeof board;
      'building-blocks': typeof buildingBlocks;
      calendars: typeof calendars;
      checks: typeof checks;
      duos: typeof duos;
      feedback: typeof feedback;
      frame: typeof frame;
      groups: typeof groups;
      information: typeof information;
      insights: typeof insights;
      jobs: typeof jobs;
      learnings: typeof learnings;
      lists: typeof lists;
      networkmap: typeof networkmap;
      notifications: typeof notifications;
      organisations: typeof organisations;
      people: typeof people;
      pools: typeof pools;
      posting: typeof posting;
      privacy: typeof privacy;
      proposals: typeof proposals;
      'saved-filters': typeof savedFilters;
      shortcuts: typeof shortcuts;
      'sign-in': typeof signIn;
      stories: typeof stories;
      suggestions: typeof suggestions;
      terms: typeof terms;
      ui: typeof ui;
      webhooks: typeof webhooks;
    };
  }
}
