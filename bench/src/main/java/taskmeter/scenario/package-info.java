/**
 * The rows of the matrix: the four scenarios, each with the enum of what its variants do. This is the only package
 * with {@code @Benchmark}. It runs on the measured JVM, so it is compiled for JDK 17.
 *
 * <p>{@code declaration} has the annotations of a variant, {@code task} the tasks and barriers that are measured, and
 * {@code proof} the base class that proves in each fork that a cell measures what its label says.
 */
package taskmeter.scenario;
