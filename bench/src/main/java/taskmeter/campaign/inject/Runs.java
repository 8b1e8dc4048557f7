package taskmeter.campaign.inject;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The code of the two loops of {@link RepeatingLoop}: runs of single calls, and runs of repeated ones.
 */
final class Runs {

  /** Calls left of a run: above 0 for single calls, below 0 for repeated ones, 0 if a run of single calls begins. */
  private static final String LEFT = "taskmeterCallsLeftOfRun";

  /** The length of that run, if it has repeated calls, or of the next run that has. */
  private static final String LENGTH = "taskmeterLengthOfRun";

  /** The number of operations at which a loop ends, modulo 2<sup>32</sup>: C2 compiles lcmp to two branches. */
  private static final String NEXT = "taskmeterNextOperations";

  /** The number of local variables that the code needs. */
  static final int LOCALS = 5;

  /** The longest run of repeated calls. */
  static final int LONGEST = 100;
  static final int OF_ONE_LENGTH = 20;

  private final String owner;
  private final int singles;
  private final int operations;
  /** Local variables. */
  private final int runEnd;
  private final int length;
  private final int done;
  private final int left;

  private final LabelNode[] heads = {new LabelNode(), new LabelNode()};
  private final LabelNode[] starts = {new LabelNode(), new LabelNode()};
  private final LabelNode[] ends = {new LabelNode(), new LabelNode()};
  private final LabelNode afterAll = new LabelNode();

  /**
   * Creates the code for one loop.
   *
   * @param owner the class that has the loop
   * @param every N, if one call in N is repeated
   * @param operations the local variable with the number of operations
   * @param firstFree the first free local variable
   */
  Runs(String owner, int every, int operations, int firstFree) {
    this.owner = owner;
    this.singles = every - 1;
    this.operations = operations;
    this.runEnd = firstFree;
    this.length = firstFree + 2;
    this.done = firstFree + 3;
    this.left = firstFree + 4;
  }

