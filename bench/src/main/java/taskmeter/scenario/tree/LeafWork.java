package taskmeter.scenario.tree;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import taskmeter.scenario.proof.ProofFailedException;

/**
 * The work of a tree's leaves; a leaf's number decides whether it waits. The name of a constant is the parameter's
 * value in the results.
 */
public enum LeafWork {

  /** Nothing. */
  none {
    @Override
    boolean waits(int number) {
      return false;
    }

    @Override
    int waiting(int leaves) {
      return 0;
    }
  },

  /** Nine of ten leaves find their result in a map, and the tenth waits. */
  memoization {
    @Override
    boolean waits(int number) {
      return !RESULTS.containsKey(number);
    }

    @Override
    int waiting(int leaves) {
      return leaves / TENTH;
    }
  },

  /** Half of the leaves compute a factorial, and the other half wait. */
  cpuIoMixed {
    @Override
    boolean waits(int number) {
      if (number % 2 == 0) {
        return true;
      }
      requireFactorial(factorial(FACTORIAL_OF));
      return false;
    }

    @Override
    int waiting(int leaves) {
      return leaves / 2;
    }
  },

  /** Each leaf waits. */
  io {
    @Override
    boolean waits(int number) {
      return true;
    }

    @Override
    int waiting(int leaves) {
      return leaves;
    }

    @Override
    public long waitMillis(int levels) {
      return LONG_WAIT_MILLIS;
    }
  };

  private static final int TENTH = 10;
  private static final int MOST_LEAVES = 46_656;

  /** Never written during a trial, so that all threads can read it. */
  private static final Map<Integer, Integer> RESULTS = IntStream.range(0, MOST_LEAVES).boxed()
      .filter(number -> number % TENTH != TENTH - 1).collect(Collectors.toMap(number -> number, number -> number));

  private static final int FACTORIAL_OF = 500;
  private static final long PRIME = 1_000_000_007;

  /** {@code python3 -c 'import math; print(math.factorial(500) % 1000000007)'}. */
  private static final long EXPECTED = 688_653_593;

  private static final int SIX_LEVELS = 6;
  private static final long LONG_WAIT_MILLIS = 50;

  /** Does the work of a leaf up to its wait, and returns whether it waits. */
  abstract boolean waits(int number);

  /** The number of leaves that wait in a tree with this number of leaves. */
  abstract int waiting(int leaves);

  /**
   * How long a leaf waits. The tree of six levels waits as long as in pyperformance. In a small tree such a wait would
   * be the whole score, so that it is 1 ms there, as in the tree of CPython.
   */
  public long waitMillis(int levels) {
    return levels < SIX_LEVELS ? 1 : LONG_WAIT_MILLIS;
  }

  /** Modulo a prime, so that it is a loop of multiplications. In full it would measure {@code BigInteger}. */
  private static long factorial(int of) {
    long product = 1;
    for (int factor = 2; factor <= of; factor++) {
      product = product * factor % PRIME;
    }
    return product;
  }

  private static void requireFactorial(long found) {
    if (found != EXPECTED) {
      throw new ProofFailedException("a leaf's factorial: found " + found + "; expected " + EXPECTED);
    }
  }
}
