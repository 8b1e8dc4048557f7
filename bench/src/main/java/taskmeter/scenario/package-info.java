/**
 * The rows of the matrix: four scenarios, each with an enum of what its variants do. No other package has methods with
 * {@code @Benchmark}. The code runs on the measured JVM, so it is compiled for JDK 17.
 *
 * <p>{@code declaration} has the annotations of a variant. {@code task} has the tasks and barriers that are measured.
 * {@code proof} has the base class, which verifies in each fork that the cell measures what its label says.
 */
package taskmeter.scenario;
