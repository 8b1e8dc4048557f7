/**
 * Measures what a task costs on the JVM: scenario × carrier (kind of thread) × runtime.
 *
 * <p><b>Reading order.</b> {@code carrier} has the columns of the matrix: how platform threads, virtual threads and a
 * ForkJoinPool run tasks. {@code scenario} has the rows: what is measured, and the pitfalls of measuring it. {@code
 * campaign} adds the runtimes: it decides which fork runs when, and writes the samples. It knows no scenario and no
 * carrier, but runs a probe on each runtime to get them. {@code protocol} has the messages between both sides. {@code
 * results/FORMAT.md} describes the files.
 *
 * <p><b>Glossary</b>
 *
 * <dl>
 *   <dt>A/A test</dt><dd>a run that measures one JDK several times, so that each difference it finds is an error</dd>
 *   <dt>attempt</dt><dd>one try at a fork of a block; a disturbed fork is run again as the next attempt, and the last
 *       measured attempt counts</dd>
 *   <dt>baseline</dt><dd>a variant of the same shape that does nothing; the net cost of a cell is its cost minus its
 *       baseline's. Also the runtime that the other runtimes are compared with</dd>
 *   <dt>below resolution</dt><dd>indistinguishable from the baseline: a result, which has an upper bound and no
 *       ratio</dd>
 *   <dt>block</dt><dd>one fork of one cell on each runtime; they take turns, or run one after the other</dd>
 *   <dt>campaign</dt><dd>the program that runs rounds of slots until the budget ends; it writes a run</dd>
 *   <dt>carrier</dt><dd>a kind of thread that runs tasks: platform threads, virtual threads, or a ForkJoinPool; on
 *       CPython the event loop of asyncio. Not the <em>carrier thread</em> of JEP 444, which is the platform thread
 *       that a virtual thread is mounted on; this program always writes "carrier thread" for that one</dd>
 *   <dt>cell</dt><dd>a variant with its parameters, on one carrier, from one kind of creator, on one runtime</dd>
 *   <dt>creator</dt><dd>the thread that runs the measured body and starts the tasks; cells with creators of different
 *       kinds are not compared</dd>
 *   <dt>disturbed</dt><dd>said of a fork during which the hypervisor or other programs took more processor time than
 *       the disturbance rule allows, or that was paused</dd>
 *   <dt>doubt</dt><dd>a reason not to trust a number; the report prints it as a footnote, and some doubts veto a
 *       verdict</dd>
 *   <dt>eager start</dt><dd>a start that runs the task's first part on the creator before {@code start} returns</dd>
 *   <dt>equivalence margin</dt><dd>the ratio up to which two costs are called the same, such as ±5 %</dd>
 *   <dt>family</dt><dd>all comparisons of one runtime with one baseline runtime; their p-values are adjusted
 *       together</dd>
 *   <dt>fork</dt><dd>one process, a JVM or a CPython, that measures one cell. Statistics count forks,
 *       because the iterations of a fork are not independent</dd>
 *   <dt>harness overhead</dt><dd>the part of a run's time that is neither warmup nor measurement, such as JVM
 *       starts</dd>
 *   <dt>injection</dt><dd>extra work that one runtime does and does not count, to test whether a difference is
 *       found</dd>
 *   <dt>iteration</dt><dd>a span of time over which JMH averages; warmup iterations come before measured ones</dd>
 *   <dt>parallelism</dt><dd>the number of tasks that a carrier runs at once: the processors that the JVM sees</dd>
 *   <dt>party</dt><dd>a task that meets others at a barrier</dd>
 *   <dt>paused</dt><dd>said of a fork of which nothing ran for a time, because of something outside of it: a
 *       signal or a debugger stopped it, or its container or the machine stopped</dd>
 *   <dt>pinning</dt><dd>a virtual thread is pinned if it cannot unmount from its carrier thread</dd>
 *   <dt>pooled</dt><dd>said of tasks that share long-lived threads; never compared with one thread for each task</dd>
 *   <dt>position</dt><dd>the place of a runtime in the order of its block, from 1</dd>
 *   <dt>profile</dt><dd>the part of the matrix that a campaign measures: smoke, quick, standard or full</dd>
 *   <dt>proof</dt><dd>the check, before and after the trial, that a fork measures what its cell's label says</dd>
 *   <dt>rendezvous</dt><dd>a meeting of all parties at a barrier</dd>
 *   <dt>round</dt><dd>one fork of every available cell</dd>
 *   <dt>ruler</dt><dd>a fixed reference workload that is timed between forks, to show how the machine drifts</dd>
 *   <dt>run</dt><dd>a folder in {@code results} with the files that a campaign wrote</dd>
 *   <dt>runtime</dt><dd>a JVM that is measured, with its arguments, or a CPython. Only runtimes of one kind are
 *       compared</dd>
 *   <dt>sample, score</dt><dd>the average of one iteration, in nanoseconds for each operation</dd>
 *   <dt>scheduler</dt><dd>decides when a virtual thread runs, and on which carrier thread</dd>
 *   <dt>second stage</dt><dd>the blocks that a campaign adds after the first rounds, as many for each cell as the
 *       variances of its forks require</dd>
 *   <dt>segment</dt><dd>the part of a run that one process wrote: a run that was resumed has several (the property
 *       {@code sittings} counts them)</dd>
 *   <dt>slot</dt><dd>a place in the schedule, in which one fork runs</dd>
 *   <dt>smoke run</dt><dd>a run of every cell once, too short to measure (the forks have the state {@code
 *       rehearsed})</dd>
 *   <dt>suspending</dt><dd>said of a task that goes once to the back of its carrier's queue</dd>
 *   <dt>trial</dt><dd>the part of a fork that JMH times: warmup and measured iterations</dd>
 *   <dt>turn</dt><dd>one iteration of one fork of a block, while the block's other forks wait</dd>
 *   <dt>variant</dt><dd>one way to do what a scenario measures</dd>
 *   <dt>verdict</dt><dd>the result of comparing one cell on two runtimes: slower, faster, the same, inconclusive, or
 *       not comparable</dd>
 * </dl>
 *
 * <p><b>Where the cells come from.</b> Each has a counterpart in Python's asyncio: creating and awaiting one task or
 * many ({@code create_task}, {@code gather}), {@code eager_task_factory}, {@code current_task}, {@code Barrier} and
 * {@code TaskGroup}.
 */
package taskmeter;
