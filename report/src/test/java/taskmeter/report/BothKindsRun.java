package taskmeter.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes a run of two JDKs and three CPythons with all claims' cells and further metrics. The numbers are invented. */
final class BothKindsRun {

  static final String NAME = "20260301T000000Z-standard";
  private static final int BLOCKS = 8;
  private static final int DIAGNOSED = 3;
  private static final List<String> JDKS = List.of("21", "25");
  private static final List<String> PYTHONS = List.of("3.11", "3.12", "3.13");
  private static final List<String> CARRIERS = List.of("PLATFORM", "VIRTUAL", "FORK_JOIN");

  /**
   * Variant, parameters, then costs in ns on JDK 25: platform threads, virtual threads, ForkJoinPool. JDK 21 costs 30 %
   * more where the first number is even.
   */
  private static final String JVM = """
      EagerStart.deferred|suspending=0|4000|600|100
      EagerStart.deferred|suspending=50|4500|650|120
      EagerStart.deferred|suspending=100|5000|700|140
      EagerStart.eager|suspending=0|15|101|21
      EagerStart.eager|suspending=50|3001|501|101
      EagerStart.eager|suspending=100|6001|801|151
      CurrentTaskLookup.currentThread||2.5|2.7|2.6
      CurrentTaskLookup.baseline||1.5|1.5|1.5
      TaskGroup.structuredTaskScope|failing=0;tasks=2|90001|5001|-
      TaskGroup.structuredTaskScope|failing=1;tasks=2|120001|9001|-
      TaskGroup.executorClose|failing=0;tasks=2|95001|5501|7001
      BarrierRendezvous.cyclicBarrier|parties=2|9001|1501|5001
      BarrierRendezvous.cyclicBarrier|parties=16|90001|12001|40001
      Runner.runner|calls=10|30001|8001|9001
      Runner.run|calls=10|110001|12001|60001
      TaskTree.deferred|leaves=none;levels=3|30000001|200001|90001
      TaskTree.eager|leaves=none;levels=3|28000001|190001|60001
      """;

  /** Variant, parameters, then costs in ns on each CPython; 0 for not available. */
  private static final String PYTHON = """
      EagerStart.deferred|suspending=0|8000|7600|7500
      EagerStart.deferred|suspending=50|8500|8000|7900
      EagerStart.deferred|suspending=100|9000|8600|8500
      EagerStart.eager|suspending=0|0|1500|1400
      EagerStart.eager|suspending=50|0|4900|4100
      EagerStart.eager|suspending=100|0|9400|9300
      CurrentTaskLookup.currentTask||400|90|66
      CurrentTaskLookup.baseline||50|25|25
      TaskGroup.taskGroup|failing=0;tasks=2|40000|30000|29000
      TaskGroup.taskGroup|failing=1;tasks=2|80000|70000|69000
      TaskGroup.gather|failing=0;tasks=2|38000|30100|26000
      TaskGroup.gather|failing=1;tasks=2|70000|75000|69500
      BarrierRendezvous.barrier|parties=2|30000|25000|24000
      BarrierRendezvous.barrier|parties=16|200000|180000|170000
      Runner.runner|calls=10|20000|19000|18000
      Runner.run|calls=10|150000|140000|130000
      TaskTree.deferred|leaves=none;levels=3|3000000|2500000|2400000
      TaskTree.eager|leaves=none;levels=3|0|900000|1100000
      """;

