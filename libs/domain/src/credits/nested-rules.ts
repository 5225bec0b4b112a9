import type { BoundRule, Constraints } from './constraints.js';
import type { FurtherHours } from './further-hours.js';
import type { Lot, Traits } from './lot.js';

/** The rules over one set of hours, with the sets inside it. */
export interface RuleNode {
  max: number;
  min: number;
  parent: RuleNode | null;
  children: RuleNode[];
  /** Whether hours that belong to no set inside this one can still be earned. */
  open: boolean;
  /** Amounts of the lots that belong to no set inside this one. */
  own: number;
  /** How much is counted so far. */
  counted: number;
}

export interface NestedRules {
  root: RuleNode;
  /** Each lot with the smallest set that holds it. */
  leaves: { lot: Lot; leaf: RuleNode }[];
  nodes: RuleNode[];
}

interface RuleSet {
  covers: boolean[];
  size: number;
  node: RuleNode;
}

interface Atom {
  category: string;
  traits: Traits;
}

/**
 * The rules as a tree, where each lot has one category and any two rules are nested or disjoint, over the hours there
 * are and those that can still be earned; null otherwise.
 */
export function nestedRules(
  lots: readonly Lot[],
  further: readonly FurtherHours[],
  constraints: Constraints,
): NestedRules | null {
  if (lots.some(({ categories }) => categories.length !== 1)) return null;
  const present = presentAtoms(lots, constraints);
  const atoms = [...present.keys(), ...further];
  const root = aNode(Number.POSITIVE_INFINITY, constraints.required);
  const sets = ruleSets(constraints, atoms, root);
  if (sets === null) return null;
  sets.forEach(({ covers, node }, index) => {
    // The smallest of the larger sets that hold it: nested sets that share one hour hold each other.
    const outer = sets.slice(index + 1).find((set) => holds(set.covers, covers));
    if (outer === undefined) return;
    node.parent = outer.node;
    outer.node.children.push(node);
  });
  const smallest = (atom: number): RuleNode => sets.find(({ covers }) => covers[atom])?.node ?? root;
  further.forEach((_, index) => (smallest(present.size + index).open = true));
  const leafOf = new Map<Lot, RuleNode>();
  [...present.values()].forEach((members, atom) => {
    const leaf = smallest(atom);
    for (const lot of members) {
      leaf.own += lot.hundredths;
      leafOf.set(lot, leaf);
    }
  });
  const leaves = lots.map((lot) => ({ lot, leaf: leafOf.get(lot) ?? root }));
  return { root, leaves, nodes: sets.map(({ node }) => node) };
}

function aNode(max: number, min: number): RuleNode {
  return { max, min, parent: null, children: [], open: false, own: 0, counted: 0 };
}

/** Lots that no rule can tell apart are one atom. */
function presentAtoms(lots: readonly Lot[], { maxima, minima }: Constraints): Map<Atom, Lot[]> {
  const asksYear = [...maxima, ...minima].some(({ year, where }) => year !== null || where.year !== undefined);
  const byKey = new Map<string, Lot[]>();
  const atoms = new Map<Atom, Lot[]>();
  for (const lot of lots) {
    const { source, tags, carriedIn } = lot;
    const [category] = lot.categories;
    const year = asksYear ? lot.year : 1;
    const isPlain = tags.length === 0 && source === null && !carriedIn;
    const key = isPlain ? `${category}/${year}` : JSON.stringify([category, year, source, carriedIn, tags]);
    const members = byKey.get(key);
    if (members !== undefined) members.push(lot);
    else {
      const first = [lot];
      byKey.set(key, first);
      atoms.set({ category, traits: lot }, first);
    }
  }
  return atoms;
}

/** The distinct sets, smaller before larger, everything last; null when two of them cross. */
function ruleSets({ maxima, minima }: Constraints, atoms: readonly Atom[], root: RuleNode): RuleSet[] | null {
  const all = atoms.map(() => true);
  const byCover = new Map<string, RuleSet>([[keyOf(all), { covers: all, size: all.length, node: root }]]);
  const setOf = (rule: BoundRule): RuleNode => {
    const covers = atoms.map(({ category, traits }) => rule.covers(category, traits));
    const known = byCover.get(keyOf(covers));
    if (known !== undefined) return known.node;
    const node = aNode(Number.POSITIVE_INFINITY, 0);
    byCover.set(keyOf(covers), { covers, size: covers.filter(Boolean).length, node });
    return node;
  };
  for (const rule of maxima) {
    const node = setOf(rule);
    node.max = Math.min(node.max, rule.hundredths);
  }
  for (const rule of minima) {
    const node = setOf(rule);
    node.min = Math.max(node.min, rule.hundredths);
  }
  const sets = [...byCover.values()].sort((a, b) => a.size - b.size);
  const cross = sets.some(({ covers }, index) =>
    sets.slice(index + 1).some((other) => !holds(other.covers, covers) && meet(covers, other.covers)),
  );
  return cross ? null : sets;
}

function keyOf(covers: readonly boolean[]): string {
  return covers.map(Number).join('');
}

function holds(outer: readonly boolean[], inner: readonly boolean[]): boolean {
  return inner.every((covered, atom) => !covered || outer[atom]);
}

function meet(one: readonly boolean[], other: readonly boolean[]): boolean {
  return one.some((covered, atom) => covered && other[atom]);
}
