/**
 * Taskmeter's bench: what a task costs on the JVM.
 */
package taskmeter;
