/**
 * The rows of the matrix: what is measured, and the only place with {@code @Benchmark}. Runs on the measured JVM,
 * so it is compiled for JDK 17.
 */
package taskmeter.scenario;
