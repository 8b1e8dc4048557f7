package taskmeter.campaign.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * The facts about the machine that are recorded before a campaign, as properties of {@code environment.csv}. The values
 * are those of Linux. The caller must remove paths and line ends before they are published.
 */
public final class MachineFacts {

  /** A property and how to read it. */
  private record Fact(String property, Function<Machine, Optional<String>> reading) {}

  private static final List<Fact> FACTS = List.of(
      new Fact("cpu.model", CpuFacts::model),
      new Fact("cpu.processors", machine -> Optional.of(Integer.toString(Runtime.getRuntime().availableProcessors()))),
      new Fact("cpu.quota", CpuQuota::processors),
      new Fact("cpu.governor", CpuFacts::governor),
      new Fact("cpu.turbo", CpuFacts::turbo),
      new Fact("cpu.smt", CpuFacts::smt),
      new Fact("virtualisation", Virtualisation::kind),
      new Fact("memory_bytes", SystemFacts::memory),
      new Fact("memory.huge_pages", SystemFacts::hugePages),
      new Fact("memory.huge_pages_defrag", SystemFacts::hugePagesDefrag),
      new Fact("memory.page_bytes", SystemFacts::pageBytes),
      new Fact("kernel", SystemFacts::kernel),
      new Fact("os", SystemFacts::os),
      new Fact("machine", SystemFacts::identity),
      new Fact("load", SystemFacts::load));

  private MachineFacts() {}

  /** Reads all properties, in a fixed order. An unreadable one is an empty text. */
  public static SequencedMap<String, String> read() {
    return read(Machine.here());
  }

  static SequencedMap<String, String> read(Machine machine) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    FACTS.forEach(fact -> facts.put(fact.property, fact.reading.apply(machine).orElse("")));
    return facts;
  }
}