  private static final String LABELS = """
      axis,name,position,title,meaning,role,against
      scenario,EagerStart,1,Eager start,one child of a batch,,
      scenario,CurrentTaskLookup,2,Current-task lookup,one lookup,,
      scenario,TaskGroup,3,Task group,one whole group,,
      scenario,BarrierRendezvous,4,Barrier rendezvous,one rendezvous of all parties,,
      scenario,Runner,5,Runner,one call,,
      scenario,TaskTree,6,Task tree,one whole tree,,
      scenario,LiveTasks,7,Live tasks,one task,,
      variant,EagerStart.deferred,1,deferred,,,
      variant,EagerStart.eager,2,eager,,,deferred
      variant,CurrentTaskLookup.currentThread,1,Thread.currentThread(),,,
      variant,CurrentTaskLookup.currentTask,2,asyncio.current_task(),,,
      variant,CurrentTaskLookup.baseline,3,empty call,,baseline,
      variant,TaskGroup.structuredTaskScope,1,StructuredTaskScope,,,executorClose
      variant,TaskGroup.executorClose,2,executor and close,,,
      variant,TaskGroup.taskGroup,3,asyncio.TaskGroup,,,gather
      variant,TaskGroup.gather,4,gather,,,
      variant,BarrierRendezvous.cyclicBarrier,1,CyclicBarrier,,,
      variant,BarrierRendezvous.barrier,2,asyncio.Barrier,,,
      variant,Runner.runner,1,one runner,,,run
      variant,Runner.run,2,a runner for each call,,,
      variant,TaskTree.deferred,1,deferred,,,
      variant,TaskTree.eager,2,eager,,,deferred
      variant,LiveTasks.parked,1,parked,,,
      carrier,PLATFORM,1,platform threads,,,
      carrier,VIRTUAL,2,virtual threads,,,
      carrier,FORK_JOIN,3,ForkJoinPool,,,
      carrier,EVENT_LOOP,4,asyncio event loop,,,
      creator,PLATFORM,1,platform thread,,,
      creator,VIRTUAL,2,virtual thread,,,
      creator,FORK_JOIN,3,ForkJoinPool worker,,,
      creator,EVENT_LOOP,4,asyncio event loop,,,
      parameter,suspending,1,% suspending,,,
      parameter,failing,2,failing,,,
      parameter,tasks,3,tasks,,,
      parameter,parties,4,parties,,,
      parameter,calls,5,calls,,,
      parameter,leaves,6,leaves,,,
      parameter,levels,7,levels,,,
      runtime,3.11,1,CPython 3.11,,,
      runtime,3.12,2,CPython 3.12,,,
      runtime,3.13,3,CPython 3.13,,,
      runtime,21,4,JDK 21,,,
      runtime,25,5,JDK 25,,,
      metric,time,1,time,,,
      metric,allocated,2,allocated,,,
      metric,context switches,3,context switches,,,
      metric,heap,4,heap,,,
      """;

  private final Random random = new Random(20260301);
  private final StringBuilder forks = new StringBuilder("run,slot,block,runtime,scenario,variant,"
      + "parameters,carrier,creator,pooled,parallelism,fork,state,reason\n");
  private final StringBuilder samples = new StringBuilder("run,slot,phase,iteration,metric,unit,value\n");
  private int slot;
  private int block;

  private BothKindsRun() {}

  /** Writes the run below {@code results} and returns its folder. */
  static Path write(Path results) throws IOException {
    Path folder = Files.createDirectories(results.resolve(NAME));
    BothKindsRun run = new BothKindsRun();
    PYTHON.lines().forEach(run::notAvailable);
    PYTHON.lines().forEach(line -> run.cell(line, PYTHONS, "EVENT_LOOP", 1));
    for (int carrier = 0; carrier < CARRIERS.size(); carrier++) {
      int column = carrier;
      JVM.lines().forEach(line -> run.jvm(line, CARRIERS.get(column), column));
    }
    run.liveTasks();
    Files.writeString(folder.resolve("forks.csv"), run.forks);
    Files.writeString(folder.resolve("samples.csv"), run.samples);
    Files.writeString(folder.resolve("environment.csv"), environment());
    Files.writeString(folder.resolve("labels.csv"), LABELS);
    return folder;
  }

