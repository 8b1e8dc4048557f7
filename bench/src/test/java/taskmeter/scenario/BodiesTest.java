package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import taskmeter.carrier.PartsPool;
import taskmeter.scenario.live.LiveBatch;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.task.Barriers;
import taskmeter.scenario.task.Call;
import taskmeter.scenario.task.CallContext;
import taskmeter.scenario.task.ChildTask;
import taskmeter.scenario.task.FailFast;
import taskmeter.scenario.task.Group;
import taskmeter.scenario.task.GroupChild;
import taskmeter.scenario.task.OpenedExecutors;
import taskmeter.scenario.task.Party;
import taskmeter.scenario.task.SuspendingTask;
import taskmeter.scenario.tree.BlockingNode;
import taskmeter.scenario.tree.CalledNode;
import taskmeter.scenario.tree.ScopedNode;
import taskmeter.scenario.tree.SuspendingNode;
import taskmeter.scenario.tree.TreeNode;

/**
 * Seals the measured bodies: what each calls, creates, stores and repeats, in order. {@code bodies.txt} shows what is
 * measured in a readable form. A change of a body must also change this file.
 */
class BodiesTest {

  /** The methods of this program that measured bodies call: tasks, barriers, and the carriers' starts and joins. */
  private static final List<String> PARTS = List.of("<init>", "run", "first", "second", "compute", "meet", "start",
      "join", "perTask", "pool", "startDeferred", "startEager", "schedule", "await", "runOne", "call", "act", "submit",
      "open", "fork", "close", "of", "ofCalls", "list", "allStarted", "left", "requireEnded", "runner", "parts",
      "sleep", "block", "queue", "queueAfter", "bound", "found", "grow", "waits", "resume", "childEnded", "gather",
      "leafResumed", "wake");

  private static List<Class<?>> parts() {
    var parts = new ArrayList<Class<?>>(List.of(ChildTask.class, SuspendingTask.class, Party.class, LiveBatch.class));
    parts.addAll(List.of(Group.class, GroupChild.class, FailFast.class, Call.class, OpenedExecutors.class,
        CallContext.class));
    parts.addAll(List.of(TreeNode.class, BlockingNode.class, CalledNode.class, SuspendingNode.class,
        ScopedNode.class, PartsPool.class));
    parts.addAll(List.of(FailFast.class.getDeclaredClasses()));
    parts.addAll(List.of(Barriers.class.getDeclaredClasses()));
    for (var name : List.of("scenario.task.GroupChild$Role$1", "scenario.task.GroupChild$Role$2",
        "scenario.task.GroupChild$Role$3", "carrier.PlatformThreads", "carrier.VirtualThreads",
        "carrier.ForkJoinTasks", "carrier.ForkJoinTasks$TaskAction", "carrier.EagerOnPlatformPool",
        "carrier.EagerOnPlatformPool$Halves", "carrier.EagerOnForkJoinPool", "carrier.EagerOnForkJoinPool$First",
        "carrier.EagerOnForkJoinPool$Second", "carrier.EagerOnPrivateScheduler", "carrier.EagerTasks$TwoParts",
        "carrier.QueuedTasks", "carrier.Java21", "carrier.scope.Scopes21", "carrier.scope.OpenedScopes",
        "carrier.scope.Scopes25", "carrier.scope.Scopes27", "scenario.task.CallContext$1",
        "scenario.task.CallContext$2", "scenario.task.CallContext$3", "scenario.tree.LeafWork$1",
        "scenario.tree.LeafWork$2", "scenario.tree.LeafWork$3", "scenario.tree.LeafWork$4",
        "scenario.tree.WaitingNode", "carrier.ForkJoinTasks$RunnerPool", "carrier.ForkJoinTasks$Sleep",
        "scenario.live.ParkedTask")) {
      parts.add(part("taskmeter." + name));
    }
    parts.sort(Comparator.comparing(Class::getName));
    return parts;
  }

