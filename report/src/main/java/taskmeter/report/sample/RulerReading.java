package taskmeter.report.sample;

import java.time.Instant;

/**
 * A ruler's cost at one time.
 *
 * @param slot the last slot before it, from 0
 * @param value nanoseconds for one operation, above 0
 */
public record RulerReading(long slot, Instant time, Ruler ruler, double value) {}
