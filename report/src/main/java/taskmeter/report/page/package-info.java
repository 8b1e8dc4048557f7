/**
 * Writes the summary in Markdown. Each topic has a package: {@code verdict}, {@code claim}, {@code across}
 * (several runtimes), {@code runtime} (one of them), {@code metric} and {@code machine}; all of them use {@code text}.
 */
package taskmeter.report.page;
