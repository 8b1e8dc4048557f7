package taskmeter.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The mutations still apply to the program. {@link MutationRun} finds what notices them. */
class MutationsTest {

  @TestFactory
  Stream<DynamicTest> everyMutationStillApplies() {
    return Mutations.ALL.stream().map(mutation -> DynamicTest.dynamicTest(mutation.name(), () -> {
      assertTrue(!mutation.edits().isEmpty(), "an edit");
      assertTrue(mutation.campaign().isPresent() || !mutation.tests().isEmpty(), "something that should notice it");
      Mutations.requireApplies(mutation);
    }));
  }

  @Test
  void theNamedTestsExist() {
    Mutations.ALL.stream().filter(mutation -> mutation.module() == Mutation.Module.BENCH)
        .flatMap(mutation -> mutation.tests().stream()).distinct().forEach(test -> {
          String file = "/taskmeter/" + test.replace('.', '/') + ".class";
          assertTrue(MutationsTest.class.getResource(file) != null, test);
        });
  }

  @Test
  void everyKindHasAMutation() {
    assertEquals(EnumSet.allOf(Kind.class), Mutations.ALL.stream().map(Mutation::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))));
  }

  @Test
  void namesAreUnique() {
    assertEquals(Mutations.ALL.size(), Mutations.ALL.stream().map(Mutation::name).distinct().count());
  }

  @Test
  void editsMustMatchExactlyOnce() {
    assertEquals("a = 2;", new Edit("A.java", "= 1", "= 2").in("a = 1;"));
    assertThrows(IllegalArgumentException.class, () -> new Edit("A.java", "= 3", "= 2").in("a = 1;"));
    assertThrows(IllegalArgumentException.class, () -> new Edit("A.java", "= 1", "= 2").in("a = 1; b = 1;"));
    assertThrows(IllegalArgumentException.class, () -> new Edit("A.java", "= 1", "= 1"));
  }

  @Test
  void aMutationThatDoesNotApplyIsNamed() {
    var misfit = Mutation.of(Kind.JVM, "no such text").edit("campaign/fork/JmhFork.java", "no such text", "");
    var thrown = assertThrows(IllegalArgumentException.class, () -> Mutations.requireApplies(misfit));
    assertTrue(thrown.getMessage().startsWith("no such text: campaign/fork/JmhFork.java: found nowhere"),
        thrown.getMessage());
  }
}
