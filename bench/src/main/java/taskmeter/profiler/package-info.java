/**
 * The profilers of diagnostic forks. They run in the fork, on the thread that starts JMH's iterations, and never in a
 * fork that is timed.
 */
package taskmeter.profiler;
