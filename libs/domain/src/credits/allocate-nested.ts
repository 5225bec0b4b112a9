import type { Allocation, CountedLot } from './allocation.js';
import type { NestedRules, RuleNode } from './nested-rules.js';

/**
 * Allocation under nested rules, exactly: lots in their order, each counted as far as the sets around it have room.
 * Room that an inner minimum still needs inside a maximum is kept free for it. The tree is used up by it.
 */
export function allocateNested({ root, leaves, nodes }: NestedRules): Allocation {
  const guarded = new Set(nodes.filter(isGuarded));
  const targets = guarded.size === 0 ? new Map<RuleNode, number>() : targetsOf(root);
  const paths = new Map([root, ...nodes].map((node) => [node, pathOf(node)]));
  const counted = leaves.map(({ lot, leaf }): CountedLot => {
    const path = paths.get(leaf) ?? [];
    const amount =
      guarded.size > 0 && path.some((node) => guarded.has(node))
        ? mostThatLeavesRoom(lot.hundredths, path, { targets, guarded })
        : path.reduce((room, node) => Math.min(room, node.max - node.counted), lot.hundredths);
    for (const node of path) node.counted += amount;
    return { lot, amounts: [[lot.categories[0], amount]] };
  });
  return { counted, stillNeeded: needOf(root).short };
}

function pathOf(leaf: RuleNode): RuleNode[] {
  const path: RuleNode[] = [];
  for (let node: RuleNode | null = leaf; node !== null; node = node.parent) path.push(node);
  return path;
}

/** A maximum with minimums inside; where these do not even fit together, nothing is kept free for them. */
function isGuarded({ max, children }: RuleNode): boolean {
  const inside = children.reduce((total, child) => total + roomFor(child), 0);
  return inside > 0 && inside <= max && max !== Number.POSITIVE_INFINITY;
}

/** The room that the minimums of a set take, as far as its maximum lets them. */
function roomFor({ max, min, children }: RuleNode): number {
  const inside = children.reduce((total, child) => total + roomFor(child), 0);
  return Math.min(max, Math.max(min, inside));
}

/** The least that satisfies the minimums of a set. */
function leastOf({ min, children }: RuleNode): number {
  const inside = children.reduce((total, child) => total + leastOf(child), 0);
  return Math.max(min, inside);
}

interface Need {
  /** What is counted of the lots there are and of the further hours that the minimums inside need. */
  filled: number;
  /** The most there could ever be, with any number of further hours. */
  most: number;
  /** Further hours needed; null when a minimum cannot be reached any more. */
  short: number | null;
}

/** From the inside out: what each minimum lacks, when hours above a maximum may make room for others. */
function needOf(node: RuleNode): Need {
  const inner = node.children.map(needOf);
  const sum = (of: (need: Need) => number): number => inner.reduce((total, need) => total + of(need), 0);
  const capped = (amount: number): number => Math.min(node.max, amount);
  const most = capped(node.own + sum((need) => need.most) + (node.open ? Number.POSITIVE_INFINITY : 0));
  const filledBefore = capped(node.own + sum((need) => need.filled));
  const missing = Math.max(0, Math.min(node.min, most) - filledBefore);
  const lost = most < leastOf(node) || inner.some(({ short }) => short === null);
  const short = lost ? null : sum((need) => need.short ?? 0) + missing;
  return { filled: filledBefore + missing, most, short };
}

/** How much of each minimum the lots there are can meet. */
function targetsOf(root: RuleNode): Map<RuleNode, number> {
  const targets = new Map<RuleNode, number>();
  const visit = (node: RuleNode): number => {
    const inside = node.children.reduce((total, child) => total + visit(child), node.own);
    const present = Math.min(node.max, inside);
    targets.set(node, Math.min(node.min, present));
    return present;
  };
  visit(root);
  return targets;
}

interface Guard {
  targets: ReadonlyMap<RuleNode, number>;
  guarded: ReadonlySet<RuleNode>;
}

/** The largest part of the amount after which every maximum on the path still has room for the minimums inside it. */
function mostThatLeavesRoom(amount: number, path: readonly RuleNode[], { targets, guarded }: Guard): number {
  const countedIn = (node: RuleNode, part: number): number => node.counted + (path.includes(node) ? part : 0);
  const demand = (node: RuleNode, part: number): number => {
    const inside = node.children.reduce(
      (total, child) => total + Math.min(child.max - countedIn(child, part), demand(child, part)),
      0,
    );
    return Math.max(0, inside, (targets.get(node) ?? 0) - countedIn(node, part));
  };
  const fits = (part: number): boolean =>
    path.every((node) => node.counted + part + (guarded.has(node) ? demand(node, part) : 0) <= node.max);
  let least = 0;
  let most = amount;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}
