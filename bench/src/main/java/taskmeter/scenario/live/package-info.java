/**
 * Tasks that are all alive at the same time: they park until they are woken. What memory they take, and whether this
 * machine has enough for them.
 */
package taskmeter.scenario.live;
