package taskmeter.mutation;

import java.util.List;

/** Runtimes: CPythons, and JDKs with arguments of their own. The mutations of CPython's script are tested with it. */
final class RuntimeMutations {

  private static final String FORK = "campaign/fork/PythonFork.java";
  private static final String CHECK = "campaign/fork/PythonCheck.java";
  private static final String TEST = "campaign.fork.PythonForkTest";

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.RUNTIME, "the warmup of a CPython counts as measured")
          .edit("campaign/fork/ForkOutput.java", "case WARMUP -> Phase.WARMUP;", "case WARMUP -> Phase.MEASURED;")
          .test(TEST),
      Mutation.of(Kind.RUNTIME, "the version of a fork's CPython is not compared")
          .edit(CHECK, "different(\"CPython, version\", found.version(), probed.version())",
              "different(\"CPython, version\", 1, 1)")
          .test("campaign.fork.PythonCheckTest"),
      Mutation.of(Kind.RUNTIME, "the settings of a fork's CPython are not compared")
          .edit(CHECK, "different(\"CPython, facts\", found, probed)", "different(\"CPython, facts\", 1, 1)")
          .test("campaign.fork.PythonCheckTest"),
      Mutation.of(Kind.RUNTIME, "the script is not told the length of its iterations")
          .edit(FORK, "\"--measurement=\" + text(cell.measurement())",
              "\"--measurement=\" + text(new Iterations(cell.measurement().count(), Duration.ofMillis(1)))")
          .test(TEST),
      Mutation.of(Kind.RUNTIME, "a CPython that exits with an error counts as measured")
          .edit(FORK, "return exit == 0;", "return true;")
          .test(TEST),
      Mutation.of(Kind.RUNTIME, "a CPython that hangs is not ended")
          .edit(FORK, "watchdog.over(slot.cell(), dumps.threads(slot), output::lines)",
              "new Watchdog(Duration.ofDays(1)).over(slot.cell(), dumps.threads(slot), output::lines)")
          .test(TEST),
      Mutation.of(Kind.RUNTIME, "python3.11 is the last one that was found, not the first")
          .edit("campaign/python/PythonChoice.java", "found.stream().filter(each -> each.isNamed(word)).limit(1)",
              "found.reversed().stream().filter(each -> each.isNamed(word)).limit(1)")
          .test("campaign.python.PythonChoiceTest"),
      Mutation.of(Kind.RUNTIME, "a JDK's own arguments are in its label only")
          .edit("campaign/runtime/RuntimeSelection.java", "options.userArguments(), chosen.own())",
              "options.userArguments())")
          .test("campaign.runtime.RuntimeSelectionTest"),
      Mutation.of(Kind.RUNTIME, "a JDK's own collector is added to the default one")
          .edit("campaign/runtime/JvmSettings.java", "if (own.list().stream().anyMatch(each::isReplacedBy)) {",
              "if (own.list().size() > 99) {")
          .test("campaign.runtime.JvmSettingsTest"),
      Mutation.of(Kind.RUNTIME, "a change of CPython's script does not change the digest of the measured code")
          .edit("campaign/CodeDigest.java", "PythonScript.RESOURCE,", "\"taskmeter/carrier\",")
          .edit("campaign/CodeDigest.java", "import taskmeter.campaign.python.PythonScript;\n", "")
          .test("campaign.CodeDigestTest"));

  private RuntimeMutations() {}
}