  private static Class<?> part(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void measuredBodiesMatchTheFile() throws IOException {
    String sealed;
    try (var file = BodiesTest.class.getResourceAsStream("bodies.txt")) {
      sealed = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(sealed, bodies());
  }

  private static String bodies() throws IOException {
    var text = new StringBuilder();
    for (var type : Cells.SCENARIOS) {
      Map<String, MethodNode> methods = methods(type);
      for (var variant : Declaration.variants(type)) {
        text.append(Declaration.name(variant)).append('\n');
        append(text, steps(type, methods, methods.get(variant.getName()), Set.of()));
      }
    }
    for (var type : parts()) {
      var methods = methods(type);
      for (var name : PARTS) {
        if (methods.containsKey(name)) {
          text.append(simple(type.getName().replace('.', '/'))).append('.').append(name).append('\n');
          append(text, steps(type, methods, methods.get(name), Set.of()));
        }
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> steps) {
    steps.forEach(step -> text.append("  ").append(step).append('\n'));
  }

  private static Map<String, MethodNode> methods(Class<?> type) throws IOException {
    var node = new ClassNode();
    try (var file = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
      new ClassReader(file.readAllBytes()).accept(node, ClassReader.SKIP_DEBUG);
    }
    return node.methods.stream().filter(method -> (method.access & Opcodes.ACC_SYNTHETIC) == 0)
        .collect(Collectors.toMap(method -> method.name, method -> method, (one, other) -> one, TreeMap::new));
  }

  /**
   * The steps of a method. Calls of the class's own methods are replaced by their steps, except calls of abstract
   * methods and recursive calls.
   */
  private static List<String> steps(Class<?> type, Map<String, MethodNode> methods, MethodNode method,
      Set<String> callers) {
    var steps = new ArrayList<String>();
    var within = new TreeSet<>(callers);
    within.add(method.name);
    for (var each : method.instructions.toArray()) {
      if (each instanceof MethodInsnNode call && call.owner.equals(type.getName().replace('.', '/'))
          && methods.containsKey(call.name) && (methods.get(call.name).access & Opcodes.ACC_ABSTRACT) == 0
          && !call.name.equals("<init>") && !within.contains(call.name)) {
        steps.addAll(steps(type, methods, methods.get(call.name), within));
      } else {
        steps.addAll(step(each, method));
      }
    }
    return steps;
  }

  private static List<String> step(AbstractInsnNode each, MethodNode method) {
    if (each instanceof MethodInsnNode call) {
      return List.of("call " + simple(call.owner) + "." + call.name + Stream.of(Type.getArgumentTypes(call.desc))
          .map(type -> type.getClassName().replaceFirst(".*\\.", "")).collect(Collectors.joining(", ", "(", ")")));
    } else if (each instanceof TypeInsnNode type && each.getOpcode() != Opcodes.CHECKCAST) {
      return List.of((each.getOpcode() == Opcodes.NEW ? "new " : "array of ") + simple(type.desc));
    } else if (each instanceof FieldInsnNode field) {
      boolean put = each.getOpcode() == Opcodes.PUTFIELD || each.getOpcode() == Opcodes.PUTSTATIC;
      return List.of((put ? "write " : "read ") + simple(field.owner) + "." + field.name);
    } else if (each instanceof IntInsnNode number) {
      return List.of("number " + number.operand);
    } else if (each instanceof LdcInsnNode constant) {
      return List.of("constant " + constant.cst);
    } else if (each instanceof JumpInsnNode jump && before(jump.label, each, method)) {
      return List.of("repeat");
    } else if (each.getOpcode() == Opcodes.AASTORE) {
      return List.of("store into an array");
    }
    return switch (each.getOpcode()) {
      case Opcodes.LADD -> List.of("add");
      case Opcodes.IMUL -> List.of("multiply");
      case Opcodes.IREM -> List.of("remainder");
      default -> List.of();
    };
  }

  private static boolean before(LabelNode label, AbstractInsnNode jump, MethodNode method) {
    return method.instructions.indexOf(label) < method.instructions.indexOf(jump);
  }

  private static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace("$", ".");
  }
}
