/** A directed edge between two nodes named by strings, carrying something of the caller's. */
export interface Edge<T> {
  readonly from: string;
  readonly to: string;
  readonly value: T;
}

/** The strongly connected components with more than one node, as sets of nodes. */
export function cyclicComponents<T>(edges: readonly Edge<T>[]): readonly ReadonlySet<string>[] {
  return stronglyConnected(edges).filter((component) => component.size > 1);
}

/**
 * The strongly connected components, as sets of nodes (Tarjan's algorithm, with its own stack so that long chains cannot exhaust the
 * program's). Each comes after those that its edges lead to.
 */
export function stronglyConnected<T>(edges: readonly Edge<T>[]): readonly ReadonlySet<string>[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = targets.get(from);
    if (known) known.push(to);
    else targets.set(from, [to]);
  }
  const state = { indexOf: new Map<string, number>(), low: new Map<string, number>(), stack: [] as string[] };
  const onStack = new Set<string>();
  const components: ReadonlySet<string>[] = [];
  for (const root of targets.keys()) {
    if (state.indexOf.has(root)) continue;
    const frames: { node: string; next: number }[] = [];
    const enter = (node: string): void => {
      state.indexOf.set(node, state.indexOf.size);
      state.low.set(node, state.indexOf.size - 1);
      state.stack.push(node);
      onStack.add(node);
      frames.push({ node, next: 0 });
    };
    enter(root);
    while (frames.length > 0) {
      const frame = frames[frames.length - 1] as { node: string; next: number };
      const { node } = frame;
      const target = targets.get(node)?.[frame.next++];
      if (target !== undefined) {
        if (!state.indexOf.has(target)) enter(target);
        else if (onStack.has(target)) lower(state.low, node, state.indexOf.get(target) ?? 0);
        continue;
      }
      frames.pop();
      const parent = frames[frames.length - 1];
      if (parent) lower(state.low, parent.node, state.low.get(node) ?? 0);
      if (state.low.get(node) !== state.indexOf.get(node)) continue;
      const component = new Set(state.stack.splice(state.stack.lastIndexOf(node)));
      for (const member of component) onStack.delete(member);
      components.push(component);
    }
  }
  return components;
}

function lower(low: Map<string, number>, node: string, value: number): void {
  low.set(node, Math.min(low.get(node) ?? value, value));
}

/** The shortest cycle that begins with the edge: the edge itself, then a way back from its end to its start. */
export function cycleThrough<T>(edge: Edge<T>, edges: readonly Edge<T>[]): readonly Edge<T>[] {
  const cameBy = new Map<string, Edge<T>>();
  const queue = [edge.to];
  for (let next = 0; next < queue.length && !cameBy.has(edge.from); next++) {
    for (const one of edges) {
      if (one.from !== queue[next] || one.to === edge.to || cameBy.has(one.to)) continue;
      cameBy.set(one.to, one);
      queue.push(one.to);
    }
  }
  const back: Edge<T>[] = [];
  for (let node = edge.from; node !== edge.to; ) {
    const step = cameBy.get(node);
    if (!step) return [edge];
    back.unshift(step);
    node = step.from;
  }
  return [edge, ...back];
}
