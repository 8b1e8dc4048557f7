package taskmeter.scenario.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.CreatorThread;
import taskmeter.carrier.NotAvailableException;

/**
 * What a variant does, and what follows from it on each carrier. It is a constant of the scenario's own enum, and the
 * benchmark method declares it in an annotation. The label of a cell comes from it, and so does what a fork verifies.
 */
public interface VariantKind {

  /** Whether this is a baseline: an empty operation of the same shape. */
  default boolean baseline() {
    return false;
  }

  /** The parameters that change what the variant does. A cell names each of them and no others. */
  default Set<Parameter> parameters() {
    return Set.of();
  }

  /** The parameter with the number of operations in one invocation; empty if the method's annotation has the number. */
  default Optional<Parameter> operations() {
    return Optional.empty();
  }

  /** The kind of thread that runs the measured body. */
  default Carrier creator(Carrier carrier) {
    return carrier.creator();
  }

  /** Whether tasks share long-lived threads. */
  default boolean pooled(Carrier carrier) {
    return carrier.tasks().pooled();
  }

  /** The number of kernel threads that run tasks; empty if each task has its own, or if there are no tasks. */
  default OptionalInt workers(Carrier carrier) {
    return OptionalInt.empty();
  }

  /** Whether each operation creates tasks, as many as {@code Scenario.tasksOfOperation} says. */
  default boolean createsTasks() {
    return false;
  }

  /** Whether each operation is a call that must not be inlined. */
  default boolean behindCall() {
    return false;
  }

  /** The names of the metrics that each iteration has besides its time, as the campaign names them. */
  default List<String> metrics(Carrier carrier) {
    return List.of();
  }

  /** The reason why this JVM cannot run the cell; empty if it can. */
  default Optional<String> unavailable(Carrier carrier, SortedMap<String, String> parameters) {
    try {
      return missing(carrier, parameters);
    } catch (NotAvailableException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * What the cell needs and this JVM lacks; empty if it has everything.
   *
   * @throws NotAvailableException if the carrier lacks it
   */
  default Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
    return Optional.empty();
  }

  /** JVM options that a fork needs, without the options for the creator. */
  default List<String> jvmArguments(Carrier carrier) {
    return List.of();
  }

  /** All JVM options that a fork needs, including those that make JMH's worker the creator. */
  default List<String> forkArguments(Carrier carrier) {
    var arguments = new ArrayList<String>();
    arguments.add("-Djmh.executor=CUSTOM");
    arguments.add("-Djmh.executor.class=" + executor().getName());
    arguments.add("-D" + CreatorThread.CREATOR + "=" + creator(carrier));
    arguments.addAll(jvmArguments(carrier));
    return arguments;
  }

  /** The executor of JMH's worker. */
  default Class<? extends CreatorThread> executor() {
    return CreatorThread.class;
  }

  /** The number of kernel threads of the carrier and the creator together; empty if each task has its own. */
  default OptionalInt threads(Carrier carrier) {
    var workers = workers(carrier);
    return workers.isPresent() ? OptionalInt.of(workers.getAsInt() + (createdByWorker(carrier) ? 0 : 1)) : workers;
  }

  /** Whether the creator is one of the threads that run the tasks, or is mounted on one. */
  default boolean createdByWorker(Carrier carrier) {
    return creator(carrier).tasks().workerCount().isPresent();
  }
}
