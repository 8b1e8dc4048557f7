package taskmeter.protocol;

/**
 * The settings that arrived in a fork.
 *
 * @param benchmark the benchmark method, fully qualified
 * @param parameters the values of the scenario's fields, including the carrier: {@code name=value} pairs, joined by
 *     {@code ;}, sorted by name
 * @param warmupIterations the number of warmup iterations
 * @param warmupMillis the length of a warmup iteration
 * @param iterations the number of measured iterations
 * @param iterationMillis the length of a measured iteration
 * @param operations the number of operations that JMH counts for one invocation
 */
public record TrialLine(String benchmark, String parameters, int warmupIterations, long warmupMillis, int iterations,
    long iterationMillis, int operations) {}