  private static String environment() {
    String machine = """
        run,runtime,property,value
        RUN,,format,1
        RUN,,profile,standard
        RUN,,measurement,yes
        RUN,,started,2026-03-01T00:00:00.000Z
        RUN,,command,mvn -pl bench verify
        """;
    String jdks = JDKS.stream().map(name -> "RUN,JDK,feature,JDK\nRUN,JDK,jvm.version,JDK.0.1\n"
        .concat("RUN,JDK,jvm.name,Example VM\nRUN,JDK,jvm.vendor,Example\n").replace("JDK", name))
        .collect(Collectors.joining());
    String pythons = PYTHONS.stream().map(name -> "RUN,PY,kind,CPython\nRUN,PY,feature,PY\nRUN,PY,jvm.version,PY.1\n"
        .concat("RUN,PY,jvm.name,CPython\nRUN,PY,jvm.vendor,GCC\nRUN,PY,python.gil,true\n").replace(",PY", "," + name))
        .collect(Collectors.joining());
    return (machine + jdks + pythons).replace("RUN", NAME);
  }

  private void jvm(String line, String carrier, int column) {
    String[] parts = line.split("\\|");
    if (!parts[column + 2].equals("-")) {
      double cost = Double.parseDouble(parts[column + 2]);
      double older = cost % 2 == 0 ? cost * 1.3 : cost;
      cell(parts[0] + "|" + parts[1] + "|" + older + "|" + cost, JDKS, carrier, 2);
    }
  }

  private void cell(String line, List<String> runtimes, String carrier, int parallelism) {
    String[] parts = line.split("\\|");
    double[] costs = Arrays.stream(parts).skip(2).mapToDouble(Double::parseDouble).toArray();
    for (int fork = 1; fork <= BLOCKS; fork++) {
      block++;
      for (int i = 0; i < runtimes.size(); i++) {
        if (costs[i] > 0) {
          row(runtimes.get(i), parts, carrier, parallelism, fork, "measured,");
          double mean = costs[i] * Math.exp(0.02 * random.nextGaussian());
          sample("time,ns/op", 1, mean * 1.01);
          sample("time,ns/op", 2, mean * 0.99);
        }
      }
    }
    for (int fork = 1; fork <= DIAGNOSED && carrier.equals("VIRTUAL"); fork++) {
      block++;
      for (int i = 0; i < runtimes.size(); i++) {
        row(runtimes.get(i), parts, carrier, parallelism, fork, "diagnosed,");
        sample("allocated,B/op", 1, i == 0 && parts[1].equals("suspending=0") ? 58 + fork / 10.0 : 48);
        sample("context switches,1/op", 1, i == 0 ? 2 : 1);
      }
    }
  }

  /** The cells that are not available have the first slots. */
  private void notAvailable(String line) {
    String[] parts = line.split("\\|");
    for (int i = 0; i < PYTHONS.size(); i++) {
      if (parts[i + 2].equals("0")) {
        row(PYTHONS.get(i), parts, "EVENT_LOOP", 1, 0, "not available,asyncio has no eager tasks before 3.12");
      }
    }
  }

  private void liveTasks() {
    for (String carrier : List.of("PLATFORM", "VIRTUAL")) {
      for (int tasks = 1000; tasks <= 100_000; tasks *= 10) {
        String[] parts = {"LiveTasks.parked", "tasks=" + tasks};
        for (int fork = 1; fork <= DIAGNOSED; fork++) {
          block++;
          row("25", parts, carrier, 2, fork, "measured,");
          sample("time,ns/op", 1, carrier.equals("VIRTUAL") ? 1500 : 90_000);
          sample("heap,B/op", 1, carrier.equals("VIRTUAL") ? 1100 * Math.pow(tasks, 0.01) + fork : 400);
        }
      }
    }
  }

  private void row(String runtime, String[] cell, String carrier, int parallelism, int fork, String outcome) {
    slot++;
    String creator = cell[0].startsWith("Runner.") ? "PLATFORM" : carrier;
    boolean started = fork > 0;
    forks.append(String.join(",", NAME, "" + slot, started ? "" + block : "", runtime,
        cell[0].replace('.', ','), cell[1], carrier, creator, "" + !carrier.equals("VIRTUAL"), "" + parallelism,
        started ? "" + fork : "", outcome)).append('\n');
  }

  private void sample(String metric, int iteration, double value) {
    samples.append(String.join(",", NAME, "" + slot, "measured", "" + iteration, metric, "" + value)).append('\n');
  }
}