  /** Adds the fields that the code needs. */
  static void addFields(ClassNode loop) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    loop.fields.add(new FieldNode(access, LEFT, "I", null, null));
    loop.fields.add(new FieldNode(access, LENGTH, "I", null, null));
    loop.fields.add(new FieldNode(access | Opcodes.ACC_VOLATILE, NEXT, "I", null, null));
  }

  /** Continues the run of the iteration before, or begins one. */
  void begin(InsnList to) {
    LabelNode known = new LabelNode();
    LabelNode repeated = new LabelNode();
    // After the run of the iteration before, runs are short again
    constant(to, -1);
    store(to, done);
    to.add(new FieldInsnNode(Opcodes.GETSTATIC, owner, LENGTH, "I"));
    store(to, length);
    to.add(new FieldInsnNode(Opcodes.GETSTATIC, owner, LEFT, "I"));
    store(to, left);
    load(to, left);
    to.add(new JumpInsnNode(Opcodes.IFNE, known));
    constant(to, 1);
    store(to, length);
    constant(to, 0);
    store(to, done);
    constant(to, singles == 0 ? -1 : singles);
    store(to, left);
    to.add(known);
    load(to, left);
    to.add(new JumpInsnNode(Opcodes.IFLT, repeated));
    load(to, left);
    addToRunEnd(to, Opcodes.LCONST_0);
    to.add(new JumpInsnNode(Opcodes.GOTO, starts[0]));
    to.add(repeated);
    load(to, left);
    to.add(new InsnNode(Opcodes.INEG));
    addToRunEnd(to, Opcodes.LCONST_0);
    to.add(new JumpInsnNode(Opcodes.GOTO, starts[1]));
  }

  /**
   * A run of calls, and the step to the next run.
   *
   * @param repeated whether it repeats calls
   * @param calls the code of the calls; the last one counts the operation
   * @param isDone the code that loads whether the iteration is done
   */
  void loop(InsnList to, boolean repeated, List<InsnList> calls, InsnList isDone) {
    int kind = repeated ? 1 : 0;
    to.add(starts[kind]);
    setNext(to);
    to.add(heads[kind]);
    calls.forEach(to::add);
    to.add(new VarInsnNode(Opcodes.LLOAD, operations));
    to.add(new InsnNode(Opcodes.L2I));
    to.add(new FieldInsnNode(Opcodes.GETSTATIC, owner, NEXT, "I"));
    to.add(new JumpInsnNode(Opcodes.IF_ICMPNE, heads[kind]));
    to.add(isDone);
    to.add(new JumpInsnNode(Opcodes.IFNE, ends[kind]));
    to.add(new VarInsnNode(Opcodes.LLOAD, operations));
    to.add(new VarInsnNode(Opcodes.LLOAD, runEnd));
    to.add(new InsnNode(Opcodes.LCMP));
    to.add(new JumpInsnNode(Opcodes.IFLT, starts[kind]));
    if (repeated) {
      grow(to);
      load(to, length);
      constant(to, singles);
      to.add(new InsnNode(Opcodes.IMUL));
      addToRunEnd(to, Opcodes.NOP);
      if (singles > 0) {
        to.add(new JumpInsnNode(Opcodes.GOTO, starts[0]));
        return;
      }
    }
    load(to, length);
    addToRunEnd(to, Opcodes.NOP);
    if (repeated) {
      to.add(new JumpInsnNode(Opcodes.GOTO, starts[1]));
    }
  }

  /** A loop ends after one operation while runs are short, and otherwise with the run. */
  private void setNext(InsnList to) {
    LabelNode longer = new LabelNode();
    LabelNode set = new LabelNode();
    load(to, length);
    constant(to, 1);
    to.add(new JumpInsnNode(Opcodes.IF_ICMPGT, longer));
    to.add(new VarInsnNode(Opcodes.LLOAD, operations));
    to.add(new InsnNode(Opcodes.LCONST_1));
    to.add(new InsnNode(Opcodes.LADD));
    to.add(new JumpInsnNode(Opcodes.GOTO, set));
    to.add(longer);
    to.add(new VarInsnNode(Opcodes.LLOAD, runEnd));
    to.add(set);
    to.add(new InsnNode(Opcodes.L2I));
    to.add(new FieldInsnNode(Opcodes.PUTSTATIC, owner, NEXT, "I"));
  }

  private void grow(InsnList to) {
    LabelNode grown = new LabelNode();
    LabelNode notFirst = new LabelNode();
    to.add(new IincInsnNode(done, 1));
    load(to, done);
    to.add(new JumpInsnNode(Opcodes.IFNE, notFirst));
    constant(to, 1);
    store(to, length);
    to.add(notFirst);
    load(to, done);
    constant(to, OF_ONE_LENGTH);
    to.add(new JumpInsnNode(Opcodes.IF_ICMPLT, grown));
    constant(to, 0);
    store(to, done);
    load(to, length);
    constant(to, LONGEST);
    to.add(new JumpInsnNode(Opcodes.IF_ICMPGE, grown));
    to.add(new IincInsnNode(length, 1));
    to.add(grown);
  }

  /** Keeps what is left of the run for the next iteration. */
  void end(InsnList to) {
    LabelNode some = new LabelNode();
    to.add(ends[0]);
    difference(to, runEnd, operations);
    load(to, left);
    to.add(new JumpInsnNode(Opcodes.IFGT, some));
    load(to, length);
    to.add(new InsnNode(Opcodes.INEG));
    store(to, left);
    to.add(some);
    keep(to);
    to.add(new JumpInsnNode(Opcodes.GOTO, afterAll));
    to.add(ends[1]);
    difference(to, operations, runEnd);
    keep(to);
    to.add(afterAll);
  }

  private void difference(InsnList to, int from, int minus) {
    to.add(new VarInsnNode(Opcodes.LLOAD, from));
    to.add(new VarInsnNode(Opcodes.LLOAD, minus));
    to.add(new InsnNode(Opcodes.LSUB));
    to.add(new InsnNode(Opcodes.L2I));
    store(to, left);
  }

  private void keep(InsnList to) {
    load(to, left);
    to.add(new FieldInsnNode(Opcodes.PUTSTATIC, owner, LEFT, "I"));
    load(to, length);
    to.add(new FieldInsnNode(Opcodes.PUTSTATIC, owner, LENGTH, "I"));
  }

  /** Adds the number on the stack to where the run ends, or to a constant. */
  private void addToRunEnd(InsnList to, int from) {
    to.add(new InsnNode(Opcodes.I2L));
    to.add(from == Opcodes.NOP ? new VarInsnNode(Opcodes.LLOAD, runEnd) : new InsnNode(from));
    to.add(new InsnNode(Opcodes.LADD));
    to.add(new VarInsnNode(Opcodes.LSTORE, runEnd));
  }

  private static void constant(InsnList to, int value) {
    to.add(new IntInsnNode(Opcodes.BIPUSH, value));
  }

  private static void load(InsnList to, int variable) {
    to.add(new VarInsnNode(Opcodes.ILOAD, variable));
  }

  private static void store(InsnList to, int variable) {
    to.add(new VarInsnNode(Opcodes.ISTORE, variable));
  }
}
