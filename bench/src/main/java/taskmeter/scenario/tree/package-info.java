/**
 * The trees of tasks that {@code TaskTree} measures: their shape, the work of their leaves, and the kinds of nodes.
 */
package taskmeter.scenario.tree;
