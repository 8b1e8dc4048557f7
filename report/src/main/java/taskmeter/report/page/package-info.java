/**
 * Writes the summary in Markdown. Each topic has a package: {@code verdict}, {@code across} (several JVMs),
 * {@code runtime} (one JVM) and {@code machine}; all of them use {@code text}.
 */
package taskmeter.report.page;
