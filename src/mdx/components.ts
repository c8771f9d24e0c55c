import Aloud from './Aloud.astro';
import Aside from './Aside.astro';
import Exercise from './Exercise.astro';
import Fence from './Fence.astro';
import Layers from './Layers.astro';
import NameTag from './NameTag.astro';
import SameRequest from './SameRequest.astro';
import Summary from './Summary.astro';
import Table from './Table.astro';
import Tonight from './Tonight.astro';
import Viewpoints from './Viewpoints.astro';

/** What an author may use in MDX without importing it. */
export const components = {
  Aloud,
  Aside,
  Exercise,
  Fence,
  Layers,
  NameTag,
  SameRequest,
  Summary,
  Tonight,
  Viewpoints,
  table: Table,
};
