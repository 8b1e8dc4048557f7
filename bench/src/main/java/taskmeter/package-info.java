/**
 * What a task costs on the JVM, measured as a cuboid: scenario × carrier × runtime.
 *
 * <p><b>Reading order.</b> {@code carrier}, the columns: how platform threads, virtual threads and a ForkJoinPool run
 * tasks. {@code scenario}, the rows: what is measured, each file a lesson on what could fool us. {@code campaign}, the
 * depth: which runtimes, in which order, how often; it writes the samples and knows neither rows nor columns by name,
 * but asks each runtime for them. What is in the files stands in {@code results/FORMAT.md}.
 *
 * <p><b>Glossary</b>
 *
 * <dl>
 *   <dt>baseline</dt><dd>a variant of the same shape that does nothing; a cell's net cost is what it has above it</dd>
 *   <dt>below resolution</dt><dd>not to be told from its baseline: a result, to which ratios are only bounds</dd>
 *   <dt>block</dt><dd>one fork of one cell on every runtime, back to back</dd>
 *   <dt>campaign</dt><dd>rounds of slots until the budget ends; leaves a run in {@code results}</dd>
 *   <dt>carrier</dt><dd>what tasks run on; for a virtual thread also the thread that it is mounted on</dd>
 *   <dt>cell</dt><dd>a variant with its parameters on one carrier, from one kind of creator, on one runtime</dd>
 *   <dt>creator</dt><dd>the thread that runs the measured body and starts the tasks; no ratio crosses its kinds</dd>
 *   <dt>eager start</dt><dd>the task's first part runs on its creator's thread before {@code start} returns</dd>
 *   <dt>fork</dt><dd>one JVM that measures one cell: the unit of replication, for iterations within it are not
 *       independent</dd>
 *   <dt>injection</dt><dd>work that a runtime does and does not count, to see whether a difference is found</dd>
 *   <dt>iteration</dt><dd>a span of time over which JMH averages; warmup iterations come before the measured</dd>
 *   <dt>parallelism</dt><dd>how many tasks a carrier can run at once: the processors that the JVM sees</dd>
 *   <dt>party</dt><dd>one of those who meet at a barrier</dd>
 *   <dt>pinning</dt><dd>a virtual thread that cannot leave the thread that it is mounted on</dd>
 *   <dt>pooled</dt><dd>tasks share long-lived threads; never compared with a thread for each task under one name</dd>
 *   <dt>rendezvous</dt><dd>a meeting of all parties at a barrier</dd>
 *   <dt>round</dt><dd>a fork of every cell that is available</dd>
 *   <dt>runtime</dt><dd>the JVM that is measured</dd>
 *   <dt>sample, score</dt><dd>the average that one iteration gave, in nanoseconds for one operation</dd>
 *   <dt>scheduler</dt><dd>what decides when a virtual thread runs, and on which carrier thread</dd>
 *   <dt>slot</dt><dd>a place in the campaign's schedule, in which one fork runs</dd>
 *   <dt>suspending</dt><dd>a task that goes once to the back of its carrier's queue</dd>
 *   <dt>variant</dt><dd>one way to do what a scenario asks</dd>
 * </dl>
 *
 * <p><b>Where the cells come from.</b> Each has its counterpart in Python's asyncio: creating a task and awaiting it,
 * or many of them ({@code create_task}, {@code TaskGroup}), {@code eager_task_factory}, {@code current_task} and
 * {@code Barrier}.
 */
package taskmeter;
