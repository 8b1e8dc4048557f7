/**
 * The summary in Markdown. A package for each topic: {@code verdict}, {@code across} (several JVMs), {@code runtime}
 * (one JVM) and {@code machine}; all of them use {@code text}.
 */
package taskmeter.report.page;
