import AllSources from './AllSources.astro';
import Aloud from './Aloud.astro';
import Apart from './Apart.astro';
import Aside from './Aside.astro';
import ByVisitor from './ByVisitor.astro';
import Counted from './Counted.astro';
import Exercise from './Exercise.astro';
import Fence from './Fence.astro';
import Layers from './Layers.astro';
import NameTag from './NameTag.astro';
import Rhythm from './Rhythm.astro';
import SameBytes from './SameBytes.astro';
import SameRequest from './SameRequest.astro';
import Summary from './Summary.astro';
import Table from './Table.astro';
import Tonight from './Tonight.astro';
import TwoDays from './TwoDays.astro';
import Viewpoints from './Viewpoints.astro';

/** What an author may use in MDX without importing it. */
export const components = {
  AllSources,
  Aloud,
  Apart,
  Aside,
  ByVisitor,
  Counted,
  Exercise,
  Fence,
  Layers,
  NameTag,
  Rhythm,
  SameBytes,
  SameRequest,
  Summary,
  Tonight,
  TwoDays,
  Viewpoints,
  table: Table,
};
