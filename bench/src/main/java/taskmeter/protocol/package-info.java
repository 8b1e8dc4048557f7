/**
 * The messages from a measured JVM to the campaign. Each message is a record that is written as one line and read back
 * by field name; {@link taskmeter.protocol.Lines} does both. The package is compiled for JDK 17 and uses {@code java.*}
 * only, because both sides use it.
 *
 * <p>The probe writes {@link taskmeter.protocol.JvmFacts}, {@link taskmeter.protocol.LabelLine}s and {@link
 * taskmeter.protocol.CellLine}s. A fork writes {@link taskmeter.protocol.ForkEvidence}: its JVM, the settings that
 * arrived, and the result of its proof.
 *
 * <p>The CPython side is the resource folder {@code taskmeter/python}. It writes the same lines, with {@link
 * taskmeter.protocol.PythonFacts} instead of JvmFacts, and prints a {@link taskmeter.protocol.SampleLine} at the end of
 * each iteration.
 */
package taskmeter.protocol;
