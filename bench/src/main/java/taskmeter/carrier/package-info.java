/**
 * The columns of the matrix: each carrier knows how to run tasks, and nothing of what is measured. Compiled for
 * JDK 17 and on {@code java.*} alone; what came later is reached through {@code static final} method handles, a
 * class for each JDK that brought something.
 */
package taskmeter.carrier;
