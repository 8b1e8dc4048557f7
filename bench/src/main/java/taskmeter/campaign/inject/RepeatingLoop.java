package taskmeter.campaign.inject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Rewrites the loop that JMH generates around a benchmark, {@code do { call; operations++; } while (!isDone)}, so that
 * one call in N is done twice and counted once:
 *
 * <pre>{@code
 * for (;;) {
 *   do { call; operations++; } while (operations != next);
 *   if (isDone) return;
 *   do { call; call; operations++; } while (operations != next);
 *   if (isDone) return;
 * }
 * }</pre>
 *
 * <p>{@code next} is volatile, as {@code isDone} is. So each of the two loops has the form of JMH's own and costs as
 * much: one load, one comparison and one jump. A counter beside JMH's comparison would take a third of the time of a
 * call of a nanosecond. The end of the iteration is seen only after a run of calls. Therefore runs begin short within
 * an iteration, where it is seen after every call, and grow with the number of calls so far.
 */
final class RepeatingLoop {

  /** The suffix of JMH's method with the loop for average time. */
  private static final String LOOP = "_avgt_jmhStub";
  /** A constant of the rewritten class. A fork reads it to check that it runs the rewritten loop. */
  static final String EVERY = "taskmeterRepeatedEvery";

  private RepeatingLoop() {}

  /**
   * Returns the class with its loop rewritten.
   *
   * @param generated the class that JMH generated for one benchmark
   * @param every N, if one call in N is repeated
   * @throws IllegalStateException if the loop has an unknown form
   */
  static byte[] in(byte[] generated, int every) {
    ClassNode node = new ClassNode();
    new ClassReader(generated).accept(node, ClassReader.SKIP_FRAMES);
    List<MethodNode> loops = node.methods.stream().filter(method -> method.name.endsWith(LOOP)).toList();
    if (loops.size() != 1) {
      throw new IllegalStateException(node.name + ": found " + loops.size() + " loops; expected one");
    }
    Runs.addFields(node);
    node.fields.add(new FieldNode(
        Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, EVERY, "I", null, every));
    rewrite(node.name, loops.get(0), every);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
      // The loop never merges two types, and looking up a type would load the benchmark
      @Override
      protected String getCommonSuperClass(String one, String other) {
        return "java/lang/Object";
      }
    };
    node.accept(writer);
    return writer.toByteArray();
  }

  private static void rewrite(String owner, MethodNode method, int every) {
    JumpInsnNode back = instructions(method).flatMap(RepeatingLoop::backward).findFirst()
        .orElseThrow(() -> unknown(owner, method));
    AbstractInsnNode count = instructions(method)
        .filter(each -> each.getOpcode() == Opcodes.LADD).findFirst().orElseThrow(() -> unknown(owner, method));
    // lload operations, lconst_1, ladd, lstore operations
    AbstractInsnNode counting = count.getPrevious().getPrevious();
    AbstractInsnNode counted = count.getNext();
    if (counting.getOpcode() != Opcodes.LLOAD || counted.getOpcode() != Opcodes.LSTORE
        || back.getOpcode() != Opcodes.IFEQ) {
      throw unknown(owner, method);
    }
    if (Stream.of(copied(back.label, counting).toArray()).noneMatch(MethodInsnNode.class::isInstance)) {
      throw unknown(owner, method);
    }
    Runs runs = new Runs(owner, every, ((VarInsnNode) counted).var, method.maxLocals);
    method.maxLocals += Runs.LOCALS;
    InsnList loops = new InsnList();
    runs.begin(loops);
    for (boolean repeated : new boolean[] {false, true}) {
      runs.loop(loops, repeated, List.of(repeated ? copied(back.label, counting) : new InsnList(),
          copied(back.label, counted.getNext())), copied(counted.getNext(), back));
    }
    runs.end(loops);
    replace(method, back, loops);
  }

  /** Replaces the loop, from its head to its jump back. */
  private static void replace(MethodNode method, JumpInsnNode back, InsnList loops) {
    method.instructions.insertBefore(back.label, loops);
    AbstractInsnNode each = back.label;
    while (each != back) {
      AbstractInsnNode next = each.getNext();
      method.instructions.remove(each);
      each = next;
    }
    method.instructions.remove(back);
  }

  /** The jump back to the loop's head. */
  private static Stream<JumpInsnNode> backward(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      for (Optional<AbstractInsnNode> each = Optional.of(instruction); each.isPresent();
          each = each.map(AbstractInsnNode::getPrevious)) {
        if (each.get() == jump.label) {
          return Stream.of(jump);
        }
      }
    }
    return Stream.empty();
  }

  /** Copies the code from the loop's head: the call, the consumption of its result, and what follows before the end. */
  private static InsnList copied(AbstractInsnNode from, AbstractInsnNode to) {
    InsnList copied = new InsnList();
    for (AbstractInsnNode each = from; each != to; each = each.getNext()) {
      if (each.getOpcode() >= 0) {
        copied.add(each.clone(Map.of()));
      }
    }
    return copied;
  }

  private static Stream<AbstractInsnNode> instructions(MethodNode method) {
    return Stream.of(method.instructions.toArray());
  }

  private static IllegalStateException unknown(String owner, MethodNode method) {
    return new IllegalStateException(owner + "." + method.name
        + ": found an unknown loop; expected the loop that JMH 1.37 generates");
  }
}
