package taskmeter.protocol;

/**
 * What a fork was told to measure, as it arrived there.
 *
 * @param benchmark the benchmark method, fully qualified
 * @param parameters the values that the scenario's fields had, {@code name=value} pairs, joined by {@code ;}, sorted by
 *     name; the carrier is one of them
 * @param warmupIterations iterations before those that count
 * @param warmupMillis the length of one
 * @param iterations those that count
 * @param iterationMillis the length of one
 * @param operations in one invocation, as JMH counts them
 */
public record TrialLine(String benchmark, String parameters, int warmupIterations, long warmupMillis, int iterations,
    long iterationMillis, int operations) {}
