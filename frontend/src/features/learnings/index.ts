/** What other features may use of learnings. */
export { effectQuery, jobLearningsQuery, lineageQuery, type Learning } from './api';
export { JobStories } from './components/JobStories';
export { EffectForm } from './components/EffectForm';
export { EffectNote } from './components/EffectNote';
export { treeOf } from './tree';
export { RepeatButton } from './components/RepeatButton';
