/**
 * The columns of the matrix. Each carrier runs tasks, and does not depend on what is measured. The package is compiled
 * for JDK 17 and uses {@code java.*} only. It calls newer API through {@code static final} method handles; each JDK
 * that added such API has its own class.
 */
package taskmeter.carrier;
