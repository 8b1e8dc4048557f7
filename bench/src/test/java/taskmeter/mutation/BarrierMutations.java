package taskmeter.mutation;

import java.util.List;

/** Meetings at barriers. */
final class BarrierMutations {

  private static final String SCENARIO = "scenario/BarrierRendezvous.java";
  private static final String BARRIER = "scenario/BarrierKind.java";
  private static final String MEETINGS = "scenario/task/Barriers.java";
  private static final String MEET = "    meeting.meet();\n    return ++met;";
  private static final String[] TESTS = {"scenario.FaultInjectionTest"};

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.OPERATIONS, "an invocation meets twice")
          .edit(SCENARIO, MEET, "    meeting.meet();\n    meeting.meet();\n    return ++met;")
          .smokeRun("BarrierRendezvous.phaser parties=2 PLATFORM"),
      Mutation.of(Kind.OPERATIONS, "an invocation meets twice, and says so to the parties")
          .edit(SCENARIO, MEET, "    meeting.meet();\n    met++;\n" + MEET)
          .smokeRun("BarrierRendezvous.phaser parties=2 PLATFORM"),
      Mutation.of(Kind.MECHANISM, "cyclicBarrier meets at a Phaser")
          .edit(BARRIER, "return new Barriers.OnCyclicBarrier(parties);", "return new Barriers.OnPhaser(parties);")
          .smokeRun("BarrierRendezvous.cyclicBarrier parties=2 PLATFORM").test(TESTS),
      Mutation.of(Kind.MECHANISM, "phaser meets at a CyclicBarrier")
          .edit(BARRIER, "return new Barriers.OnPhaser(parties);", "return new Barriers.OnCyclicBarrier(parties);")
          .smokeRun("BarrierRendezvous.phaser parties=2 VIRTUAL").test(TESTS),
      Mutation.of(Kind.MECHANISM, "the method cyclicBarrier is declared to meet at a Phaser")
          .edit(SCENARIO, "@BarrierKind.At(BarrierKind.CYCLIC_BARRIER)", "@BarrierKind.At(BarrierKind.PHASER)")
          .smokeRun("BarrierRendezvous.cyclicBarrier parties=2 PLATFORM").test(TESTS),
      Mutation.of(Kind.MECHANISM, "a CyclicBarrier is waited at with a time limit")
          .edit(MEETINGS, "        barrier.await();\n      } catch (BrokenBarrierException e) {",
              "        barrier.await(1, TimeUnit.HOURS);\n"
              + "      } catch (BrokenBarrierException | TimeoutException e) {")
          .smokeRun("BarrierRendezvous.cyclicBarrier parties=2 PLATFORM").test(TESTS),
      Mutation.of(Kind.MECHANISM, "a monitor wakes one party at a time")
          .edit(MEETINGS, "        generation++;\n        notifyAll();", "        generation++;\n"
              + "        for (int i = 0; i < parties; i++) {\n          notify();\n        }")
          .smokeRun("BarrierRendezvous.monitor parties=16 VIRTUAL").test(TESTS),
      Mutation.of(Kind.MECHANISM, "the measuring party spins before it waits at the Phaser")
          .edit(MEETINGS, "if (phaser.arriveAndAwaitAdvance() < 0) {", "int phase = phaser.arrive();\n"
              + "      for (int i = 0; i < 10_000 && phaser.getPhase() == phase; i++) {\n        Thread.onSpinWait();\n"
              + "      }\n      if (phaser.awaitAdvance(phase) < 0) {")
          .smokeRun("BarrierRendezvous.phaser parties=2 VIRTUAL").test(TESTS),
      Mutation.of(Kind.PARAMETERS, "two of sixteen parties meet")
          .edit(SCENARIO, "return kind.of(parties);", "return kind.of(2);")
          .edit(SCENARIO, "i < barrier.others(parties); i++", "i < barrier.others(2); i++")
          .smokeRun("BarrierRendezvous.cyclicBarrier parties=16 PLATFORM"),
      Mutation.of(Kind.PARAMETERS, "a barrier for sixteen opens for fifteen")
          .edit(SCENARIO, "return kind.of(parties);", "return kind.of(parties - 1);")
          .smokeRun("BarrierRendezvous.cyclicBarrier parties=16 PLATFORM").test(TESTS),
      Mutation.of(Kind.TASKS, "the other parties pause between two meetings")
          .edit("scenario/task/Party.java", "        meetings.lazySet(met);\n", "        meetings.lazySet(met);\n"
              + "        java.util.concurrent.locks.LockSupport.parkNanos(1);\n")
          .smokeRun("BarrierRendezvous.cyclicBarrier parties=2 PLATFORM").test(TESTS),
      Mutation.of(Kind.TASKS, "one party is a platform thread among virtual threads")
          .edit(SCENARIO, "started.add(on.start(party));", """
              if (i == 0 && carrier == Carrier.VIRTUAL) {
                      var thread = new Thread(party);
                      thread.start();
                      started.add(thread);
                    } else {
                      started.add(on.start(party));
                    }""")
          .smokeRun("BarrierRendezvous.cyclicBarrier parties=16 VIRTUAL").test(TESTS),
      Mutation.of(Kind.BASELINE, "the meeting with nobody counts to ten")
          .edit(MEETINGS, "      meetings++;", "      meetings += 10;")
          .smokeRun("BarrierRendezvous.baseline PLATFORM").test(TESTS),
      Mutation.of(Kind.BASELINE, "the meeting with nobody sets a volatile field ten times")
          .edit(MEETINGS, "      meetings++;", "      meetings++;\n      for (int i = 0; i < 10; i++) {\n"
              + "        seen = meetings;\n      }")
          .edit(MEETINGS, "    private long meetings;", "    private volatile long seen;\n    private long meetings;")
          .smokeRun("BarrierRendezvous.baseline PLATFORM").test(TESTS));

  private BarrierMutations() {}
}
