/**
 * What a measured JVM and the campaign tell each other. Each message is a record that is written as one line and read
 * back by field name; {@link taskmeter.protocol.Lines} does both. Compiled for JDK 17 and on {@code java.*} alone,
 * because both sides use it.
 *
 * <p>The probe answers with {@link taskmeter.protocol.JvmFacts}, {@link taskmeter.protocol.LabelLine}s and {@link
 * taskmeter.protocol.CellLine}s. A fork leaves a {@link taskmeter.protocol.ForkEvidence}: which JVM it is, what it was
 * told to measure, and what it found out about itself.
 *
 * <p>CPython's side is the folder {@code taskmeter/python} among the resources. It writes the same lines, with {@link
 * taskmeter.protocol.PythonFacts} in place of JvmFacts, and prints a {@link taskmeter.protocol.SampleLine} as each
 * iteration ends.
 */
package taskmeter.protocol;
