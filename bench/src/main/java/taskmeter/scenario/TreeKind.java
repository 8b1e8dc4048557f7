package taskmeter.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.PartsPool;
import taskmeter.carrier.Tasks;
import taskmeter.carrier.scope.TaskScopes;
import taskmeter.scenario.declaration.Parameter;
import taskmeter.scenario.declaration.VariantKind;
import taskmeter.scenario.tree.BlockingNode;
import taskmeter.scenario.tree.CalledNode;
import taskmeter.scenario.tree.ScopedNode;
import taskmeter.scenario.tree.SuspendingNode;
import taskmeter.scenario.tree.TreeNode;
import taskmeter.scenario.tree.TreeShape;

/** How the nodes of a {@link TaskTree} start, and how they wait. */
enum TreeKind implements VariantKind {

  /** Each node is queued; a node that waits suspends. */
  DEFERRED {
    @Override
    boolean usesParts(Carrier carrier) {
      return !carrier.tasks().blockingSuspends();
    }
  },

  /** The first part of each node runs inside its start; a node that waits suspends. */
  EAGER {
    @Override
    boolean usesParts(Carrier carrier) {
      return true;
    }

    @Override
    int insideStart(TreeShape shape) {
      return shape.nodeCount();
    }
  },

  /** Each node starts in the carrier's plainest way, and blocks while it waits. */
  BLOCKING {
    @Override
    public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
      return tooManyThreads(carrier, parameters);
    }
  },

  /** Each inner node starts its children in a structured task scope. */
  GROUPED {
    @Override
    Supplier<TreeNode> roots(TreeShape shape, Tasks<Object> on, Optional<PartsPool> parts) {
      var threads = on.scopeThreads();
      return () -> new ScopedNode(shape, threads);
    }

    @Override
    public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
      carrier.tasks().scopeThreads();
      return TaskScopes.HERE.unavailable().or(() -> tooManyThreads(carrier, parameters));
    }
  },

  /** Each node is called by its parent: the baseline. */
  CALL {
    @Override
    public boolean baseline() {
      return true;
    }

    @Override
    public OptionalInt workers(Carrier carrier) {
      return OptionalInt.empty();
    }

    @Override
    int insideStart(TreeShape shape) {
      return shape.nodeCount();
    }
  };

  private static final int MOST_LEVELS = 4;

  /** Declares the kind of a benchmark method. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface By {
    TreeKind value();
  }

  /** So many threads at the same time are more than most machines allow. */
  private static Optional<String> tooManyThreads(Carrier carrier, SortedMap<String, String> parameters) {
    int levels = Integer.parseInt(parameters.get(Parameter.levels.name()));
    return carrier.tasks().workerCount().isEmpty() && levels > MOST_LEVELS
        ? Optional.of("a kernel thread for each node would be tens of thousands of threads at the same time")
        : Optional.empty();
  }

  /** Whether nodes suspend by returning, in a {@link PartsPool}. Otherwise they block. */
  boolean usesParts(Carrier carrier) {
    return false;
  }

  /** The number of nodes of a tree that must begin inside their start. */
  int insideStart(TreeShape shape) {
    return 0;
  }

  /** The trees of this kind: each call returns a new root. */
  Supplier<TreeNode> roots(TreeShape shape, Tasks<Object> on, Optional<PartsPool> parts) {
    if (baseline()) {
      return () -> new CalledNode(shape);
    }
    boolean eager = this == EAGER;
    return parts.<Supplier<TreeNode>>map(pool -> () -> new SuspendingNode(shape, pool, eager))
        .orElse(() -> new BlockingNode(shape, on));
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.leaves, Parameter.levels);
  }

  @Override
  public boolean pooled(Carrier carrier) {
    return usesParts(carrier) || carrier.tasks().pooled();
  }

  @Override
  public OptionalInt workers(Carrier carrier) {
    return usesParts(carrier) ? OptionalInt.of(Carrier.parallelism()) : carrier.tasks().workerCount();
  }

  /** The queues of a ForkJoinPool are first in, first out, as its documentation says for tasks that are not joined. */
  @Override
  public List<String> jvmArguments(Carrier carrier) {
    return usesParts(carrier) && carrier.tasks().pooled() ? carrier.tasks().eagerArguments() : List.of();
  }

  @Override
  public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
    if (usesParts(carrier)) {
      carrier.tasks().parts().close();
    }
    return Optional.empty();
  }
}
