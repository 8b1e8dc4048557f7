package taskmeter.report;

import java.util.ArrayList;
import java.util.List;
import taskmeter.report.SampleRun.Plan;

/** The matrix of {@link SampleRun}: names and titles as in a real campaign, with invented costs. */
final class SamplePlans {

  private static final String PLATFORM = "PLATFORM";
  private static final String VIRTUAL = "VIRTUAL";
  private static final String FORK_JOIN = "FORK_JOIN";

  static final String ENVIRONMENT = """
      run,runtime,property,value
      RUN,,format,1
      RUN,,profile,standard
      RUN,,measurement,yes
      RUN,,started,2026-11-22T10:15:00.000Z
      RUN,,command,mvn -pl bench verify -Dbench.budget=10m
      RUN,,budget_s,600
      RUN,,wall_s,811.5
      RUN,,seed,4711
      RUN,,complete,no: failed forks: 5
      RUN,,commit,0123456789abcdef0123456789abcdef01234567
      RUN,,tree,clean
      RUN,,cpu.model,Example CPU @ 2.00GHz
      RUN,,cpu.processors,2
      RUN,,cpu.governor,
      RUN,,memory_bytes,8589934592
      RUN,,kernel,Linux 6.1.0
      RUN,,jmh,1.37
      RUN,25,feature,25
      RUN,25,jvm.version,25.0.1+8
      RUN,25,jvm.name,Example 64-Bit Server VM
      RUN,25,jvm.vendor,"Example, Inc."
      RUN,25,jvm.flags,-XX:+UseG1GC -Xms512m -Xmx512m
      RUN,25,jvm.collector,"G1 Young Generation, G1 Old Generation"
      """;

  static final String LABELS = """
      axis,name,position,title,meaning,role,against
      scenario,TaskCreation,1,Task creation,"one child, from its creation until the creator knows that it ended",,
      scenario,EagerStart,2,Eager start,"one child of a batch of 1,000, from its start until it ended",,
      scenario,CurrentTaskLookup,3,Current-task lookup,one lookup from inside a running task,,
      scenario,BarrierRendezvous,4,Barrier rendezvous,"one rendezvous of all parties, as one of them sees it",,
      variant,TaskCreation.startAndJoin,1,start and join,,,
      variant,TaskCreation.submitPerTask,2,"submit, a thread each",,,
      variant,TaskCreation.submitToPool,3,submit to a pool,,,
      variant,TaskCreation.submitFromOutside,4,submit from outside,,,
      variant,TaskCreation.fanOut,5,fan out,,,
      variant,TaskCreation.baseline,6,call,the child called by the creator,baseline,
      variant,EagerStart.deferred,1,deferred,the child is queued,,
      variant,EagerStart.eager,2,eager,the child's first part runs on its creator's thread,,deferred
      variant,EagerStart.deferredDefault,3,"deferred, default scheduler",,,
      variant,EagerStart.baseline,4,call,,baseline,
      variant,CurrentTaskLookup.currentThread,1,Thread.currentThread(),,,
      variant,CurrentTaskLookup.threadLocal,2,ThreadLocal,,,
      variant,CurrentTaskLookup.scopedValue,3,ScopedValue,,,
      variant,CurrentTaskLookup.registry,4,ConcurrentHashMap,,,
      variant,CurrentTaskLookup.forkJoinPool,5,ForkJoinTask.getPool(),,,
      variant,CurrentTaskLookup.baseline,6,empty call,,baseline,
      variant,BarrierRendezvous.cyclicBarrier,1,CyclicBarrier,,,
      variant,BarrierRendezvous.phaser,2,Phaser,,,
      variant,BarrierRendezvous.monitor,3,monitor,"synchronized, wait and notifyAll",,
      variant,BarrierRendezvous.exchanger,4,Exchanger,,,
      variant,BarrierRendezvous.baseline,5,nobody to meet,,baseline,
      carrier,PLATFORM,1,platform threads,,,
      carrier,VIRTUAL,2,virtual threads,,,
      carrier,FORK_JOIN,3,ForkJoinPool,,,
      creator,PLATFORM,1,platform thread,,,
      creator,VIRTUAL,2,virtual thread,,,
      creator,FORK_JOIN,3,ForkJoinPool worker,,,
      parameter,tasks,1,tasks,children of one fan-out,,
      parameter,suspending,2,% suspending,share of the tasks that suspend once,,
      parameter,parties,3,parties,"tasks that meet, the measuring one included",,
      runtime,25,1,JDK 25,,,
      metric,time,1,time per operation,,,
      """;

