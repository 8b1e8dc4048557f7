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
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Rewrites the loop that JMH generates around a benchmark, {@code do { call; operations++; } while (!isDone)}, so that
 * every Nth call is done twice and counted once.
 *
 * <p>A countdown finds the Nth call. Between iterations it is in a static field, because an iteration may have fewer
 * than N calls. Within an iteration it is in a local variable, where it costs least. Even there it is visible beside a
 * call of a nanosecond.
 */
final class RepeatingLoop {

  /** The suffix of JMH's method with the loop for average time. */
  private static final String LOOP = "_avgt_jmhStub";
  /** A constant of the rewritten class. A fork reads it to check that it runs the rewritten loop. */
  static final String EVERY = "taskmeterRepeatedEvery";
  private static final String LEFT = "taskmeterCallsUntilTheNextIsRepeated";

  private RepeatingLoop() {}

  /**
   * Returns the class with its loop rewritten.
   *
   * @param generated the class that JMH generated for one benchmark
   * @param every N, if every Nth call is repeated
   * @throws IllegalStateException if the loop has an unknown form
   */
  static byte[] in(byte[] generated, int every) {
    ClassNode node = new ClassNode();
    new ClassReader(generated).accept(node, ClassReader.SKIP_FRAMES);
    List<MethodNode> loops = node.methods.stream().filter(method -> method.name.endsWith(LOOP)).toList();
    if (loops.size() != 1) {
      throw new IllegalStateException(node.name + ": found " + loops.size() + " loops; expected one");
    }
    node.fields.add(new FieldNode(
        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, LEFT, "I", null, null));
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
    if (counting.getOpcode() != Opcodes.LLOAD || counted.getOpcode() != Opcodes.LSTORE) {
      throw unknown(owner, method);
    }
    InsnList call = copied(back.label, counting);
    if (Stream.of(call.toArray()).noneMatch(MethodInsnNode.class::isInstance)) {
      throw unknown(owner, method);
    }
    int left = method.maxLocals++;
    InsnList repeat = new InsnList();
    LabelNode afterRepeat = new LabelNode();
    repeat.add(new IincInsnNode(left, -1));
    repeat.add(new VarInsnNode(Opcodes.ILOAD, left));
    repeat.add(new JumpInsnNode(Opcodes.IFGT, afterRepeat));
    repeat.add(new IntInsnNode(Opcodes.BIPUSH, every));
    repeat.add(new VarInsnNode(Opcodes.ISTORE, left));
    repeat.add(call);
    repeat.add(afterRepeat);
    method.instructions.insert(counted, repeat);
    InsnList end = new InsnList();
    end.add(new VarInsnNode(Opcodes.ILOAD, left));
    end.add(new FieldInsnNode(Opcodes.PUTSTATIC, owner, LEFT, "I"));
    method.instructions.insert(back, end);
    method.instructions.insert(begin(owner, left, every));
  }

  /** Loads the countdown, and starts it at N if the field is still 0, so that the first call is not repeated. */
  private static InsnList begin(String owner, int left, int every) {
    InsnList begin = new InsnList();
    LabelNode afterStart = new LabelNode();
    begin.add(new FieldInsnNode(Opcodes.GETSTATIC, owner, LEFT, "I"));
    begin.add(new VarInsnNode(Opcodes.ISTORE, left));
    begin.add(new VarInsnNode(Opcodes.ILOAD, left));
    begin.add(new JumpInsnNode(Opcodes.IFGT, afterStart));
    begin.add(new IntInsnNode(Opcodes.BIPUSH, every));
    begin.add(new VarInsnNode(Opcodes.ISTORE, left));
    begin.add(afterStart);
    return begin;
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

  /** Copies the code between the loop's head and the counting: the call, and the consumption of its result. */
  private static InsnList copied(LabelNode from, AbstractInsnNode to) {
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
