package taskmeter.scenario.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.CreatorThread;

/**
 * What a variant does, and what follows from it on each carrier: a constant of its scenario's own enum, which the
 * benchmark method declares in an annotation. So no variant can be measured as something that it is not.
 */
public interface VariantKind {

  /** Whether it is the empty operation of the same shape. */
  boolean baseline();

  /** The parameters that change what it does; a cell names each of them, and no other. */
  default Set<Parameter> parameters() {
    return Set.of();
  }

  /** The kind of thread that runs the measured body. */
  default Carrier creator(Carrier carrier) {
    return carrier.creator();
  }

  /** Whether tasks share long-lived threads. */
  default boolean pooled(Carrier carrier) {
    return carrier.tasks().pooled();
  }

  /** Kernel threads that run the tasks; empty where each task has its own, or where there are no tasks. */
  default OptionalInt workers(Carrier carrier) {
    return OptionalInt.empty();
  }

  /** Whether each operation creates one task. */
  default boolean createsTasks() {
    return false;
  }

  /** Whether each operation is a call that must not be inlined. */
  default boolean behindCall() {
    return false;
  }

  /** Why a cell that its variant allows cannot exist in this JVM. */
  default Optional<String> unavailable(Carrier carrier, SortedMap<String, String> parameters) {
    return Optional.empty();
  }

  /** What a fork needs beside its creator's options. */
  default List<String> jvmArguments(Carrier carrier) {
    return List.of();
  }

  /** Options of a fork whose JMH worker is the creator of such cells. */
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

  /** Kernel threads that the carrier and the creator have between them; empty where each task has its own. */
  default OptionalInt threads(Carrier carrier) {
    var workers = workers(carrier);
    return workers.isPresent() ? OptionalInt.of(workers.getAsInt() + (createdByWorker(carrier) ? 0 : 1)) : workers;
  }

  /** Whether the creator is itself one of the threads that run the tasks, or is mounted on one. */
  default boolean createdByWorker(Carrier carrier) {
    return creator(carrier).tasks().workerCount().isPresent();
  }
}
