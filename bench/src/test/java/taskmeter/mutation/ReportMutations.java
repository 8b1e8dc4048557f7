package taskmeter.mutation;

import java.util.List;

/** The path from samples to published numbers. */
final class ReportMutations {

  private static final String CELL = "report/matrix/Cell.java";
  private static final String[] ACROSS = {"AcrossRuntimesTest", "JudgeTest", "SeveralRuntimesTest"};

  static final List<Mutation> ALL = List.of(
      Mutation.ofReport("a fork's mean includes its warmup")
          .edit("report/sample/Iterations.java", "this.mean = Arrays.stream(measured).average()",
              "this.mean = java.util.stream.DoubleStream.concat(Arrays.stream(warmup), Arrays.stream(measured))"
                  + ".average()")
          .test("MatrixTest", "GoldenTest"),
      Mutation.ofReport("iterations of all forks count as if each were a fork")
          .edit(CELL, "counted.stream().map(Fork::mean).toList();",
              "counted.stream().flatMap(fork -> java.util.Arrays.stream(fork.measured()).boxed()).toList();")
          .test("MatrixTest", "GoldenTest"),
      Mutation.ofReport("the slowest of four or more forks is forgotten")
          .edit(CELL, "counted.stream().map(Fork::mean).toList();", "counted.stream().map(Fork::mean).sorted()"
              + ".limit(counted.size() > 3 ? counted.size() - 1 : 3).toList();")
          .test("MatrixTest", "GoldenTest"),
      Mutation.ofReport("failed forks count where they have samples")
          .edit(CELL, "List<Fork> measured = in(State.MEASURED, slots);", "List<Fork> measured = slots.stream()"
              + ".filter(fork -> fork.measured().length > 0 && fork.state() != State.REHEARSED).toList();")
          .test("MatrixTest", "GoldenTest", "FormatTest"),
      Mutation.ofReport("the first attempt of a fork that was run again counts")
          .edit("report/sample/CountedForks.java", "ORDER.compare(one, other) < 0 ? other : one",
              "ORDER.compare(one, other) < 0 ? one : other")
          .test("CountedForksTest"),
      Mutation.ofReport("costs are arithmetic means of the forks")
          .edit("report/statistic/GeometricMean.java", "tied ? forkMeans.get(0) : Math.exp(logs.mean());",
              "tied ? forkMeans.get(0) : Moments.of(forkMeans).mean();")
          .test("GeometricMeanTest"),
      Mutation.ofReport("an interval of 90 % is called 95 %")
          .edit("report/statistic/TInterval.java", "LEVEL = 0.95", "LEVEL = 0.90")
          .test("GeometricMeanTest", "MoverTest", "WelchTest", "GoldenTest"),
      Mutation.ofReport("the variance is divided by the number of forks")
          .edit("report/statistic/Moments.java", "squares / (n - 1)", "squares / n")
          .test("GeometricMeanTest", "WelchTest"),
      Mutation.ofReport("ratios within blocks are upside down")
          .edit("report/statistic/BlockRatio.java", "fork.logRatioTo(below.get(fork.block()))",
              "below.get(fork.block()).logRatioTo(fork)")
          .test("BlockRatioTest"),
      Mutation.ofReport("turns of other numbers are compared")
          .edit("report/statistic/BlockRatio.java", "turns.get(turn) / other.turns.get(turn)",
              "turns.get(turn) / other.turns.get(turns.size() - 1 - turn)")
          .test("BlockRatioTest"),
      Mutation.ofReport("the net cost subtracts a baseline of other parameters or of another carrier")
          .edit("report/matrix/Matrix.java", "        .min(Comparator\n", "        .max(Comparator\n")
          .test("MatrixTest", "GoldenTest"),
      Mutation.ofReport("the net cost subtracts the baseline of another creator")
          .edit("report/matrix/Matrix.java", " && other.key().creator().equals(key.creator()))", ")")
          .test("MatrixTest", "GoldenTest"),
      Mutation.ofReport("the net cost of a variant subtracts a baseline that is not its own")
          .edit("report/matrix/Matrix.java", "        .filter(other -> labels.subtracts(key, other.key()))\n", "")
          .test("MatrixTest", "GoldenTest"),
      Mutation.ofReport("microseconds are printed as nanoseconds")
          .edit("report/quantity/Nanoseconds.java", "US(\"µs\", 1_000)", "US(\"ns\", 1_000)").test("QuantityTest"),
      Mutation.ofReport("a slower JDK is called faster")
          .edit("report/verdict/Judge.java", "slower ? new Verdict.Slower() : new Verdict.Faster()",
              "slower ? new Verdict.Faster() : new Verdict.Slower()").test(ACROSS),
      Mutation.ofReport("typical forks are all forks")
          .edit("report/matrix/RuntimeComparison.java", "Location.TRIMMED_MEAN, cell, base, Cell::medians",
              "Location.MEAN, cell, base, Cell::medians").test("GoldenTest", "VerdictOptionsTest"),
      Mutation.ofReport("a doubt never blocks a verdict")
          .edit("report/verdict/Judge.java", "!evidence.differentBeyond(different) ? open(against)",
              "different < 0 ? open(against)").test("JudgeTest"),
      Mutation.ofReport("the ratios within blocks are not searched for two groups")
          .edit("report/doubt/RatioModes.java", "return comparison.paired() ?", "return !comparison.paired() ?")
          .test("JudgeTest"),
      Mutation.ofReport("a gate passes although nothing could be decided")
          .edit("report/gate/GateResult.java", "return decided() < required();", "return compared.size() < 0;")
          .test("VerdictOptionsTest"),
      Mutation.ofReport("four forks are enough for a verdict")
          .edit("report/verdict/Judge.java", "FEWEST_FORKS = 8", "FEWEST_FORKS = 4").test(ACROSS),
      Mutation.ofReport("the interval of a run in two stages is not widened")
          .edit("report/matrix/RuntimeComparison.java",
              "Fork::median)\n        .map(ratio -> ratio.widened(widening))", "Fork::median)").test(ACROSS),
      Mutation.ofReport("the number of tests is not taken into account")
          .edit("report/statistic/Holm.java", "int factor = ps.size() - rank + 1;", "int factor = 1;")
          .test("HolmTest"),
      Mutation.ofReport("the sum of what is subtracted is too small in the interval of a net cost")
          .edit("report/statistic/Mover.java", "Math.hypot(first.value() - ofFirst.low(), "
              + "ofSecond.high() - second.value())", "(first.value() - ofFirst.low())").test("MoverTest"),
      Mutation.ofReport("the number of an iteration is read as its value")
          .edit("report/read/SampleRows.java", "double value = row.number(at.value());",
              "double value = row.number(at.iteration());").test("GoldenTest", "FormatTest"),
      Mutation.ofReport("a CPython is compared with a JDK")
          .edit("report/sample/Environment.java", "kind.toString().equals(text)", "kind == RuntimeKind.JDK")
          .test("KindsTest"),
      Mutation.ofReport("an argument of its own excuses every difference of a JVM's settings")
          .edit("report/sample/JvmSetup.java", "cause.matcher(own(properties)).find()", "true").test("KindsTest"),
      Mutation.ofReport("a diagnosed fork counts as measured")
          .edit("report/sample/Fork.java", "DIAGNOSED(\"diagnosed\", false)", "DIAGNOSED(\"diagnosed\", true)")
          .edit("report/read/RunReader.java", "        .filter(fork -> fork.state() != State.DIAGNOSED)\n", "")
          .test("DiagnosedForksTest"),
      Mutation.ofReport("bytes whose ranges overlap are more or fewer")
          .edit("report/metric/AllocationVerdict.java", "after.least() > before.most()",
              "after.median() > before.median()").test("AllocationVerdictTest"),
      Mutation.ofReport("a claim is judged by its estimate and not by its interval")
          .edit("report/claim/ClaimOutcome.java", "speedup.flatMap(Estimate::interval);",
              "speedup.map(each -> new Interval(each.value(), each.value()));").test("OutcomeTest"),
      Mutation.ofReport("a ratio across languages is upside down")
          .edit("report/claim/ClaimResult.java", "Welch.ratio(python.forkMeans(), jvm.forkMeans())",
              "Welch.ratio(jvm.forkMeans(), python.forkMeans())").test("BothKindsTest"));

  private ReportMutations() {}
}
