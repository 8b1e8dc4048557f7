package taskmeter.report.sample;

/**
 * One raw sample.
 *
 * @param number from 1 within fork and phase
 * @param value nanoseconds for one operation, above 0
 */
public record Iteration(Phase phase, long number, double value) {}