  private SamplePlans() {}

  static List<Plan> all() {
    List<Plan> plans = new ArrayList<>();
    row(plans, "TaskCreation", "startAndJoin", "", 215_000, 1_480, 690);
    row(plans, "TaskCreation", "submitPerTask", "", 231_000, 1_720, 0);
    row(plans, "TaskCreation", "submitToPool", "", 9_800, 0, 1_100);
    plans.add(new Plan("TaskCreation", "submitFromOutside", "", VIRTUAL, PLATFORM, false, 44_000, 0.2, 2));
    plans.add(new Plan("TaskCreation", "submitFromOutside", "", FORK_JOIN, PLATFORM, true, 39_000, 0.25, 2));
    row(plans, "TaskCreation", "fanOut", "tasks=100", 88_000, 740, 0);
    row(plans, "TaskCreation", "baseline", "", 1.9, 2.1, 1.95);
    for (String parameters : List.of("suspending=0", "suspending=100")) {
      double slower = parameters.endsWith("=0") ? 1 : 2.3;
      eager(plans, "deferred", parameters, 410 * slower, 610 * slower, 95 * slower);
      eager(plans, "eager", parameters, 14 * slower * slower * slower, 480 * slower, 31 * slower);
      plans.add(new Plan("EagerStart", "deferredDefault", parameters, VIRTUAL, VIRTUAL, false,
          500 * slower, 0.05, 2));
    }
    eager(plans, "baseline", "", 2.2, 2.3, 2.2);
    plans.add(new Plan("EagerStart", "baseline", "", VIRTUAL, VIRTUAL, false, 2.25, 0.03, 2));
    row(plans, "CurrentTaskLookup", "currentThread", "", 2.52, 2.5, 2.49);
    row(plans, "CurrentTaskLookup", "threadLocal", "", 4.1, 4.3, 4.0);
    row(plans, "CurrentTaskLookup", "scopedValue", "", 3.6, 3.9, 3.7);
    row(plans, "CurrentTaskLookup", "registry", "", 12.5, 14.1, 12.2);
    row(plans, "CurrentTaskLookup", "forkJoinPool", "", 0, 0, 2.9);
    row(plans, "CurrentTaskLookup", "baseline", "", 2.5, 2.5, 2.5);
    for (int parties : new int[] {2, 16, 256}) {
      String parameters = "parties=" + parties;
      row(plans, "BarrierRendezvous", "cyclicBarrier", parameters,
          5_200.0 * parties, 900.0 * parties, parties == 2 ? 2_600 : 0);
      row(plans, "BarrierRendezvous", "phaser", parameters,
          5_900.0 * parties, 1_100.0 * parties, parties == 256 ? -1 : 3_100.0 * parties);
      row(plans, "BarrierRendezvous", "monitor", parameters,
          6_700.0 * parties, 1_300.0 * parties, parties == 2 ? 3_300 : 0);
    }
    row(plans, "BarrierRendezvous", "exchanger", "parties=2", 7_000, 650, 3_900);
    row(plans, "BarrierRendezvous", "baseline", "", 21, 22, 24);
    return plans;
  }

  private static void row(
      List<Plan> plans, String scenario, String variant, String parameters, double... costs) {
    boolean meets = scenario.equals("BarrierRendezvous") && costs[2] > 1_000;
    double spread = scenario.equals("CurrentTaskLookup") ? 0.02 : 0.12;
    plans.add(new Plan(scenario, variant, parameters, PLATFORM, PLATFORM, variant.equals("submitToPool"),
        costs[0], spread, 0));
    plans.add(new Plan(scenario, variant, parameters, VIRTUAL, VIRTUAL, false, costs[1], spread, 2));
    plans.add(new Plan(scenario, variant, parameters, FORK_JOIN, FORK_JOIN, true, costs[2], spread,
        meets ? 17 : 2));
  }

  private static void eager(List<Plan> plans, String variant, String parameters, double... costs) {
    plans.add(new Plan("EagerStart", variant, parameters, PLATFORM, PLATFORM, true, costs[0], 0.08, 2));
    plans.add(new Plan("EagerStart", variant, parameters, VIRTUAL, FORK_JOIN, true, costs[1], 0.06, 2));
    plans.add(new Plan("EagerStart", variant, parameters, FORK_JOIN, FORK_JOIN, true, costs[2], 0.3, 2));
  }
}
